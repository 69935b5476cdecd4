import { accept, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer } from '../acts/answer.js';
import type { Deadline, SubsistenceCase } from '../case.js';
import { checkedFacts } from '../checked-facts.js';
import { guard } from '../guard.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { reviewPeriod } from '../rules/review-period.rule.js';
import { deadline, type Reckoning, withDeadline } from '../time-limits.js';
import { determineChange, type Standing } from './determine-change.js';
import type { AwardDecision, ReviewOutcome } from './review.js';

/**
 * 核查期内无明显变化，不调整金额: ends a review with everything as it was. Refuses when nobody looked, and when the rules find a
 * change: what has changed obviously is decided, not passed over.
 */
export function closeReview(found: SubsistenceCase, order: By & Reckoning & { standing: Standing }): Answer {
  const refusal = guard(found, 'closeReview', order);
  if (refusal) return refuse(refusal);
  const { law, today, standing } = order;
  const change = determineChange(found, { law, today, standing });
  if ('because' in change) return refuse(change);
  if (change.kind !== null) {
    const { kind, monthlyFen: determinedFen } = change;
    return refuse({ because: 'REVIEW_FINDS_CHANGE', change: kind, currentFen: standing.amountFen, determinedFen });
  }
  const next = closed(found, order, { outcome: 'UNCHANGED', decision: null });
  if ('because' in next) return refuse(next);
  const { review, id: caseId } = found;
  const fact = { type: 'review-closed' as const, caseId, on: today, reviewId: review?.reviewId ?? '' };
  return accept({ ...next, status: 'ACTIVE' }, { ...fact, outcome: 'UNCHANGED' });
}

type Outcome = { outcome: ReviewOutcome; decision: AwardDecision | null };

/**
 * The case with its review over, the decision kept, and the next periodic review due from today on: how soon depends on the
 * household as it is now (domain §2.4). After an end nothing more is due.
 */
export function closed(
  found: SubsistenceCase,
  order: By & Reckoning,
  { outcome, decision }: Outcome,
): SubsistenceCase | SubsistenceRefusal {
  const { review } = found;
  const { today: closedOn, by } = order;
  const deadlines = outcome === 'END' ? done(found.deadlines, closedOn) : nextReview(found, order, closedOn);
  if ('because' in deadlines) return deadlines;
  const decisions = decision === null ? found.decisions : [...found.decisions, decision];
  if (review === null) return { ...found, deadlines, decisions };
  const { before: _, proposal: __, endNotice: ___, ...kept } = review;
  const over = { ...kept, closedOn, closedBy: by.id, outcome, decisionId: decision?.decisionId ?? null };
  return { ...found, deadlines, decisions, review: null, reviews: [...found.reviews, over] };
}

const done = (deadlines: readonly Deadline[], on: LegalDate): Deadline[] =>
  deadlines.map((due) => (due.metOn === null ? { ...due, metOn: on } : due));

/** The limits with everything of before met, and the next periodic review running from that day. */
export function nextReview(
  found: SubsistenceCase,
  reckoning: Reckoning,
  from: LegalDate,
): Deadline[] | SubsistenceRefusal {
  const due = deadline(reckoning, reviewPeriod(reckoning.law, checkedFacts(found), from), from, from);
  return 'because' in due ? due : withDeadline(done(found.deadlines, from), due);
}
