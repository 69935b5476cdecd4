import { type Located, type Scope, sees } from '@yimen/access';
import { actorWithin, carryOut, changeOne, type PeopleDoor, type Subject } from '@yimen/casework';
import type { Reckoning } from '@yimen/casework/domain';
import { type Answer, type Problem, type RequestContext, refused, violatedConstraint } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { DisabilityAction } from '../permissions.js';
import { lawBook } from '../standards/law-book.js';
import { divisionOfCase, readCases, type StoredCase } from './case.store.js';
import { commitCases } from './commit-cases.js';
import {
  type Actor,
  type AllowanceCase,
  type AllowanceFacts,
  type CaseAction,
  type Answer as Decision,
  roles,
  rolesFor,
} from './domain/index.js';
import { allowanceFactsAt } from './facts-at.js';
import { keepPapers } from './papers/keep-papers.js';
import { paperNames } from './papers/paper-names.js';
import { showRefusal } from './show-refusal.js';

/** A step that somebody asks for: the mutation's field, its key and input, the right that it takes, the action that it is. */
export type StepOrder = {
  readonly mutation: string;
  readonly key: string;
  readonly input: { readonly caseId: string };
  readonly right: DisabilityAction;
  readonly action: CaseAction | ((found: AllowanceCase) => CaseAction);
  /** Of a step that is written down: where names are asked, and what the officer wrote. */
  readonly paper?: { readonly people: PeopleDoor; readonly reason?: string | null };
};

/** By what a step is judged: who, today, the law and the calendar; the person's facts where the step asks for them. */
export type JudgedWith = {
  readonly by: Actor;
  readonly today: RequestContext['today'];
  readonly facts: AllowanceFacts;
} & Reckoning;

/** What was decided about a case, and what is written beside it in the same transaction. */
export type Decided = {
  readonly decision: Decision;
  readonly reasonCode?: string;
  readonly details?: Readonly<Record<string, unknown>>;
  /** Texts, documents, the award: after the case. */
  readonly also?: (tx: EntityManager, next: AllowanceCase, with_: JudgedWith) => Promise<void>;
};

export type StepDone = { readonly caseId: string };

/**
 * The one way in which a case changes at somebody's wish: in one transaction the case is locked, judged on what is known of the person
 * today, and written with its history, audit and events, once a key. What lies outside the actor's jurisdiction looks like what
 * does not exist.
 */
export async function takeStep(
  ctx: RequestContext,
  { mutation, key, input, right, action, paper }: StepOrder,
  decide: (
    found: AllowanceCase,
    with_: JudgedWith,
    tx: EntityManager,
  ) => Decided | Problem | Promise<Decided | Problem>,
): Promise<Answer<StepDone>> {
  const named = paper === undefined ? { names: null } : await paperNames(ctx, paper.people, input.caseId);
  if ('problem' in named) return refused(named.problem);
  const { names } = named;
  const order = { id: input.caseId, mutation, key, body: input, right };
  return changeOne(ctx, order, caseSubject(ctx), async ({ stored, brought: by }, tx) => {
    const { today } = ctx;
    const with_ = { by, today, ...(await judgedWith(ctx, tx, stored.case)) };
    return carryOut(await decide(stored.case, with_, tx), {
      show: (refusal) => showRefusal(refusal, { found: stored.case, by, today }),
      write: async ({ next, facts }, { reasonCode, details, also }) => {
        const taken = typeof action === 'string' ? action : action(stored.case);
        const role = rolesFor(taken).find((allowed) => by.roles.includes(allowed)) ?? 'system';
        const beside = { ...(reasonCode ? { reasonCode } : {}), ...(details ? { details } : {}) };
        const change = { ...beside, before: stored, next, facts, action: taken, doer: { actor: ctx.actor, role } };
        await commitCases(tx, [change], { today, now: ctx.clock.now() });
        await also?.(tx, next, with_);
        if (names !== null) await keepPapers(ctx, tx, next, { ...with_, facts, names, reason: paper?.reason ?? '' });
        return { caseId: next.id };
      },
    });
  });
}

async function judgedWith({ today }: RequestContext, tx: EntityManager, { personId, division }: AllowanceCase) {
  const reckoning = await lawBook.reckoningOf(tx, division, today);
  const facts = (await allowanceFactsAt(tx, [personId], today)).get(personId);
  if (facts === undefined) throw new Error('the facts of a person were not read');
  return { ...reckoning, facts };
}

/**
 * How a case is found. The actor is asked before the transaction: posts and divisions are read by another connection, and whoever holds
 * one must not wait for a second.
 */
function caseSubject(ctx: RequestContext): Subject<StoredCase, Actor> {
  return {
    field: 'input.caseId',
    find: async (tx, id, lock) => (await readCases(tx, [id], lock)).get(id),
    located,
    bring: async (id) => {
      const division = await divisionOfCase(ctx.db.manager, id);
      return division === null ? null : actorWithin(ctx, division, roles);
    },
    // In force again beside an application that came meanwhile: the database lets one be.
    problemOf: (error) =>
      violatedConstraint(error) === 'one_open_allowance_case_a_person'
        ? showRefusal({ because: 'DUPLICATE_APPLICATION', existing: null }, null)
        : null,
  };
}

/** Officers by the place of the case; residents by whom it is for and who applied. */
function located({ case: found }: StoredCase): Located {
  return { divisions: [found.division], persons: [found.applicantId, found.personId] };
}

/** May an actor of this reach see the case? */
export function isSeen(scope: Scope, found: StoredCase | undefined): boolean {
  return found !== undefined && sees(scope, located(found));
}
