import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who belonged to which household is asked at every application: not by reading all of them. */
export class SplitHouseholds1790000201000 implements MigrationInterface {
  readonly name = 'SplitHouseholds1790000201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX household_copy_persons ON household_copy
         USING gin (jsonb_path_query_array(members, '$[*].personId'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX household_copy_persons');
  }
}
