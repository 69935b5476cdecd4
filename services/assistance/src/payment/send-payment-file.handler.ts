import type { Answer, RequestContext } from '@yimen/subgraph';
import { vaultOf } from '../keys/service-keys.js';
import { type RollDone, takeRollStep } from '../roll/change-roll.js';
import type { RollStepInput } from '../roll/check-roll.handler.js';
import { rollTold } from '../roll/roll.events.js';
import { paymentFile } from './payment-file.js';
import { numberPayments } from './payments.write.js';
import { settleWhenAnswered } from './settle-roll.js';

/**
 * 报送发放文件: numbers the payments of a locked roll and makes them the bank's file; what the file holds is kept as its count, sum
 * and digest. A roll with nothing to pay is settled at once.
 */
export function sendPaymentFile(ctx: RequestContext, input: RollStepInput, key: string): Promise<Answer<RollDone>> {
  const order = {
    ...input,
    mutation: 'sendPaymentFile',
    key,
    body: input,
    right: 'assistance.payment.send',
    step: 'send',
  } as const;
  return takeRollStep(ctx, order, async (tx, roll) => {
    const payments = await numberPayments(tx, roll.was.id);
    const file = await paymentFile(tx, vaultOf(ctx.db), { ...roll.was, sentOn: ctx.today }, payments);
    await tx.query('UPDATE roll SET file_count = $2, file_total = $3, file_digest = $4 WHERE id = $1', [
      ...[roll.was.id, file.count, file.totalFen, file.digest],
    ]);
    const sent = rollTold('yimen.assistance.roll.sent.v1', roll, ctx.today);
    const settled = await settleWhenAnswered(ctx, tx, roll);
    return { ...settled, events: [sent, ...settled.events], details: { count: file.count } };
  });
}
