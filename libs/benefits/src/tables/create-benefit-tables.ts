import type { QueryRunner } from 'typeorm';
import { adjustmentTables, awardTables } from './award.sql.js';
import { paymentTables } from './payment.sql.js';
import { claimTables, ledgerTables } from './recovery.sql.js';
import { lineTables, rollTable } from './roll.sql.js';

/**
 * Makes the tables of awards, rolls, payees, payments and the ledger of claims, in a service's own migration, once its table of
 * cases is there. `cases` is that table's name, written in the code and never anybody's input; null where the
 * service's table comes later and a migration of its own makes the awards refer to it.
 */
export async function createBenefitTables(
  runner: QueryRunner,
  { cases }: { readonly cases: string | null },
): Promise<void> {
  const statements = [
    ...awardTables(cases),
    ...rollTable,
    ...adjustmentTables,
    ...lineTables,
    ...paymentTables(cases),
    ...claimTables(cases),
    ...ledgerTables,
  ];
  for (const statement of statements) await runner.query(statement);
}
