import { createWordTables } from '@yimen/benefits';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the owners of benefits told of who receives what: for one person's entitlements over all services. */
export class ToldBenefits1790000700000 implements MigrationInterface {
  readonly name = 'ToldBenefits1790000700000';

  async up(runner: QueryRunner): Promise<void> {
    await createWordTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_period, told_word');
  }
}
