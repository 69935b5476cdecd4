import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a report of a past month needs of an award that has changed since: who was counted, and why it ended. */
export class AwardChapters1790000252000 implements MigrationInterface {
  readonly name = 'AwardChapters1790000252000';

  async up(runner: QueryRunner): Promise<void> {
    // Who was counted before a month; the award itself says who is counted from the last of these on.
    await runner.query(`
      CREATE TABLE award_counted_before (
        award_id    uuid NOT NULL REFERENCES subsistence_award,
        until_month date NOT NULL,
        counted     jsonb NOT NULL,
        PRIMARY KEY (award_id, until_month)
      )`);
    await runner.query('ALTER TABLE subsistence_award ADD COLUMN end_reason text');
    await runner.query(
      'CREATE INDEX subsistence_award_by_last_month ON subsistence_award (to_month) WHERE to_month IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE award_counted_before');
    await runner.query('ALTER TABLE subsistence_award DROP COLUMN end_reason');
  }
}
