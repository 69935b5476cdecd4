import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The judgments that the register notes, each once on a marriage. */
export class CourtJudgments1790000620300 implements MigrationInterface {
  readonly name = 'CourtJudgments1790000620300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE court_judgment (
        id          uuid PRIMARY KEY,
        kind        text NOT NULL,
        judgment_no text NOT NULL,
        court       text NOT NULL,
        judged_on   date NOT NULL,
        in_force_on date NOT NULL,
        marriage_id uuid NOT NULL REFERENCES register_act,
        act_ids     uuid[] NOT NULL,
        division    text NOT NULL,
        noted_on    date NOT NULL,
        noted_by    text NOT NULL,
        note_sealed bytea,
        CHECK (judged_on <= in_force_on AND in_force_on <= noted_on),
        CONSTRAINT a_judgment_is_noted_once UNIQUE (judgment_no, marriage_id)
      )`);
    await runner.query('CREATE INDEX court_judgment_of_marriage ON court_judgment (marriage_id)');
  }

  async down(): Promise<void> {
    throw new Error('What the register rests on is kept for ever (domain §6.5): it is not dropped.');
  }
}
