import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 残疾人两项补贴 are a person's and not a household's: their cases name no household. */
export class CasesOfAPerson1790000500300 implements MigrationInterface {
  readonly name = 'CasesOfAPerson1790000500300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_view ALTER COLUMN household_id DROP NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('Cases without a household would have to be thrown away: restore the database from its backup.');
  }
}
