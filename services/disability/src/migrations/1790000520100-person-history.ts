import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a person was registered and whether alive, version by version: what a month long past was paid on is asked of it. */
export class PersonHistory1790000520100 implements MigrationInterface {
  readonly name = 'PersonHistory1790000520100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_history (
        person_id      uuid NOT NULL,
        version        bigint NOT NULL,
        said_on        date NOT NULL,
        hukou_division text,
        life_status    text NOT NULL,
        life_status_on date,
        PRIMARY KEY (person_id, version)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_history');
  }
}
