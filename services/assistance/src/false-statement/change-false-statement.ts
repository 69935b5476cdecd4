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
import { commitFalseStatements, type FalseStatementChange } from './commit-false-statements.js';
import type { FalseStatementAnswer } from './domain/index.js';
import { readFalseStatements, type StoredFalseStatement } from './false-statement.store.js';
import { showFalseStatementRefusal } from './show-false-statement-refusal.js';

/** An act on a case of false statement that somebody asks for. */
export type FalseStatementOrder = {
  readonly falseStatementId: string;
  /** For an act that makes a document or a claim: the case of assistance, locked first as every step of it locks it. */
  readonly caseId?: string;
  readonly mutation: string;
  readonly key: string;
  readonly body: unknown;
  readonly right: AssistanceAction;
  readonly action: string;
};
export type FalseStatementDecided = {
  readonly decision: FalseStatementAnswer;
  readonly details?: FalseStatementChange['details'];
  /** Written in the same transaction, after the case. */
  readonly also?: () => Promise<void>;
};
export type FalseStatementDone = { readonly falseStatementId: string };
type Judge = (
  found: StoredFalseStatement,
  tx: EntityManager,
) => Promise<FalseStatementDecided | Problem> | FalseStatementDecided | Problem;

const lockCase = 'SELECT 1 FROM subsistence_case WHERE id = $1 FOR UPDATE';

/**
 * The one way in which such a case changes at somebody's wish: locked, judged, and written with its audit and event in one
 * transaction, once a key. What lies outside the actor's jurisdiction looks like what does not exist.
 */
export async function changeFalseStatement(
  ctx: RequestContext,
  order: FalseStatementOrder,
  judge: Judge,
): Promise<Answer<FalseStatementDone>> {
  const { falseStatementId: id, caseId = '', mutation, key, body } = order;
  const unsound = inputRefused(body);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(order.right);
  const seen = (stored: StoredFalseStatement | undefined): stored is StoredFalseStatement =>
    stored !== undefined && sees(scope, { divisions: [stored.found.division] });
  const mayRead = async (tx: EntityManager) => seen((await readFalseStatements(tx, [id])).get(id));
  try {
    return await inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body, mayRead }, async () => {
        if (isUuid(caseId)) await tx.query(lockCase, [caseId]);
        const stored = (await readFalseStatements(tx, [id], true)).get(id);
        return seen(stored) ? act(ctx, order, judge, stored, tx) : refused(notFound('input.falseStatementId'));
      }),
    );
  } catch (error) {
    if (violatedConstraint(error) !== 'a_fine_receipt_counts_once') throw error;
    return refused(showFalseStatementRefusal({ because: 'FINE_RECEIPT_RECORDED' }));
  }
}

async function act(
  ctx: RequestContext,
  { action }: FalseStatementOrder,
  judge: Judge,
  before: StoredFalseStatement,
  tx: EntityManager,
): Promise<Answer<FalseStatementDone>> {
  const decided = await judge(before, tx);
  if ('__typename' in decided) return refused(decided);
  const { decision, details, also } = decided;
  if (decision.outcome === 'refused') return refused(showFalseStatementRefusal(decision.refusal));
  const { next, facts } = decision;
  const doer = { actor: ctx.actor, role: ctx.actor.kind };
  const change = { before, next, facts, doer, action, ...(details === undefined ? {} : { details }) };
  await commitFalseStatements(tx, [change], { today: ctx.today });
  await also?.();
  return done({ falseStatementId: next.id });
}

/** Whose case of assistance it is; empty for what is not there. Asked before the transaction: the case never changes. */
export async function caseOfFalseStatement({ db }: RequestContext, id: string): Promise<string> {
  if (!isUuid(id)) return '';
  const rows: { caseId: string }[] = await db.query(
    'SELECT case_id AS "caseId" FROM false_statement_case WHERE id = $1',
    [id],
  );
  return rows[0]?.caseId ?? '';
}
