import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a consent is for, as a code that can be compared: purpose, office, case; and since when its case has ended. */
export class ConsentPurposes1790000210000 implements MigrationInterface {
  readonly name = 'ConsentPurposes1790000210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consent
        ADD COLUMN purpose_code text
          CHECK (purpose_code IN ('SUBSISTENCE_CHECK', 'ASSISTANCE_CHECK', 'OBLIGOR_CHECK', 'OTHER')),
        ADD COLUMN agency_division text,
        ADD COLUMN case_number text,
        ADD COLUMN lapsed_on date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE consent DROP COLUMN purpose_code, DROP COLUMN agency_division, DROP COLUMN case_number,
        DROP COLUMN lapsed_on`);
  }
}
