import { insertAwards, replaceAmounts } from '@yimen/benefits';
import { appendToOutbox } from '@yimen/events';
import { type LegalDate, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Allowance } from '../application/domain/facts.js';
import { benefitOf, lockAwards } from './award.row.js';
import { type Reassessing, reassess, workOut } from './reassess.js';
import { settleMonths } from './settle-months.js';
import { tellGrant } from './tell-awards.js';

/** An allowance that was determined. */
export type GrantedAllowance = {
  readonly awardId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly allowance: Allowance;
  /** The street that pays, within the district where the person is registered. */
  readonly division: string;
  readonly startMonth: LegalMonth;
  /** The day as of which the right was found. */
  readonly eligibleOn: LegalDate;
  /** The number of the decision. */
  readonly documentNo: string;
};

/**
 * Writes awards as they are granted, with their months as all known facts make them, and what is due for months whose roll is locked
 * already (the month of handing in lies before the decision, domain §15 #13). Tells each once. In the caller's transaction; ten
 * statements, however many. A second award of the same allowance at the same time breaks `one_award_of_an_allowance`.
 */
export async function grantAllowances(
  tx: EntityManager,
  granted: readonly GrantedAllowance[],
  how: Reassessing,
): Promise<void> {
  if (granted.length === 0) return;
  await insertAwards(
    tx,
    granted.map(({ allowance, documentNo: source, eligibleOn, ...award }) => ({
      ...{ ...award, householdId: null, benefit: benefitOf[allowance], monthlyFen: 0, reason: 'GRANTED', source },
      own: { eligible_on: eligibleOn },
    })),
    { eligible_on: 'date' },
  );
  const numbers = new Map(granted.map(({ awardId, documentNo }) => [awardId, documentNo]));
  const rows = await lockAwards(tx, { awardIds: [...numbers.keys()] });
  const worked = await workOut(tx, rows, how);
  const source = (id: string) => numbers.get(id) ?? '';
  await replaceAmounts(
    tx,
    worked.flatMap(({ row, months }) =>
      months.runs.map(({ from: fromMonth, amountFen, reason }) => ({
        ...{ awardId: row.id, fromMonth, amountFen, reason, source: source(row.id) },
      })),
    ),
  );
  await settleMonths(
    tx,
    granted.map(({ awardId, startMonth: fromMonth }) => ({ awardId, fromMonth, source: source(awardId) })),
    how.today,
  );
  await appendToOutbox(
    tx,
    worked.map(({ row, months }) => tellGrant(row, months, how.today, how.cause ?? {})),
  );
  // Whatever ends or suspends it already (a death heard in between) is written as it always is.
  await reassess(tx, { awardIds: rows.map(({ id }) => id) }, how);
}
