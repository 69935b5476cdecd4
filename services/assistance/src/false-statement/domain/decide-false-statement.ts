import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import { type LegalDate, type LegalMonth, monthOf } from '@yimen/standards';
import { remedyOn } from '../../subsistence-allowance/domain/remedy.js';
import { type FalseStatementAnswer, target } from './answer.js';
import { type FalseStatement, type Obtained, obtainedFen, type ViolationKind } from './false-statement.js';
import type { FalseStatementRefusal } from './refusals.js';
import { fineBounds, fineRefused, type SanctionRule, sanctionOn } from './sanction.rule.js';

export type DecideFalseStatementOrder = {
  by: string;
  today: LegalDate;
  law: Law;
  kind: ViolationKind;
  obtained: readonly Obtained[];
  fineFen: number;
  reason: string;
  /** What was paid for a month. */
  paidFor: (month: LegalMonth) => number;
};

/**
 * 处理决定: no violation, the order to return what was obtained, or that and a fine within the law of the act's day (社会救助法 73;
 * before 2026-07-01 社会救助暂行办法 68). By somebody who handled nothing of it, after the party was heard (domain §22, §2.8).
 */
export function decideFalseStatement(found: FalseStatement, order: DecideFalseStatementOrder): FalseStatementAnswer {
  const { by, today, law, kind, obtained, fineFen, reason } = order;
  const step = target(found, 'decide');
  if ('refusal' in step) return refuse(step.refusal);
  if (found.handlers.some(({ account }) => account === by))
    return refuse({ because: 'FALSE_STATEMENT_HANDLER_DECIDES', handler: by });
  if (reason.trim() === '') return refuse({ because: 'FALSE_STATEMENT_TEXT_MISSING', field: 'reason' });
  const rule = sanctionOn(law, found.actOn);
  if ('because' in rule) return refuse(rule);
  const wrong = contentRefused(found, order, rule);
  if (wrong !== null) return refuse(wrong);
  const remedy = remedyOn(law, today);
  if ('because' in remedy) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: remedy.key, on: today });
  const bounds = fineBounds(rule, obtainedFen(obtained));
  const decision = {
    ...{ kind, on: today, by, obtained, fineFen, clause: rule.clause, remedy, ...bounds },
    ...{ documentId: null, number: '' },
  };
  return accept({ ...found, decision, status: step.to }, { type: 'decided', kind });
}

function contentRefused(
  { actOn }: FalseStatement,
  { law, kind, obtained, fineFen, paidFor, today }: DecideFalseStatementOrder,
  rule: SanctionRule,
): FalseStatementRefusal | null {
  if (kind === 'NO_VIOLATION') return obtained.length > 0 || fineFen !== 0 ? { because: 'FINE_NOT_ALLOWED' } : null;
  if (kind === 'RETURN' && fineFen !== 0) return { because: 'FINE_NOT_ALLOWED' };
  const twice = new Set(obtained.map(({ month }) => month)).size < obtained.length;
  if (obtained.length === 0 || twice || obtained.some(({ amountFen }) => amountFen <= 0))
    return { because: 'OBTAINED_MISSING' };
  const above = obtained.find(({ month, amountFen }) => amountFen > paidFor(month) || month < monthOf(actOn));
  if (above !== undefined)
    return {
      because: 'OBTAINED_EXCEEDS_PAID',
      month: above.month,
      paidFen: above.month < monthOf(actOn) ? 0 : paidFor(above.month),
    };
  if (kind === 'RETURN') return null;
  return fineRefused(law, rule, { fineFen, obtainedFen: obtainedFen(obtained), actOn, today });
}

/** The case with the document that its decision was written down in. */
export function decidedIn(found: FalseStatement, document: { id: string; number: string }): FalseStatement {
  const { decision } = found;
  if (decision === null) return found;
  return { ...found, decision: { ...decision, documentId: document.id, number: document.number } };
}
