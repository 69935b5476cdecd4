import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { Delivery, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { accept, refuse } from '../procedure/decision.js';
import { met } from '../time-limits.js';
import { type Answer, dayRefused } from './answer.js';

export type DeliverDecisionOrder = By & { method: Delivery['method']; on: LegalDate };

/** Records how and when the written decision reached the applicant: the limits of the remedies run from there. */
export function deliverDecision(found: SubsistenceCase, order: DeliverDecisionOrder): Answer {
  const refusal = guard(found, 'deliverDecision', order);
  if (refusal) return refuse(refusal);
  const { decision } = found;
  if (!decision) return refuse({ because: 'PROPOSAL_MISSING' });
  const unsound = dayRefused('on', order.on, { today: order.today, earliestOn: decision.on });
  if (unsound) return refuse(unsound);
  const { method, on } = order;
  const delivered = { ...decision, deliveries: [...decision.deliveries, { method, on }] };
  const deadlines = met(found.deadlines, 'limit.dibao.notifyReject', on);
  return accept(
    { ...found, decision: delivered, deadlines },
    { type: 'decision-delivered', caseId: found.id, method, on },
  );
}
