import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 政策找人: the households that the facts point at, found anew each day; what somebody answered stays while the clue does. */
export class Outreach1790000360000 implements MigrationInterface {
  readonly name = 'Outreach1790000360000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outreach_clue (
        household_id uuid NOT NULL,
        clue         text NOT NULL,
        item         text NOT NULL,
        division     text NOT NULL,
        person_ids   uuid[] NOT NULL,
        found_on     date NOT NULL,
        answer       text,
        answered_on  date,
        answered_by  text,
        note_sealed  bytea,
        version      integer NOT NULL DEFAULT 1,
        PRIMARY KEY (household_id, clue)
      )`);
    await runner.query(
      'CREATE INDEX outreach_clue_open ON outreach_clue (division, household_id, clue) WHERE answer IS NULL',
    );
    await runner.query(
      'CREATE INDEX outreach_clue_of_kind ON outreach_clue (clue, division, household_id) WHERE answer IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outreach_clue');
  }
}
