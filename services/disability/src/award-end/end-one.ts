import { appendAudit, type Scope, sees } from '@yimen/access';
import { inputRefused, type PeopleDoor, patiently } from '@yimen/casework';
import { isUuid, monthOf } from '@yimen/standards';
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
import type { PaperNames } from '../application/papers/papers.js';
import { showRefusal } from '../application/show-refusal.js';
import { type AwardRow, lockAwards } from '../award/award.row.js';
import type { DisabilityAction } from '../permissions.js';
import { awardOver } from './award-end.problems.js';
import { namesFor } from './names-for.js';
import { type DecidedStop, stopAward } from './stop-award.js';

export type EndOrder = {
  readonly mutation: string;
  readonly key: string;
  readonly input: { readonly awardId: string };
  readonly right: DisabilityAction;
  /** Why it is not ended so, whatever the award. */
  readonly unsound: Problem | null;
  readonly stop: Omit<DecidedStop, 'because'>;
};
export type EndDone = { readonly awardId: string };

/**
 * The one way in which somebody ends an award: locked, found within the actor's reach (else it is as if it were not there), still in
 * force, ended with its paper, audit and events in one transaction, once a key.
 */
export async function endOne(ctx: RequestContext, people: PeopleDoor, order: EndOrder): Promise<Answer<EndDone>> {
  const { mutation, key, input, right } = order;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const named = await namesFor(ctx, people, input.awardId);
  if ('problem' in named) return refused(named.problem);
  const scope = await ctx.scopeOf(right);
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body: input }, async () => {
        const problem = await end(ctx, tx, order, { scope, names: named.names });
        return problem === null ? done({ awardId: input.awardId }) : refused(problem);
      }),
    ),
  );
}

/**
 * Is there nothing more to end? Of an award that is over already there is, where what it rested on turns out to have been false before its
 * last month: the months since were paid without a right, and are claimed (domain §4.4 弄虚作假, §2.8 追缴).
 */
function isOver({ status, to, from }: AwardRow, { kind, on }: Pick<DecidedStop, 'kind' | 'on'>): boolean {
  if (status !== 'ENDED') return false;
  const hadMonths = to !== null && to >= from;
  return kind !== 'FALSE_STATEMENT' || !hadMonths || monthOf(on) >= monthOf(to);
}

async function end(
  ctx: RequestContext,
  tx: EntityManager,
  { input: { awardId }, right, stop, unsound }: EndOrder,
  { scope, names }: { readonly scope: Scope; readonly names: PaperNames | null },
): Promise<Problem | null> {
  const [award] = isUuid(awardId) ? await lockAwards(tx, { awardIds: [awardId] }) : [];
  if (award === undefined || !sees(scope, { divisions: [award.division], persons: [award.personId] }))
    return notFound('input.awardId');
  if (isOver(award, stop)) return awardOver(award.endReason);
  if (unsound !== null) return unsound;
  const unpublished = await stopAward(ctx, tx, award, { stop: { ...stop, because: right }, names });
  if (unpublished !== null) return showRefusal(unpublished, null);
  await appendAudit(tx, {
    ...{ actor: ctx.actor, action: right, legalDate: ctx.today, division: award.division },
    subject: { type: 'DisabilityAward', id: award.id },
    details: { kind: stop.kind, on: stop.on, heardOn: stop.heardOn },
  });
  return null;
}
