import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { Reckoning } from '../time-limits.js';
import type { Answer } from './answer.js';
import { sentForDecision } from './to-decision.js';

/** Sends a proposal on that needs no (further) notice: one to refuse, or one whose notice stands after an objection. */
export function submitForDecision(found: SubsistenceCase, order: By & Reckoning): Answer {
  const refusal = guard(found, 'submitForDecision', order);
  if (refusal) return refuse(refusal);
  const next = sentForDecision(found, order, order.today);
  if ('because' in next) return refuse(next);
  return accept(next, { type: 'submitted-for-decision', caseId: found.id, on: order.today });
}
