import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { Delivery, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { met } from '../time-limits.js';
import { type Answer, dayRefused } from './answer.js';

export type DeliverDecisionOrder = By & Delivery;

/** Records how and when the written decision reached the applicant: the limits of the remedies run from there. */
export function deliverDecision(found: SubsistenceCase, order: DeliverDecisionOrder): Answer {
  const refusal = guard(found, 'deliverDecision', order);
  if (refusal) return refuse(refusal);
  const { decision } = found;
  if (!decision) return refuse({ because: 'PROPOSAL_MISSING' });
  const unsound = dayRefused('on', order.on, { today: order.today, earliestOn: decision.on });
  if (unsound) return refuse(unsound);
  const { method, on, effectiveOn = on } = order;
  const delivery = { method, on, ...(effectiveOn === on ? {} : { effectiveOn }) };
  const delivered = { ...decision, deliveries: [...decision.deliveries, delivery] };
  const deadlines = met(found.deadlines, 'limit.dibao.notifyReject', on);
  return accept(
    { ...found, decision: delivered, deadlines },
    { type: 'decision-delivered', caseId: found.id, method, on },
  );
}
