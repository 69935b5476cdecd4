import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is seen at the window that somebody has to be protected from, and what was done about it. */
export class Safeguarding1790000620000 implements MigrationInterface {
  readonly name = 'Safeguarding1790000620000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE safeguard_alert (
        id              uuid PRIMARY KEY,
        kind            text NOT NULL,
        division        text NOT NULL,
        person_ids      uuid[] NOT NULL CHECK (cardinality(person_ids) BETWEEN 1 AND 2),
        status          text NOT NULL,
        recorded_on     date NOT NULL,
        recorded_by     text NOT NULL,
        taken           jsonb NOT NULL DEFAULT '[]'::jsonb,
        outcome         text,
        closed_on       date,
        closed_by       text,
        version         integer NOT NULL,
        observed_sealed bytea NOT NULL,
        closing_sealed  bytea,
        CHECK ((status = 'CLOSED') = (outcome IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX safeguard_alert_by_division ON safeguard_alert (division, id DESC)');
    await runner.query('CREATE INDEX safeguard_alert_by_person ON safeguard_alert USING gin (person_ids)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE safeguard_alert');
  }
}
