import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds which certificate, for 政策找人 and for what somebody might receive; and whom a case is for, where another applied. */
export class CertificatesKnown1790001040002 implements MigrationInterface {
  readonly name = 'CertificatesKnown1790001040002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certificate_copy (
        person_id    uuid PRIMARY KEY,
        status       text,
        level        smallint,
        valid_to     date,
        reminded_for date,
        version      integer NOT NULL DEFAULT 0
      )`);
    await runner.query('ALTER TABLE case_view ADD COLUMN person_id uuid');
    await runner.query('CREATE INDEX case_view_concerned ON case_view ((coalesce(person_id, applicant)), item)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_view_concerned');
    await runner.query('ALTER TABLE case_view DROP COLUMN person_id');
    await runner.query('DROP TABLE certificate_copy');
  }
}
