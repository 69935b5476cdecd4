import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { caseSteps } from '../steps.js';
import type { Answer } from './answer.js';

/** 不予受理: says in writing why, for example that another authority is the right one (domain §1.3). */
export function declineToAccept(found: SubsistenceCase, order: By & { reason: string }): Answer {
  const refusal = guard(found, 'declineToAccept', order);
  if (refusal) return refuse(refusal);
  const reason = order.reason.trim();
  if (reason === '') return refuse({ because: 'REASON_MISSING' });
  const status = caseSteps.SUBMITTED.declineToAccept;
  return accept({ ...found, status }, { type: 'not-accepted', caseId: found.id, reason, on: order.today });
}
