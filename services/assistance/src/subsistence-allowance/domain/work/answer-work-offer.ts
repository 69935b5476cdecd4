import { accept, refuse } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { type By, systemActor } from '../actor.js';
import { type Answer, dayRefused } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import type { SubsistenceFact } from '../facts.js';
import { guard } from '../guard.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { reviewBecause } from '../review/open-review.js';
import { keys } from '../rules/keys.js';
import { type RefusalReason, refusalsInARow, type WorkOffer, withShareWithheld } from './work-offer.js';

type Answering = By & { law: Law; offerId: string; answeredOn: LegalDate; reviewId: string };
export type AcceptWorkOrder = Answering;
export type RefuseWorkOrder = Answering & { reason: RefusalReason; goodReason: boolean };

function openOffer(found: SubsistenceCase, order: Answering): WorkOffer | SubsistenceRefusal {
  const { offerId, answeredOn, today } = order;
  const offer = found.workOffers.find((each) => each.offerId === offerId);
  if (offer === undefined || offer.answer !== null) return { because: 'WORK_OFFER_UNKNOWN', offerId };
  return dayRefused('answeredOn', answeredOn, { today, earliestOn: offer.offeredOn }) ?? offer;
}

function withOffer(found: SubsistenceCase, offer: WorkOffer): SubsistenceCase {
  const workOffers = found.workOffers.map((each) => (each.offerId === offer.offerId ? offer : each));
  return { ...found, workOffers };
}

/**
 * Work was accepted: refusals are counted anew from here. Whose share was withheld has it back by the review that this opens; what
 * is earned is the household's to declare.
 */
export function acceptWork(found: SubsistenceCase, order: AcceptWorkOrder): Answer {
  const refusal = guard(found, 'answerWorkOffer', order);
  if (refusal) return refuse(refusal);
  const offer = openOffer(found, order);
  if ('because' in offer) return refuse(offer);
  const { today: on, answeredOn } = order;
  const { personId, offerId } = offer;
  const next = withOffer(found, { ...offer, answer: 'ACCEPTED', answeredOn });
  const fact = {
    type: 'work-answered',
    caseId: found.id,
    personId,
    offerId,
    answer: 'ACCEPTED',
    inARow: 0,
    on,
  } as const;
  const withheld = found.members.some((member) => member.personId === personId && member.workRefused === true);
  return withheld ? reviewed(next, order, { personId, withheld: false, fact }) : accept(next, fact);
}

/**
 * Work was refused. Without a good reason it counts; when as many in a row as the law names were (三次), the person's own share, and
 * nobody else's, is looked at again: a review, in which the household is heard before anything is less (社会救助暂行办法 45; 社会救助法 48).
 */
export function refuseWork(found: SubsistenceCase, order: RefuseWorkOrder): Answer {
  const refusal = guard(found, 'answerWorkOffer', order);
  if (refusal) return refuse(refusal);
  const offer = openOffer(found, order);
  if ('because' in offer) return refuse(offer);
  const { today: on, answeredOn, reason, goodReason } = order;
  if (goodReason && reason === 'NONE') return refuse({ because: 'REASON_MISSING' });
  const times = parameterOn(order.law, keys.workRefusalTimes, on);
  if (!times.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.workRefusalTimes, on });
  const { personId, offerId } = offer;
  const next = withOffer(found, { ...offer, answer: 'REFUSED', answeredOn, reason, goodReason });
  const inARow = refusalsInARow(next.workOffers, personId);
  const fact = { type: 'work-answered', caseId: found.id, personId, offerId, answer: 'REFUSED', inARow, on } as const;
  const enough = !goodReason && inARow >= Number(times.value);
  return enough ? reviewed(next, order, { personId, withheld: true, fact }) : accept(next, fact);
}

/** The case with a review because of it, or with a further reason of the one in hand. It is the law's consequence, not the officer's step. */
function reviewed(
  found: SubsistenceCase,
  { today, reviewId, offerId: ref }: Answering,
  { personId, withheld, fact }: { personId: string; withheld: boolean; fact: SubsistenceFact },
): Answer {
  const opened = reviewBecause(found, { by: systemActor, today, reviewId, trigger: 'WORK_REFUSAL', ref });
  if (opened === null || opened.outcome === 'refused')
    return accept(withShareWithheld(found, personId, withheld), fact);
  return accept(withShareWithheld(opened.next, personId, withheld), fact, ...opened.facts);
}
