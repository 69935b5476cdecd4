import { type Answer, type RequestContext, vaultOf } from '@yimen/subgraph';
import type { BenefitHouse } from '../house.js';
import { type RollDone, takeRollStep } from '../roll/change-roll.js';
import type { RollStepInput } from '../roll/check-roll.js';
import { rollTold } from '../roll/roll-told.js';
import { paymentFile } from './payment-file.js';
import { settleWhenAnswered } from './settle-roll.js';
import { numberPayments } from './write-payments.js';

/**
 * 报送发放文件: numbers the payments of a locked roll and makes them the bank's file; what the file holds is kept as its count, sum
 * and digest. A roll with nothing to pay is settled at once.
 */
export function sendPaymentFile(
  house: BenefitHouse,
  ctx: RequestContext,
  input: RollStepInput,
  key: string,
): Promise<Answer<RollDone>> {
  const order = { ...input, verb: 'send', step: 'send', key, body: input } as const;
  return takeRollStep(house, ctx, order, async (tx, roll) => {
    const payments = await numberPayments(tx, roll.was.id);
    const file = await paymentFile(house, tx, vaultOf(ctx.db), { ...roll.was, sentOn: ctx.today }, payments);
    await tx.query('UPDATE roll SET file_count = $2, file_total = $3, file_digest = $4 WHERE id = $1', [
      ...[roll.was.id, file.count, file.totalFen, file.digest],
    ]);
    const sent = rollTold(house, 'sent', roll, ctx.today);
    const settled = await settleWhenAnswered(house, ctx, tx, roll);
    return { ...settled, events: [sent, ...settled.events], details: { count: file.count } };
  });
}
