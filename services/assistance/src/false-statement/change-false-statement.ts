import { carryOut, changeOne, nothingBrought, type Subject } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import { type Answer, type Problem, type RequestContext, violatedConstraint } from '@yimen/subgraph';
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
  const { falseStatementId: id, mutation, key, body, right, action } = order;
  return changeOne(ctx, { id, mutation, key, body, right }, subjectOf(order), async ({ stored: before }, tx) =>
    carryOut(await judge(before, tx), {
      show: showFalseStatementRefusal,
      write: async ({ next, facts }, { details, also }) => {
        const doer = { actor: ctx.actor, role: ctx.actor.kind };
        const change = { before, next, facts, doer, action, ...(details === undefined ? {} : { details }) };
        await commitFalseStatements(tx, [change], { today: ctx.today });
        await also?.();
        return { falseStatementId: next.id };
      },
    }),
  );
}

function subjectOf({ caseId = '' }: FalseStatementOrder): Subject<StoredFalseStatement> {
  return {
    field: 'input.falseStatementId',
    find: async (tx, id, lock) => {
      if (lock && isUuid(caseId)) await tx.query(lockCase, [caseId]);
      return (await readFalseStatements(tx, [id], lock)).get(id);
    },
    located: ({ found }) => ({ divisions: [found.division] }),
    bring: nothingBrought,
    problemOf: (error) =>
      violatedConstraint(error) === 'a_fine_receipt_counts_once'
        ? showFalseStatementRefusal({ because: 'FINE_RECEIPT_RECORDED' })
        : null,
  };
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
