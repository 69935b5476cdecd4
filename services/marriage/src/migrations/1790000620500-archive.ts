import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each opening of the archive: about whom, by what right, what for. */
export class Archive1790000620500 implements MigrationInterface {
  readonly name = 'Archive1790000620500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE archive_search (
        id          uuid PRIMARY KEY,
        number      text NOT NULL UNIQUE,
        person_id   uuid NOT NULL,
        division    text NOT NULL,
        basis       jsonb NOT NULL,
        purpose     text NOT NULL,
        searched_on date NOT NULL,
        searched_by text NOT NULL
      )`);
    await runner.query('CREATE INDEX archive_search_of_person ON archive_search (person_id, id)');
  }

  async down(): Promise<void> {
    throw new Error('Who opened the archive is kept: it is not dropped.');
  }
}
