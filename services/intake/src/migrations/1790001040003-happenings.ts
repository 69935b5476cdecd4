import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What concerned a person, as owners told it. */
export class Happenings1790001040003 implements MigrationInterface {
  readonly name = 'Happenings1790001040003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_happening (
        person_id   uuid NOT NULL,
        id          uuid NOT NULL,
        kind        text NOT NULL,
        type        text NOT NULL,
        happened_on date NOT NULL,
        from_on     date,
        until_on    date,
        PRIMARY KEY (person_id, id)
      )`);
    await runner.query(
      'CREATE INDEX person_happening_newest ON person_happening (person_id, happened_on DESC, id DESC)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_happening');
  }
}
