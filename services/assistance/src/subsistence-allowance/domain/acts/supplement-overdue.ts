import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { caseSteps } from '../steps.js';
import { met } from '../time-limits.js';
import type { Answer } from './answer.js';

/** The day to supply what was missing has passed: the application counts as withdrawn, and may be made again at any time. */
export function supplementOverdue(found: SubsistenceCase, order: By): Answer {
  const refusal = guard(found, 'supplementOverdue', order);
  if (refusal) return refuse(refusal);
  const on = order.today;
  const deadlines = met(found.deadlines, 'limit.dibao.supplement', on);
  const status = caseSteps.SUPPLEMENT.supplementOverdue;
  return accept(
    { ...found, status, deadlines },
    { type: 'withdrawn', caseId: found.id, on, because: 'SUPPLEMENT_OVERDUE' },
  );
}
