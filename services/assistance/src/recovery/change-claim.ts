import { sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
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
import type { AssistanceAction } from '../permissions.js';
import { readClaims, type StoredClaim } from './claim.read.js';
import { type ClaimChange, commitClaims } from './commit-claims.js';
import type { RecoveryAnswer } from './domain/index.js';
import { showRecoveryRefusal } from './show-recovery-refusal.js';

/** An act on a claim that somebody asks for. */
export type ClaimOrder = {
  readonly recoveryId: string;
  /** For an act that makes a document: the case, locked before the claim as every step of a case locks it. */
  readonly caseId?: string;
  readonly mutation: string;
  readonly key: string;
  readonly body: unknown;
  readonly right: AssistanceAction;
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
const lockCase = 'SELECT 1 FROM subsistence_case WHERE id = $1 FOR UPDATE';
type Judge = (found: StoredClaim, tx: EntityManager) => Promise<ClaimDecided | Problem> | ClaimDecided | Problem;

/**
 * The one way in which a claim changes at somebody's wish: locked, judged, and written with its ledger, audit and event in one
 * transaction, once a key. What lies outside the actor's jurisdiction looks like what does not exist.
 */
export async function changeClaim(ctx: RequestContext, order: ClaimOrder, judge: Judge): Promise<Answer<ClaimDone>> {
  const { recoveryId, mutation, key, body } = order;
  const unsound = inputRefused(body);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(order.right);
  const seen = (found: StoredClaim | undefined): found is StoredClaim =>
    found !== undefined && sees(scope, { divisions: [found.claim.division] });
  const mayRead = async (tx: EntityManager) => seen((await readClaims(tx, [recoveryId])).get(recoveryId));
  try {
    return await inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body, mayRead }, async () => {
        if (isUuid(order.caseId ?? '')) await tx.query(lockCase, [order.caseId]);
        const found = (await readClaims(tx, [recoveryId], true)).get(recoveryId);
        return seen(found) ? act(ctx, order, judge, { found, tx }) : refused(notFound('input.recoveryId'));
      }),
    );
  } catch (error) {
    if (violatedConstraint(error) !== 'a_receipt_counts_once') throw error;
    return refused(showRecoveryRefusal({ because: 'RECEIPT_ALREADY_RECORDED' }));
  }
}

async function act(
  ctx: RequestContext,
  { action }: ClaimOrder,
  judge: Judge,
  { found, tx }: { found: StoredClaim; tx: EntityManager },
): Promise<Answer<ClaimDone>> {
  const decided = await judge(found, tx);
  if ('__typename' in decided) return refused(decided);
  const { decision, details, also } = decided;
  if (decision.outcome === 'refused') return refused(showRecoveryRefusal(decision.refusal));
  const { next, facts } = decision;
  const doer = { actor: ctx.actor, role: ctx.actor.kind };
  const change = { before: found, next, facts, doer, action, ...(details === undefined ? {} : { details }) };
  await commitClaims(tx, [change], { today: ctx.today });
  await also?.(tx);
  return done({ recoveryId: next.id });
}
