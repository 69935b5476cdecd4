import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a decision that ends an award stands on: what was found, what the person said and when, by which statement they gave it up. */
export class HowAnAwardEnded1790000520400 implements MigrationInterface {
  readonly name = 'HowAnAwardEnded1790000520400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE award_ground
        -- Sealed: both may hold names.
        ADD COLUMN finding bytea,
        ADD COLUMN opinion bytea,
        ADD COLUMN heard_on date,
        ADD COLUMN statement_digest text`);
  }

  async down(): Promise<void> {
    throw new Error('What a decision stood on is not unmade: restore the database from its backup.');
  }
}
