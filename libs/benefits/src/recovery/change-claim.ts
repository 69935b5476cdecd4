import { sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { RecoveryAnswer } from '../domain/recovery/index.js';
import type { LedgerHouse } from '../house.js';
import { type ClaimChange, commitClaims } from './commit-claims.js';
import { readClaims, type StoredClaim } from './read-claims.js';
import { showRecoveryRefusal } from './recovery-problems.js';

/** An act on a claim that somebody asks for. */
export type ClaimOrder = {
  readonly recoveryId: string;
  /** For an act that makes a document: locks its case before the claim, as every step of a case does. */
  readonly first?: (tx: EntityManager) => Promise<unknown>;
  readonly mutation: string;
  readonly key: string;
  readonly body: unknown;
  /** After the service's prefix. */
  readonly right: 'recovery.decide' | 'recovery.repay' | 'recovery.write-off';
  /** The audit trail's name of the act. */
  readonly action: string;
};
/** What was decided about a claim, and what is written beside it. */
export type ClaimDecided = {
  readonly decision: RecoveryAnswer;
  readonly details?: ClaimChange['details'];
  readonly also?: (tx: EntityManager) => Promise<void>;
};
export type ClaimDone = { readonly recoveryId: string };
type Judge = (found: StoredClaim, tx: EntityManager) => Promise<ClaimDecided | Problem> | ClaimDecided | Problem;

/**
 * The one way in which a claim changes at somebody's wish: locked, judged, and written with its ledger, audit and event in one
 * transaction, once a key. What lies outside the actor's jurisdiction looks like what does not exist.
 */
export async function changeClaim(
  house: LedgerHouse,
  ctx: RequestContext,
  order: ClaimOrder,
  judge: Judge,
): Promise<Answer<ClaimDone>> {
  const { recoveryId, mutation, key, body } = order;
  const unsound = inputRefused(body);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(`${house.service}.${order.right}`);
  const seen = (found: StoredClaim | undefined): found is StoredClaim =>
    found !== undefined && sees(scope, { divisions: [found.claim.division] });
  const mayRead = async (tx: EntityManager) => seen((await readClaims(tx, [recoveryId])).get(recoveryId));
  try {
    return await patiently(() =>
      inTransaction(ctx.db, (tx) =>
        once(tx, { actor: ctx.actor, mutation, key, body, mayRead }, async () => {
          await order.first?.(tx);
          const found = (await readClaims(tx, [recoveryId], true)).get(recoveryId);
          return seen(found) ? act({ house, ctx }, order, judge, { found, tx }) : refused(notFound('input.recoveryId'));
        }),
      ),
    );
  } catch (error) {
    if (violatedConstraint(error) !== 'a_receipt_counts_once') throw error;
    return refused(showRecoveryRefusal(house, { because: 'RECEIPT_ALREADY_RECORDED' }));
  }
}

async function act(
  { house, ctx }: { readonly house: LedgerHouse; readonly ctx: RequestContext },
  { action }: ClaimOrder,
  judge: Judge,
  { found, tx }: { found: StoredClaim; tx: EntityManager },
): Promise<Answer<ClaimDone>> {
  const decided = await judge(found, tx);
  if ('__typename' in decided) return refused(decided);
  const { decision, details, also } = decided;
  if (decision.outcome === 'refused') return refused(showRecoveryRefusal(house, decision.refusal));
  const { next, facts } = decision;
  const doer = { actor: ctx.actor, role: ctx.actor.kind };
  const change = { before: found, next, facts, doer, action, ...(details === undefined ? {} : { details }) };
  await commitClaims(house, tx, [change], { today: ctx.today });
  await also?.(tx);
  return done({ recoveryId: next.id });
}
