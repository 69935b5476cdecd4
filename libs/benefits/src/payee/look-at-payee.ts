import { appendAudit, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { BenefitHouse } from '../house.js';
import { payeeNotWaiting, payeeSameHands } from './payee-problems.js';
import { type LockedPayee, lockPayee, type PayeeRow } from './payee-row.js';
import { payeeTold } from './payee-told.js';
import type { PayeeDone } from './register-payee.js';

export type PayeeStepInput = { readonly payeeId: string };

/** 复核账户: the second look at a new account; from now on the money goes there, and the one before is replaced. Not by who registered it. */
export function approvePayee(
  house: BenefitHouse,
  ctx: RequestContext,
  input: PayeeStepInput,
  key: string,
): Promise<Answer<PayeeDone>> {
  return lookAt({ house, ctx, input, key }, { verb: 'approvePayee', status: 'IN_FORCE', fact: 'approved' });
}

/** 退回账户: the second look found it wrong; what was in force stays so. */
export function declinePayee(
  house: BenefitHouse,
  ctx: RequestContext,
  input: PayeeStepInput,
  key: string,
): Promise<Answer<PayeeDone>> {
  return lookAt({ house, ctx, input, key }, { verb: 'declinePayee', status: 'DECLINED', fact: 'declined' });
}

type Asked = {
  readonly house: BenefitHouse;
  readonly ctx: RequestContext;
  readonly input: PayeeStepInput;
  readonly key: string;
};
type Look =
  | { readonly verb: 'approvePayee'; readonly status: 'IN_FORCE'; readonly fact: 'approved' }
  | { readonly verb: 'declinePayee'; readonly status: 'DECLINED'; readonly fact: 'declined' };

const rightOf = ({ service }: BenefitHouse): string => `${service}.payee.approve`;

async function lookAt({ house, ctx, input, key }: Asked, look: Look): Promise<Answer<PayeeDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(rightOf(house));
  const seen = (found: LockedPayee | null): found is LockedPayee =>
    found !== null && sees(scope, { divisions: [found.sight.division] });
  const mayRead = async (tx: EntityManager) => seen(await lockPayee(house, tx, input.payeeId));
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: house.mutations[look.verb], key, body: input, mayRead }, async () => {
        const found = await lockPayee(house, tx, input.payeeId);
        if (!seen(found)) return refused(notFound('input.payeeId'));
        const { payee, sight } = found;
        if (payee.status !== 'PENDING') return refused(payeeNotWaiting(house, payee.status));
        if (payee.registeredBy === ctx.actor.sub) return refused(payeeSameHands(house));
        await conclude({ house, ctx, tx }, { ...payee, division: sight.division }, look);
        return done({ payeeId: payee.id });
      }),
    ),
  );
}

type Concluding = { readonly house: BenefitHouse; readonly ctx: RequestContext; readonly tx: EntityManager };

async function conclude(
  { house, ctx, tx }: Concluding,
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
    ...{ actor: ctx.actor, action: rightOf(house), legalDate: ctx.today, division },
    subject: { type: `${house.types}Payee`, id },
    details: { status },
  });
  await appendToOutbox(tx, [payeeTold(house, fact, { ...payee, status, version: payee.version + 1 }, ctx.today)]);
}
