import { accept, type DeliveryMethod, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { AllowanceCase } from '../case.js';
import type { CaseFact } from '../case-facts.js';
import { authorityOf } from '../guard.js';
import { stepTarget } from '../steps.js';
import type { Answer } from './answer.js';
import { deliverDecision } from './deciding.js';

export type DeliverDocumentsOrder = By & {
  method: DeliveryMethod;
  on: LegalDate;
  /** The day from which it counts: of an announcement, when its days have passed. */
  effectiveOn: LegalDate;
  kinds: readonly string[];
  /** The latest day on which one of them was made: nothing is delivered before it is there. */
  madeOn: LegalDate;
  /** Is the decision that is in force among them? */
  decision: boolean;
};

/**
 * Records how and when documents of the case reached the person, in whatever state the case is: each has its own remedy, which runs from
 * there (民事诉讼法 87-95, domain §17 A.2). With the decision in force among them the decision is delivered.
 */
export function deliverDocuments(found: AllowanceCase, order: DeliverDocumentsOrder): Answer {
  const { by, today, method, on, effectiveOn, kinds, madeOn } = order;
  const unauthorised = authorityOf(found, 'deliverDecision', by);
  if (unauthorised) return refuse(unauthorised);
  if (on > today) return refuse({ because: 'DATE_IN_FUTURE', field: 'on', date: on });
  if (on < madeOn) return refuse({ because: 'DATE_TOO_EARLY', field: 'on', date: on });
  const fact: CaseFact = { type: 'documents-delivered', kinds, method, on, effectiveOn };
  if (!order.decision || stepTarget(found.status, 'deliverDecision') === null) return accept(found, fact);
  const told = deliverDecision(found, { by, today, deliveredOn: on });
  return told.outcome === 'refused' ? told : accept<AllowanceCase, CaseFact>(told.next, ...told.facts, fact);
}
