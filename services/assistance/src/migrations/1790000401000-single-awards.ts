import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A 单人保 is a benefit of its own in the exclusion matrix; it is paid with the same roll as before. */
export class SingleAwards1790000401000 implements MigrationInterface {
  readonly name = 'SingleAwards1790000401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE award SET benefit = 'DIBAO_SINGLE' WHERE program = 'SINGLE_PERSON'`);
    await runner.query(
      `ALTER TABLE award ADD CONSTRAINT benefit_of_its_program CHECK ((benefit = 'DIBAO_SINGLE') = (program = 'SINGLE_PERSON'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE award DROP CONSTRAINT benefit_of_its_program');
    await runner.query(`UPDATE award SET benefit = 'DIBAO'`);
  }
}
