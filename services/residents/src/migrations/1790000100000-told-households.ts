import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom departments were told of as of low income: they read the names back with their own rights, and only of these. */
export class ToldHouseholds1790000100000 implements MigrationInterface {
  readonly name = 'ToldHouseholds1790000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE told_household (
        household_id uuid PRIMARY KEY,
        person_ids   uuid[] NOT NULL,
        until_on     date,
        version      bigint NOT NULL
      )`);
    await runner.query('CREATE INDEX told_household_persons ON told_household USING gin (person_ids)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_household');
  }
}
