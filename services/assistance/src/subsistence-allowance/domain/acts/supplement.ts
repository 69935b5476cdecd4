import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { caseSteps } from '../steps.js';
import { met } from '../time-limits.js';
import type { Answer } from './answer.js';

/** Supplies what was asked for: the application stands again as submitted. */
export function supplement(found: SubsistenceCase, order: By): Answer {
  const refusal = guard(found, 'supplement', order);
  if (refusal) return refuse(refusal);
  const on = order.today;
  const supplements = found.supplements.map((each) => (each.suppliedOn === null ? { ...each, suppliedOn: on } : each));
  const deadlines = met(found.deadlines, 'limit.dibao.supplement', on);
  const status = caseSteps.SUPPLEMENT.supplement;
  return accept({ ...found, status, supplements, deadlines }, { type: 'supplemented', caseId: found.id, on });
}
