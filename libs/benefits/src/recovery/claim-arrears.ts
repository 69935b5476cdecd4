import { type LegalDate, monthOf } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Arrears } from '../award/months.js';
import { causeOf } from '../domain/recovery/index.js';
import type { LedgerHouse } from '../house.js';
import { claimOverpayments } from './claim-overpayments.js';

/**
 * Opens claims for what a change of awards makes overpaid (the negative of its arrears), each with the cause that the change's
 * reason is to the ledger. Nothing for what is due. In the change's own transaction, which holds the awards' locks.
 */
export async function claimArrears(
  house: LedgerHouse,
  tx: EntityManager,
  arrears: readonly Arrears[],
  reasonOf: (awardId: string) => string,
  today: LegalDate,
): Promise<void> {
  const overpaid = arrears.filter(({ amountFen }) => amountFen < 0);
  await claimOverpayments(
    house,
    tx,
    { today },
    overpaid.map(({ awardId, month, amountFen, source }) => ({
      ...{ awardId, month: monthOf(month), amountFen: -amountFen, source, cause: causeOf(reasonOf(awardId)) },
    })),
  );
}
