import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom each department was told of, entitlement by entitlement: it reads back the names of these and of nobody else. What was
 * remembered of households for all departments alike told each too much; it is heard anew from the events.
 */
export class ToldEntitlements1790000200000 implements MigrationInterface {
  readonly name = 'ToldEntitlements1790000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_household');
    await runner.query(`
      CREATE TABLE told_entitlement (
        department   text NOT NULL,
        household_id uuid NOT NULL,
        entitlement  text NOT NULL,
        person_ids   uuid[] NOT NULL,
        until_on     date,
        version      bigint NOT NULL,
        PRIMARY KEY (department, household_id, entitlement)
      )`);
    await runner.query('CREATE INDEX told_entitlement_persons ON told_entitlement USING gin (person_ids)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_entitlement');
    await runner.query(`
      CREATE TABLE told_household (
        household_id uuid PRIMARY KEY,
        person_ids   uuid[] NOT NULL,
        until_on     date,
        version      bigint NOT NULL
      )`);
    await runner.query('CREATE INDEX told_household_persons ON told_household USING gin (person_ids)');
  }
}
