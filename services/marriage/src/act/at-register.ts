import { sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { type Answer, notFound, once, type RequestContext, refused, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { MarriageAction } from '../permissions.js';
import type { Appending } from './new-act.js';
import { inRegister } from './register-lock.js';

/** A mutation at a window of the register: which, by what right, at which place. */
export type RegisterOrder = {
  readonly mutation: string;
  readonly right: MarriageAction;
  readonly key: string;
  readonly input: { readonly division: string };
  /** The role in which the actor appends: what the register keeps beside the account. */
  readonly role: string;
};

/**
 * The way of every mutation that appends to the register at a place: the input is sound, the place is one's own, and what `work` does
 * happens in one transaction, once a key. What `work` refuses must not have written anything.
 */
export async function atRegister<T>(
  ctx: RequestContext,
  { mutation, right, key, input, role }: RegisterOrder,
  work: (tx: EntityManager, appending: Appending) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(right);
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  const { actor, clock, today } = ctx;
  const moment = { today, now: clock.now() };
  const appending = { doer: { actor, role }, moment, vault: vaultOf(ctx.db) };
  return inRegister(ctx.db, (tx) => once(tx, { actor, mutation, key, body: input }, () => work(tx, appending)));
}
