import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What households and officers say in a review, and what the calendar looks for. */
export class Reviews1790000222000 implements MigrationInterface {
  readonly name = 'Reviews1790000222000';

  async up(runner: QueryRunner): Promise<void> {
    // An opinion, the reason for a suspension: free text that may hold names, so sealed.
    await runner.query(`
      CREATE TABLE review_text (
        id          uuid PRIMARY KEY,
        case_id     uuid NOT NULL REFERENCES subsistence_case,
        review_id   uuid NOT NULL,
        kind        text NOT NULL,
        written_on  date NOT NULL,
        text_cipher bytea NOT NULL
      )`);
    await runner.query('CREATE INDEX review_text_by_case ON review_text (case_id, id)');
    // Reasons that came before the award began: opened when it has.
    await runner.query(`
      CREATE INDEX subsistence_case_review_waits ON subsistence_case (id)
       WHERE status = 'ACTIVE' AND content -> 'waitingReasons' <> '[]'::jsonb`);
    await runner.query('CREATE INDEX subsistence_award_ending ON subsistence_award (to_month) WHERE fading');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX subsistence_award_ending');
    await runner.query('DROP INDEX subsistence_case_review_waits');
    await runner.query('DROP TABLE review_text');
  }
}
