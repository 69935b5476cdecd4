import { sees } from '@yimen/access';
import { busy, inputRefused, waitedTooLong } from '@yimen/casework';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  tryAgain,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { AwardBasis } from '../award/award.write.js';
import type { AssistanceAction } from '../permissions.js';
import { caseActor } from '../who/case-actor.js';
import { divisionOfCase } from './case-division.js';
import { commitChanges } from './commit-changes.js';
import {
  type Actor,
  type CaseAction,
  type Answer as Decision,
  rolesFor,
  type SubsistenceCase,
} from './domain/index.js';
import { showRefusal } from './show-refusal.js';
import type { CasePapers, StoredCase } from './subsistence-case.content.js';
import { readCases } from './subsistence-case.read.js';
import { formerDivisionsOf } from './subsistence-case.translate.js';
import { StaleVersion } from './subsistence-case.write.js';

/** A step that somebody asks for. */
export type StepOrder = {
  readonly caseId: string;
  /** The mutation's field, its key and its input: for doing it once. */
  readonly mutation: string;
  readonly key: string;
  readonly body: unknown;
  /** The right that it takes, and the action of the procedure that it is. */
  readonly right: AssistanceAction;
  readonly action: CaseAction | ((found: SubsistenceCase) => CaseAction);
};

/** What was decided about a case, and what is written beside it. */
export type Decided = {
  readonly decision: Decision;
  readonly papers?: Partial<CasePapers>;
  readonly reasonCode?: string;
  /** What it turned out to be, when that is another action than the one asked for. */
  readonly action?: CaseAction;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly basis?: AwardBasis;
  /** Written in the same transaction, before the case: what has to be told before what the case tells. */
  readonly first?: (tx: EntityManager) => Promise<unknown>;
  /** Written in the same transaction, after the case. */
  readonly also?: (tx: EntityManager) => Promise<void>;
};

/** Judges the step on the case that will be written; `by` is the actor as the procedure knows them. */
export type Decide = (
  found: StoredCase,
  by: Actor,
  tx: EntityManager,
) => Promise<Decided | Problem> | Decided | Problem;

export type StepDone = { readonly caseId: string };

/**
 * The one way in which a case changes at somebody's wish: in one transaction the case is locked, judged, and written with its
 * history, audit and events, once a key. What lies outside the actor's jurisdiction looks like what does not exist.
 */
export async function takeStep(ctx: RequestContext, order: StepOrder, decide: Decide): Promise<Answer<StepDone>> {
  const { caseId, mutation, key, body } = order;
  const unsound = inputRefused(body);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(order.right);
  const by = await actorFor(ctx, caseId);
  if (by === null) return refused(notFound('input.caseId'));
  const mayRead = async (tx: EntityManager) => isSeen(scope, (await readCases(tx, [caseId])).get(caseId));
  try {
    return await inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body, mayRead }, async () => {
        const found = (await readCases(tx, [caseId], true)).get(caseId);
        if (found === undefined || !isSeen(scope, found)) return refused(notFound('input.caseId'));
        return step(ctx, order, decide, { found, by, tx });
      }),
    );
  } catch (error) {
    if (waitedTooLong(error)) return refused(busy());
    if (!(error instanceof StaleVersion)) throw error;
    return refused(tryAgain({ code: 'STALE_VERSION', message: '这件办件刚被别人办理过，请刷新后再试。' }));
  }
}

/**
 * The actor as the procedure knows them, or null for a case that is not there. Asked before the transaction: what is remembered
 * of posts and divisions is read by another connection, and whoever holds one must not wait for a second.
 */
async function actorFor(ctx: RequestContext, caseId: string): Promise<Actor | null> {
  const division = await divisionOfCase(ctx, caseId);
  return division === null ? null : caseActor(ctx, division);
}

async function step(
  ctx: RequestContext,
  order: StepOrder,
  decide: Decide,
  { found, by, tx }: { found: StoredCase; by: Actor; tx: EntityManager },
): Promise<Answer<StepDone>> {
  const decided = await decide(found, by, tx);
  if ('__typename' in decided) return refused(decided);
  const { decision, papers, first, also, ...written } = decided;
  if (decision.outcome === 'refused')
    return refused(showRefusal(decision.refusal, { found: found.case, by, today: ctx.today }));
  const action = decided.action ?? (typeof order.action === 'string' ? order.action : order.action(found.case));
  const role = rolesFor(found.case, action).find((allowed) => by.roles.includes(allowed)) ?? 'system';
  const change = {
    ...written,
    before: found,
    next: decision.next,
    papers: { ...found.papers, ...papers },
    facts: decision.facts,
    action,
    doer: { actor: ctx.actor, role },
  };
  await first?.(tx);
  await commitChanges(tx, [change], { today: ctx.today, now: ctx.clock.now() });
  await also?.(tx);
  return done({ caseId: found.case.id });
}

type Scope = Awaited<ReturnType<RequestContext['scopeOf']>>;

/**
 * Officers by the place of the case, and of the streets that it was handed on from; residents by its household. Who acts is another
 * question: a street that handed a case on reads it, and has no role in it any more.
 */
export function isSeen(scope: Scope, found: StoredCase | undefined): boolean {
  if (found === undefined) return false;
  const { division, applicantId, members } = found.case;
  const divisions = [division, ...formerDivisionsOf(found.case)];
  return sees(scope, { divisions, persons: [applicantId, ...members.map(({ personId }) => personId)] });
}
