import { accept, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { Actor, By } from '../actor.js';
import { type Answer } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { checkedFacts } from '../checked-facts.js';
import { guard } from '../guard.js';
import { targetOf } from '../steps.js';
import type { Review, ReviewReason, ReviewTrigger } from './review.js';

export type OpenReviewOrder = By & {
  reviewId: string;
  trigger: ReviewTrigger;
  /** What the reason refers to: an event, a report. */
  ref?: string | null;
};

/**
 * Begins a review: looks at the household's entitlement again while the award goes on (domain §0.6 REVIEWING). What the checks of
 * the last time found stands as if declared, and new questions may be put to the sources. By the street or the bureau, by the
 * calendar, or because of what an event told.
 */
export function openReview(found: SubsistenceCase, order: OpenReviewOrder): Answer {
  const refusal = guard(found, 'openReview', order);
  if (refusal) return refuse(refusal);
  const { by, today: on, trigger, ref = null, reviewId } = order;
  const reason = { trigger, on, ref };
  const next = beginReview(found, { by, on, reviewId, reason, selfDeclared: false });
  return accept({ ...next, status: 'REVIEWING' }, { type: 'review-opened', caseId: found.id, on, reviewId, reason });
}

/**
 * What an event brings to a case that is reviewed because of it: a review where the award goes on and none is in hand; a further
 * reason where one is; where the award has not begun, a reason that waits until it has. Null for a case that is over, is not
 * confirmed (it is being looked into anyway), or has heard this very reason before.
 */
export function reviewBecause(found: SubsistenceCase, order: OpenReviewOrder): Answer | null {
  const { today: on, trigger, ref = null } = order;
  const reason: ReviewReason = { trigger, on, ref };
  if (targetOf(found.status, 'openReview') !== null) return openReview(found, order);
  if (targetOf(found.status, 'addReviewReason') === null) return null;
  const known = [...found.waitingReasons, ...(found.review?.reasons ?? [])];
  if (known.some((each) => each.trigger === trigger && each.ref === ref)) return null;
  const { review } = found;
  const added = { type: 'review-reason-added' as const, caseId: found.id, on, reason };
  if (review === null)
    return accept({ ...found, waitingReasons: [...found.waitingReasons, reason] }, { ...added, reviewId: null });
  const next = { ...found, review: { ...review, reasons: [...review.reasons, reason] } };
  return accept(next, { ...added, reviewId: review.reviewId });
}

type Beginning = { by: Actor; on: LegalDate; reviewId: string; reason: ReviewReason; selfDeclared: boolean };

/** The case with a review begun, and with a new round of checks before it; its state is the caller's. */
export function beginReview(found: SubsistenceCase, beginning: Beginning): SubsistenceCase {
  const { by, on, reviewId, reason, selfDeclared } = beginning;
  const before = checkedFacts(found);
  const review: Review = {
    ...{ reviewId, openedOn: on, openedBy: by.id, selfDeclared, before },
    reasons: [...found.waitingReasons, reason],
    ...{ proposal: null, opinion: null, endNotice: null },
  };
  const anew = { checks: [], checkConclusion: null };
  return { ...found, ...before, ...anew, review, waitingReasons: [] };
}
