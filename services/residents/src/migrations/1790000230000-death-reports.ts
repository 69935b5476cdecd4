import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of a death, each by its source: nobody is dead by one source alone. A mistaken one is withdrawn, never removed. */
export class DeathReports1790000230000 implements MigrationInterface {
  readonly name = 'DeathReports1790000230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE death_report (
        id                    uuid PRIMARY KEY,
        person_id             uuid NOT NULL REFERENCES person,
        evidence              text NOT NULL,
        died_on               date NOT NULL,
        document_sealed       bytea,
        reported_on           date NOT NULL,
        reported_by           text NOT NULL,
        revoked_on            date,
        revoked_by            text,
        revoked_reason_sealed bytea,
        CHECK (died_on <= reported_on)
      )`);
    await runner.query('CREATE INDEX death_report_by_person ON death_report (person_id, id DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE death_report');
  }
}
