import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { caseSteps } from '../steps.js';
import type { Answer } from './answer.js';

/** The award's first month has come: the household is now in enjoyment of it. Time-driven, and safe to find twice. */
export function beginAward(found: SubsistenceCase, order: By): Answer {
  const refusal = guard(found, 'beginAward', order);
  if (refusal) return refuse(refusal);
  const { award } = found;
  if (!award) return refuse({ because: 'PROPOSAL_MISSING' });
  const status = caseSteps.CONFIRMED.beginAward;
  return accept({ ...found, status }, { type: 'award-begun', caseId: found.id, award, on: order.today });
}
