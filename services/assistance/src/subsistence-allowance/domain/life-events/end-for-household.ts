import { accept, refuse } from '@yimen/casework/domain';
import { type LegalMonth, nextMonth } from '@yimen/standards';
import type { By } from '../actor.js';
import type { Answer } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { closed } from '../review/close-review.js';
import { written } from '../review/decide-change.js';
import type { Reckoning } from '../time-limits.js';

type Order = By & Reckoning & { decisionId: string; documentNo: string; lastMonth: LegalMonth };

/**
 * The household is on 低保 itself from the next month on: the person's 单人保 ends with this one, and nobody is on both, nor on neither
 * (R-AST-08). Nobody is heard: nothing is taken from anybody, the household's award takes its place.
 */
export function endForHousehold(found: SubsistenceCase, order: Order): Answer {
  const refusal = guard(found, 'endForHousehold', order);
  if (refusal) return refuse(refusal);
  const { award, single } = found;
  if (award === null || single === null) return refuse({ because: 'PROPOSAL_MISSING' });
  const { lastMonth: endMonth, today: on } = order;
  const text = '家庭自次月起享受最低生活保障，本人的单人保由家庭低保接续。';
  const decision = written(found, order, {
    ...{ kind: 'END', determination: null, monthlyFen: null, later: [], endMonth, fromMonth: nextMonth(endMonth) },
    grounds: [{ code: 'HOUSEHOLD_ON_DIBAO', text }],
  });
  if ('because' in decision) return refuse(decision);
  const next = closed(found, order, { outcome: 'END', decision });
  if ('because' in next) return refuse(next);
  return accept(
    { ...next, status: 'TERMINATED', award: { ...award, endMonth }, suspension: null },
    { type: 'change-decided', caseId: found.id, on, decision },
  );
}
