import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the archive was opened for is in people's own words, which may name others: sealed from now on. */
export class SealedPurposes1790000620600 implements MigrationInterface {
  readonly name = 'SealedPurposes1790000620600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE archive_search DROP COLUMN purpose, ADD COLUMN purpose_sealed bytea');
  }

  async down(): Promise<void> {
    throw new Error('Who opened the archive is kept: it is not dropped.');
  }
}
