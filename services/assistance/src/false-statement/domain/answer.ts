import type { Decision } from '@yimen/casework/domain';
import type { FalseStatementFact } from './facts.js';
import type { FalseStatement } from './false-statement.js';
import type { FalseStatementRefusal } from './refusals.js';
import { type FalseStatementAction, type FalseStatementStatus, falseStatementTarget } from './steps.js';

/** What every act on a case of false statement answers. */
export type FalseStatementAnswer = Decision<FalseStatement, FalseStatementFact, FalseStatementRefusal>;

/** Where the action leads, or the refusal of a state that does not know it. */
export function target(
  { status }: FalseStatement,
  action: FalseStatementAction,
): { to: FalseStatementStatus } | { refusal: FalseStatementRefusal } {
  const to = falseStatementTarget(status, action);
  return to === null ? { refusal: { because: 'FALSE_STATEMENT_WRONG_STATE', status } } : { to };
}

/** The case with one more step taken by hand. */
export function handledBy(found: FalseStatement, account: string, action: FalseStatementAction): FalseStatement {
  return { ...found, handlers: [...found.handlers, { account, action }] };
}

/** The refusal of a date outside a span. */
export function dateRefused(field: string, date: string, from: string, to: string): FalseStatementRefusal | null {
  if (date >= from && date <= to) return null;
  return { because: 'FALSE_STATEMENT_DATE', field, from: from as never, to: to as never };
}
