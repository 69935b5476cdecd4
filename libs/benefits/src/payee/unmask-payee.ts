import { type Actor, isHeld, mayUnmask, recordUnmasking, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { BenefitHouse } from '../house.js';
import { unmaskingRefused } from './payee-problems.js';
import { lockPayee, openAccounts } from './payee-row.js';

export type UnmaskPayeeInput = { readonly payeeId: string; readonly purpose: string };
export type UnmaskedPayee = { readonly payeeId: string; readonly accountNumber: string; readonly holder: string };

/**
 * 查看账号明文: to whom role and purpose allow it, to members their own household's, never to an administrator. Every showing is on
 * the audit trail, the repeated and the refused too; the key keeps the id only, so that the number lies nowhere in plain.
 */
export async function unmaskPayee(
  house: BenefitHouse,
  ctx: RequestContext,
  input: UnmaskPayeeInput,
  key: string,
): Promise<Answer<UnmaskedPayee>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(`${house.service}.payee.read`);
  const look = async (tx: EntityManager): Promise<Answer<UnmaskedPayee>> => {
    const found = await lockPayee(house, tx, input.payeeId);
    if (found === null || !sees(scope, { divisions: [found.sight.division], persons: found.sight.members }))
      return refused(notFound('input.payeeId'));
    const { payee, sight } = found;
    const allowed = mayUnmaskHere(ctx, input.purpose);
    const answer = allowed
      ? await once(tx, { actor: ctx.actor, mutation: house.mutations.unmaskPayee, key, body: input }, async () =>
          done({ payeeId: payee.id }),
        )
      : refused(unmaskingRefused(house));
    await recordUnmasking(tx, {
      ...{
        actor: ctx.actor,
        field: 'bank-account',
        purpose: input.purpose,
        legalDate: ctx.today,
        division: sight.division,
      },
      subject: { type: `${house.types}Payee`, id: payee.id },
      allowed,
    });
    if (answer.outcome === 'refused') return answer;
    const account = (await openAccounts(tx, vaultOf(ctx.db), [payee.id])).get(payee.id);
    return account === undefined ? refused(notFound('input.payeeId')) : done({ payeeId: payee.id, ...account });
  };
  return patiently(() => inTransaction(ctx.db, look));
}

function mayUnmaskHere({ actor, today }: { actor: Actor; today: RequestContext['today'] }, purpose: string): boolean {
  if (actor.kind === 'resident') return true;
  if (actor.posts.some((post) => post.role === 'administrator' && isHeld(post, today))) return false;
  return mayUnmask(actor, 'bank-account', purpose, today);
}
