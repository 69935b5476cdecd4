import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { accept, refuse } from '../procedure/decision.js';
import type { Reckoning } from '../time-limits.js';
import type { Answer } from './answer.js';
import { sentForDecision } from './to-decision.js';

/** The notice has stood its days without objection: the case goes to whoever confirms. Refused a day too early. */
export function closeNotice(found: SubsistenceCase, order: By & Reckoning): Answer {
  const refusal = guard(found, 'closeNotice', order);
  if (refusal) return refuse(refusal);
  const next = sentForDecision(found, order, order.today);
  if ('because' in next) return refuse(next);
  return accept(next, { type: 'notice-ended', caseId: found.id, on: order.today });
}
