import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each department was told last of each entitlement of each household: where a new one begins. Filled from the events themselves. */
export class DepartmentSnapshot1790000350000 implements MigrationInterface {
  readonly name = 'DepartmentSnapshot1790000350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE department_snapshot (
        department   text NOT NULL,
        household_id uuid NOT NULL,
        entitlement  text NOT NULL,
        person_ids   uuid[] NOT NULL,
        dibao_ids    uuid[] NOT NULL,
        tier         text NOT NULL,
        from_on      date,
        valid_to     date,
        ended        boolean NOT NULL,
        version      integer NOT NULL,
        told_on      date NOT NULL,
        PRIMARY KEY (department, household_id, entitlement)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE department_snapshot');
  }
}
