import { appendAudit, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
import { isUuid, monthOf, nextMonth } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { planAdjustments } from '../award/adjustments.js';
import type { BenefitHouse } from '../house.js';
import { notReissued } from './payment-problems.js';
import { reissueTold } from './payment-told.js';
import { type Payment, paymentColumns } from './write-payments.js';

export type ReissuePaymentInput = { readonly paymentId: string };
export type PaymentDone = { readonly paymentId: string };

/**
 * 重发: what the bank sent back, or what was kept back, is paid with the next roll, to the account in force then. Refused until there
 * is an account, and after a wrong name or a closed account until it is another one (domain §12 #28).
 */
export async function reissuePayment(
  house: BenefitHouse,
  ctx: RequestContext,
  input: ReissuePaymentInput,
  key: string,
): Promise<Answer<PaymentDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const right = `${house.service}.payment.reissue`;
  const scope = await ctx.scopeOf(right);
  const seen = (found: Payment | null): found is Payment =>
    found !== null && sees(scope, { divisions: [found.division] });
  const mayRead = async (tx: EntityManager) => seen(await lockPayment(tx, input.paymentId));
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: house.mutations.reissue, key, body: input, mayRead }, async () => {
        const payment = await lockPayment(tx, input.paymentId);
        if (!seen(payment)) return refused(notFound('input.paymentId'));
        const problem = await notYet(house, tx, payment);
        if (problem !== null) return refused(problem);
        await planAgain(ctx, tx, payment);
        await appendAudit(tx, {
          ...{ actor: ctx.actor, action: right, legalDate: ctx.today, division: payment.division },
          subject: { type: `${house.types}Payment`, id: payment.id },
        });
        await appendToOutbox(tx, [reissueTold(house, { ...payment, version: payment.version + 1 }, ctx.today)]);
        return done({ paymentId: payment.id });
      }),
    ),
  );
}

async function lockPayment(tx: EntityManager, id: string): Promise<Payment | null> {
  if (!isUuid(id)) return null;
  const [row]: Payment[] = await tx.query(`SELECT ${paymentColumns} FROM award_payment p WHERE p.id = $1 FOR UPDATE`, [
    id,
  ]);
  return row ?? null;
}

async function notYet(
  house: BenefitHouse,
  tx: EntityManager,
  { awardId, accountId, status, returnReason }: Payment,
): Promise<Problem | null> {
  if (status !== 'RETURNED' && status !== 'HELD') return notReissued(house, 'PAYMENT_NOT_STUCK');
  const [account]: { id: string }[] = await tx.query(
    `SELECT p.id FROM payee_account p JOIN award a ON a.case_id = p.case_id WHERE a.id = $1 AND p.status = 'IN_FORCE'`,
    [awardId],
  );
  if (account === undefined) return notReissued(house, 'PAYEE_MISSING');
  // A frozen account may be free again; a closed one, or another's, is not the payee's any more.
  const same = status === 'RETURNED' && returnReason !== 'FROZEN' && account.id === accountId;
  return same ? notReissued(house, 'PAYEE_NOT_CORRECTED') : null;
}

async function planAgain(
  { today }: RequestContext,
  tx: EntityManager,
  { id, awardId, month, amount }: Payment,
): Promise<void> {
  const [adjustmentId] = await planAdjustments(tx, [
    {
      ...{ awardId, kind: 'REISSUE', amountFen: Number(amount), plannedOn: today },
      ...{ fromMonth: nextMonth(monthOf(month)), sourceKind: 'AWARD_PAYMENT', sourceId: id },
    },
  ]);
  await tx.query(
    `UPDATE award_payment SET status = 'REISSUED', adjustment_id = $2, version = version + 1 WHERE id = $1`,
    [id, adjustmentId],
  );
}
