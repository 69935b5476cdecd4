import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a marriage registry alone is shown: apart from the cases of everybody, so that no list, count or timeline of theirs comes near it. */
export class RegistryCases1790000610060 implements MigrationInterface {
  readonly name = 'RegistryCases1790000610060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry_case_view (
        id            uuid PRIMARY KEY,
        number        text NOT NULL,
        item          text NOT NULL,
        registry_code text NOT NULL,
        division      text NOT NULL,
        status        text NOT NULL,
        received_on   date NOT NULL,
        cooling_end   date NOT NULL,
        window_start  date NOT NULL,
        window_end    date NOT NULL,
        provisional   boolean NOT NULL,
        version       bigint NOT NULL
      )`);
    await runner.query('CREATE INDEX registry_case_view_of_division ON registry_case_view (division, id)');
  }

  async down(): Promise<void> {
    throw new Error('A projection is rebuilt, not undone.');
  }
}
