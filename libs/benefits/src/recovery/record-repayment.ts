import type { LegalDate } from '@yimen/standards';
import { type Answer, invalidInput, type RequestContext, refused } from '@yimen/subgraph';
import { repay } from '../domain/recovery/index.js';
import type { LedgerHouse } from '../house.js';
import { type ClaimDone, changeClaim } from './change-claim.js';
import { takeBackPlanned } from './roll-deductions.js';

export type RecordRepaymentInput = {
  readonly recoveryId: string;
  readonly amount: number;
  readonly receivedOn: LegalDate;
  readonly receiptNo: string;
};

const longestReceipt = 60;

/** 登记还款: money brought to the counter, with its receipt; what the next roll was to keep back is reckoned anew. */
export async function recordRepayment(
  house: LedgerHouse,
  ctx: RequestContext,
  input: RecordRepaymentInput,
  key: string,
): Promise<Answer<ClaimDone>> {
  const { recoveryId, amount, receivedOn } = input;
  const receiptNo = input.receiptNo.trim();
  if (receiptNo === '' || receiptNo.length > longestReceipt) return refused(withoutReceipt());
  const order = { recoveryId, mutation: house.ledger.mutations.repay, key, body: input, action: 'repay' };
  return changeClaim(house, ctx, { ...order, right: 'recovery.repay' }, ({ claim }, tx) => {
    const decision = repay(claim, { amountFen: amount, receivedOn, receiptNo, today: ctx.today });
    return { decision, details: { receivedOn }, also: () => takeBackPlanned(tx, [claim.id]) };
  });
}

function withoutReceipt() {
  const message = `请填写收据号，不超过 ${longestReceipt} 个字。`;
  return invalidInput({ code: 'RECEIPT_MISSING', message, field: 'input.receiptNo' });
}
