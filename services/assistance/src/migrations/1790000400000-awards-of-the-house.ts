import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Awards and rolls have the same tables in every service of the house (libs/benefits, decision 0022): the names change, a benefit's
 * code tells what an award or a roll is of, and a household is not everywhere who is paid. Here it is, so the service says so itself.
 */
export class AwardsOfTheHouse1790000400000 implements MigrationInterface {
  readonly name = 'AwardsOfTheHouse1790000400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...renamed, ...theBenefit, ...whoIsPaid]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was written of other benefits has no place in the tables of before: restore the backup.');
  }
}

const renamed: readonly string[] = [
  'ALTER TABLE subsistence_award RENAME TO award',
  'ALTER TABLE subsistence_roll RENAME TO roll',
  'ALTER INDEX subsistence_award_pkey RENAME TO award_pkey',
  'ALTER INDEX subsistence_roll_pkey RENAME TO roll_pkey',
  'ALTER INDEX subsistence_award_by_division RENAME TO award_by_division',
  'ALTER INDEX subsistence_award_by_household RENAME TO award_by_household',
  'ALTER INDEX subsistence_award_by_last_month RENAME TO award_by_last_month',
  'ALTER INDEX subsistence_award_ending RENAME TO award_ending',
  'ALTER INDEX subsistence_roll_of_month RENAME TO roll_of_month',
  'CREATE INDEX award_by_case ON award (case_id)',
  'CREATE INDEX award_by_person ON award (person_id, from_month) WHERE person_id IS NOT NULL',
];

const theBenefit: readonly string[] = [
  `ALTER TABLE award ADD COLUMN benefit text NOT NULL DEFAULT 'DIBAO'`,
  'ALTER TABLE award ALTER COLUMN benefit DROP DEFAULT',
  `ALTER TABLE roll ADD COLUMN benefit text NOT NULL DEFAULT 'DIBAO'`,
  'ALTER TABLE roll ALTER COLUMN benefit DROP DEFAULT',
  'DROP INDEX one_roll_a_month',
  `CREATE UNIQUE INDEX one_roll_a_month ON roll (benefit, division, month) WHERE status <> 'DISCARDED'`,
];

const whoIsPaid: readonly string[] = [
  ...['award', 'roll_line', 'discarded_roll_line', 'roll_left_out', 'award_payment', 'recovery_claim'].map(
    (table) => `ALTER TABLE ${table} ALTER COLUMN household_id DROP NOT NULL`,
  ),
  'ALTER TABLE award ADD CONSTRAINT an_award_is_somebodys CHECK (household_id IS NOT NULL OR person_id IS NOT NULL)',
  'ALTER TABLE award ADD CONSTRAINT a_household_is_paid CHECK (household_id IS NOT NULL)',
];
