import { accept, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { DocumentKind } from '../../../documents/domain/index.js';
import type { By } from '../actor.js';
import type { Delivery, SubsistenceCase } from '../case.js';
import type { SubsistenceFact } from '../facts.js';
import { authorityOf } from '../guard.js';
import { targetOf } from '../steps.js';
import { type Answer, dayRefused } from './answer.js';
import { deliverDecision } from './deliver-decision.js';

export type DeliverDocumentsOrder = By & {
  method: Delivery['method'];
  on: LegalDate;
  effectiveOn: LegalDate;
  kinds: readonly DocumentKind[];
  /** The latest day on which one of them was made: nothing is delivered before it is there. */
  madeOn: LegalDate;
};

/**
 * Records how and when documents of the case reached their addressee, in whatever state the case is: each has its own remedy, which
 * runs from there. With the case's decision among them the decision is delivered.
 */
export function deliverDocuments(found: SubsistenceCase, order: DeliverDocumentsOrder): Answer {
  const { by, today, method, on, effectiveOn, kinds, madeOn } = order;
  const unauthorised = authorityOf(found, 'deliverDecision', by);
  if (unauthorised) return refuse(unauthorised);
  const unsound = dayRefused('on', on, { today, earliestOn: madeOn });
  if (unsound) return refuse(unsound);
  const fact: SubsistenceFact = { type: 'documents-delivered', caseId: found.id, kinds, method, on, effectiveOn };
  if (!kinds.some(isDecision) || targetOf(found.status, 'deliverDecision') === null) return accept(found, fact);
  const decided = deliverDecision(found, { by, today, method, on, effectiveOn });
  return decided.outcome === 'refused' ? decided : accept(decided.next, ...decided.facts, fact);
}

function isDecision(kind: DocumentKind): boolean {
  return kind === 'CONFIRMATION' || kind === 'REFUSAL';
}
