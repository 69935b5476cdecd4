import { refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { RecoveryAnswer } from './answer.js';
import type { RecoveryClaim } from './claim.js';
import { enter } from './enter.js';

export type RepayOrder = { amountFen: number; receivedOn: LegalDate; receiptNo: string; today: LegalDate };

/**
 * 登记还款: what was brought to the counter, by its receipt. A household may pay before the decision, and more than is due that
 * day; never more than it owes. Whether the receipt is in the ledger already is for the ledger's own constraint.
 */
export function repay(found: RecoveryClaim, order: RepayOrder): RecoveryAnswer {
  if (found.status === 'SETTLED')
    return refuse({ because: 'RECOVERY_WRONG_STATE', status: found.status, needed: 'DECIDED' });
  const { amountFen, receivedOn, receiptNo, today } = order;
  if (receivedOn < found.openedOn || receivedOn > today)
    return refuse({ because: 'RECOVERY_DATE', field: 'receivedOn', from: found.openedOn, to: today });
  return enter(found, { kind: 'COUNTER', amountFen, on: receivedOn, reference: receiptNo });
}
