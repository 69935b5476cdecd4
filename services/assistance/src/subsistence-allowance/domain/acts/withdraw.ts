import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { Answer } from './answer.js';

/** The household takes its application back, at any time before the decision; it may apply again. */
export function withdraw(found: SubsistenceCase, order: By): Answer {
  const refusal = guard(found, 'withdraw', order);
  if (refusal) return refuse(refusal);
  const on = order.today;
  const deadlines = found.deadlines.map((due) => (due.metOn === null ? { ...due, metOn: on } : due));
  return accept(
    { ...found, status: 'WITHDRAWN', deadlines },
    { type: 'withdrawn', caseId: found.id, on, because: 'REQUESTED' },
  );
}
