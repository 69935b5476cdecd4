import { type AuditDetails, appendAudit, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox, type DomainEvent } from '@yimen/events';
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
import { mayTakeInHand, type RollStatus, type RollStep, rollTarget } from '../domain/roll-steps.js';
import type { BenefitHouse, BenefitVerb } from '../house.js';
import { rollRights } from './next-roll-steps.js';
import { sameHands, wrongRollState } from './roll-problems.js';
import { lockRollRow, type RollRow } from './roll-row.js';

export type RollOrder = {
  readonly rollId: string;
  readonly verb: BenefitVerb;
  readonly key: string;
  readonly body: object;
  readonly step: RollStep;
  /** What is asked whether its texts may be kept; the body when left out. A file is read by rules of its own. */
  readonly sound?: object;
};

/** A roll in hand: as it was, what it becomes, and its version then. */
export type RollInHand = { readonly was: RollRow; readonly status: RollStatus; readonly version: number };

/** What a step does beside moving the roll; a problem undoes all of it. */
export type RollWork = (
  tx: EntityManager,
  roll: RollInHand,
) => Promise<
  | { readonly problem: Problem }
  | { readonly status?: RollStatus; readonly events: readonly DomainEvent[]; readonly details?: AuditDetails }
>;

export type RollDone = { readonly rollId: string };

/** Which columns say that a step was taken, and by whom. */
const marks: Partial<Record<RollStep, string>> = {
  check: 'checked_on = $3, checked_by = $4',
  release: 'checked_on = NULL, checked_by = NULL',
  lock: 'locked_on = $3, locked_by = $4',
  send: 'sent_on = $3, sent_by = $4',
  discard: 'discarded_on = $3, discarded_by = $4',
};

/**
 * The one way in which a roll changes: in one transaction it is locked, asked whether its state knows the step and whether this
 * hand may take it, moved on, and written with its audit and events, once a key. Outside the jurisdiction it is not there.
 */
export async function takeRollStep(
  house: BenefitHouse,
  ctx: RequestContext,
  order: RollOrder,
  work: RollWork,
): Promise<Answer<RollDone>> {
  const { verb, key, body } = order;
  const mutation = house.mutations[verb];
  const unsound = inputRefused(order.sound ?? body);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(rightOf(house, order));
  const seen = (found: RollRow | null): found is RollRow =>
    found !== null && sees(scope, { divisions: [found.division] });
  const mayRead = async (tx: EntityManager) => seen(await lockRollRow(tx, order.rollId));
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body, mayRead }, async () => {
        const was = await lockRollRow(tx, order.rollId);
        if (!seen(was)) return refused(notFound('input.rollId'));
        const problem = await step({ house, ctx, tx }, order, was, work);
        return problem === null ? done({ rollId: was.id }) : refused(problem);
      }),
    ),
  );
}

type Taking = { readonly house: BenefitHouse; readonly ctx: RequestContext; readonly tx: EntityManager };

const rightOf = ({ service }: BenefitHouse, { step }: RollOrder): string => `${service}.${rollRights[step]}`;

async function step(
  { house, ctx, tx }: Taking,
  order: RollOrder,
  was: RollRow,
  work: RollWork,
): Promise<Problem | null> {
  const target = rollTarget(was.status, order.step);
  if (target === null) return wrongRollState(house, was.status, order.step);
  if (!mayTakeInHand(order.step, ctx.actor.sub, was)) return sameHands(house, order.step);
  const version = was.version + 1;
  const answer = await work(tx, { was, status: target, version });
  if ('problem' in answer) return answer.problem;
  const mark = marks[order.step] ?? '';
  await tx.query(`UPDATE roll SET status = $2, version = version + 1${mark === '' ? '' : `, ${mark}`} WHERE id = $1`, [
    was.id,
    answer.status ?? target,
    ...(mark.includes('$4') ? [ctx.today, ctx.actor.sub] : []),
  ]);
  await appendAudit(tx, {
    ...{ actor: ctx.actor, action: rightOf(house, order), legalDate: ctx.today, division: was.division },
    subject: { type: `${house.types}Roll`, id: was.id },
    details: { step: order.step, ...answer.details },
  });
  await appendToOutbox(tx, answer.events);
  return null;
}
