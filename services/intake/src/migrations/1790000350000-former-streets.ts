import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A street that handed a case on goes on reading it. */
export class FormerStreets1790000350000 implements MigrationInterface {
  readonly name = 'FormerStreets1790000350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE case_view ADD COLUMN former_divisions text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_view DROP COLUMN former_divisions');
  }
}
