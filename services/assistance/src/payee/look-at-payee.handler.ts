import { appendAudit, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { payeeTold } from './payee.events.js';
import { payeeNotWaiting, payeeSameHands } from './payee.problems.js';
import { lockPayee, type PayeeRow } from './payee.row.js';
import type { PayeeDone } from './register-payee.handler.js';

export type PayeeStepInput = { readonly payeeId: string };

/** 复核账户: the second look at a new account; from now on the money goes there, and the one before is replaced. Not by who registered it. */
export function approvePayee(ctx: RequestContext, input: PayeeStepInput, key: string): Promise<Answer<PayeeDone>> {
  return lookAt(ctx, input, key, {
    mutation: 'approvePayee',
    status: 'IN_FORCE',
    fact: 'yimen.assistance.payee.approved.v1',
  });
}

/** 退回账户: the second look found it wrong; what was in force stays so. */
export function declinePayee(ctx: RequestContext, input: PayeeStepInput, key: string): Promise<Answer<PayeeDone>> {
  return lookAt(ctx, input, key, {
    mutation: 'declinePayee',
    status: 'DECLINED',
    fact: 'yimen.assistance.payee.declined.v1',
  });
}

const right = 'assistance.payee.approve';

type Look = {
  readonly mutation: string;
  readonly status: 'IN_FORCE' | 'DECLINED';
  readonly fact: 'yimen.assistance.payee.approved.v1' | 'yimen.assistance.payee.declined.v1';
};

async function lookAt(ctx: RequestContext, input: PayeeStepInput, key: string, look: Look): Promise<Answer<PayeeDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(right);
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: look.mutation, key, body: input }, async () => {
        const found = await lockPayee(tx, input.payeeId);
        if (found === null || !sees(scope, { divisions: [found.sight.division] }))
          return refused(notFound('input.payeeId'));
        const { payee, sight } = found;
        if (payee.status !== 'PENDING') return refused(payeeNotWaiting(payee.status));
        if (payee.registeredBy === ctx.actor.sub) return refused(payeeSameHands());
        await conclude(ctx, tx, { ...payee, division: sight.division }, look);
        return done({ payeeId: payee.id });
      }),
    ),
  );
}

async function conclude(
  ctx: RequestContext,
  tx: EntityManager,
  payee: PayeeRow & { readonly division: string },
  { status, fact }: Look,
): Promise<void> {
  const { id, caseId, division } = payee;
  if (status === 'IN_FORCE')
    await tx.query(
      `UPDATE payee_account SET status = 'REPLACED', version = version + 1 WHERE case_id = $1 AND status = 'IN_FORCE'`,
      [caseId],
    );
  await tx.query(
    `UPDATE payee_account SET status = $2, looked_at_by = $3, looked_at_on = $4, version = version + 1 WHERE id = $1`,
    [id, status, ctx.actor.sub, ctx.today],
  );
  await appendAudit(tx, {
    ...{ actor: ctx.actor, action: right, legalDate: ctx.today, division },
    subject: { type: 'SubsistencePayee', id },
    details: { status },
  });
  await appendToOutbox(tx, [payeeTold(fact, { ...payee, status, version: payee.version + 1 }, ctx.today)]);
}
