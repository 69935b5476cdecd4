import { type Located, type Scope, sees } from '@yimen/access';
import { carryOut, changeOne, type Subject } from '@yimen/casework';
import type { Answer, Problem, RequestContext } from '@yimen/subgraph';
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
  type SubsistenceFact,
} from './domain/index.js';
import { showRefusal } from './show-refusal.js';
import type { CasePapers, StoredCase } from './subsistence-case.content.js';
import { readCases } from './subsistence-case.read.js';
import { formerDivisionsOf } from './subsistence-case.translate.js';

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
  const { caseId: id, mutation, key, body, right } = order;
  return changeOne(ctx, { id, mutation, key, body, right }, caseSubject(ctx), async ({ stored, brought }, tx) =>
    carryOut(await decide(stored, brought, tx), {
      show: (refusal) => showRefusal(refusal, { found: stored.case, by: brought, today: ctx.today }),
      write: async ({ next, facts }, decided) => {
        await write(ctx, tx, order, { decided, found: stored, by: brought, next, facts });
        return { caseId: id };
      },
    }),
  );
}

/**
 * How a case is found. The actor is asked before the transaction: what is remembered of posts and divisions is read by another
 * connection, and whoever holds one must not wait for a second.
 */
function caseSubject(ctx: RequestContext): Subject<StoredCase, Actor> {
  return {
    field: 'input.caseId',
    find: async (tx, id, lock) => (await readCases(tx, [id], lock)).get(id),
    located,
    bring: async (id) => {
      const division = await divisionOfCase(ctx, id);
      return division === null ? null : caseActor(ctx, division);
    },
  };
}

type Writing = {
  readonly decided: Decided;
  readonly found: StoredCase;
  readonly by: Actor;
  readonly next: SubsistenceCase;
  readonly facts: readonly SubsistenceFact[];
};

async function write(ctx: RequestContext, tx: EntityManager, order: StepOrder, writing: Writing): Promise<void> {
  const { decided, found, by, next, facts } = writing;
  const { decision: _, papers, first, also, ...written } = decided;
  const action = decided.action ?? (typeof order.action === 'string' ? order.action : order.action(found.case));
  const role = rolesFor(found.case, action).find((allowed) => by.roles.includes(allowed)) ?? 'system';
  const change = {
    ...written,
    ...{ before: found, next, facts, action },
    papers: { ...found.papers, ...papers },
    doer: { actor: ctx.actor, role },
  };
  await first?.(tx);
  await commitChanges(tx, [change], { today: ctx.today, now: ctx.clock.now() });
  await also?.(tx);
}

/**
 * Officers by the place of the case, and of the streets that it was handed on from; residents by its household. Who acts is another
 * question: a street that handed a case on reads it, and has no role in it any more.
 */
function located({ case: found }: StoredCase): Located {
  const { division, applicantId, members } = found;
  const divisions = [division, ...formerDivisionsOf(found)];
  return { divisions, persons: [applicantId, ...members.map(({ personId }) => personId)] };
}

/** May an actor of this reach see the case? */
export function isSeen(scope: Scope, found: StoredCase | undefined): boolean {
  return found !== undefined && sees(scope, located(found));
}
