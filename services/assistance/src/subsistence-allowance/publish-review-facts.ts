import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import { addDays, fenToYuan } from '@yimen/standards';
import type { AwardDecision } from './domain/review/review.js';
import type { ReviewFact } from './domain/review/review-facts.js';

type Base = EventData<'yimen.assistance.case.accepted.v1'>;

/** What follows a confirmation, as steps of the case on its timeline; the award's own events are told with its change. */
export function publishReviewFact(fact: ReviewFact, base: Base, telling: Telling): DomainEvent[] {
  switch (fact.type) {
    case 'review-opened': {
      const data = { ...base, reviewId: fact.reviewId, trigger: fact.reason.trigger, openedOn: fact.on };
      return [eventOf('yimen.assistance.case.review-opened.v1', data, telling)];
    }
    case 'review-reason-added': {
      const data = { ...base, reviewId: fact.reviewId, trigger: fact.reason.trigger, addedOn: fact.on };
      return [eventOf('yimen.assistance.case.review-reason-added.v1', data, telling)];
    }
    case 'change-declared': {
      const data = { ...base, reviewId: fact.reviewId, declaredOn: fact.on };
      return [eventOf('yimen.assistance.case.change-declared.v1', data, telling)];
    }
    case 'review-closed': {
      const data = { ...base, reviewId: fact.reviewId, outcome: fact.outcome, closedOn: fact.on };
      return [eventOf('yimen.assistance.case.review-closed.v1', data, telling)];
    }
    case 'review-returned': {
      const data = { ...base, reviewId: fact.reviewId, returnedOn: fact.on };
      return [eventOf('yimen.assistance.case.review-returned.v1', data, telling)];
    }
    case 'change-proposed': {
      const { reviewId, proposal, respondBy } = fact;
      const data = { ...base, reviewId, change: proposal.kind, proposedOn: fact.on, respondBy };
      return [eventOf('yimen.assistance.case.change-proposed.v1', data, telling)];
    }
    case 'opinion-heard': {
      const data = { ...base, reviewId: fact.reviewId, stance: fact.opinion.stance, heardOn: fact.on };
      return [eventOf('yimen.assistance.case.opinion-heard.v1', data, telling)];
    }
    case 'end-notice-posted': {
      const { postedOn, lastDay } = fact.notice;
      const data = { ...base, postedOn, firstDay: addDays(postedOn, 1), lastDay };
      return [eventOf('yimen.assistance.case.end-notice-posted.v1', data, telling)];
    }
    case 'change-decided':
      return [changeDecided(fact.decision, base, telling)];
    default:
      return publishTurn(fact, base, telling);
  }
}

type Turn = Extract<ReviewFact, { type: 'award-suspended' | 'award-resumed' | 'household-urged' | 'fade-out-over' }>;

function publishTurn(fact: Turn, base: Base, telling: Telling): DomainEvent[] {
  switch (fact.type) {
    case 'award-suspended': {
      const { decisionId, fromMonth: awardFrom } = fact.decision;
      const data = { ...base, decisionId, suspendedOn: fact.on, awardFrom, reasonCode: fact.suspension.reason };
      return [eventOf('yimen.assistance.case.award-suspended.v1', data, telling)];
    }
    case 'award-resumed': {
      const { decisionId, fromMonth: awardFrom } = fact.decision;
      const data = { ...base, decisionId, resumedOn: fact.on, awardFrom };
      return [eventOf('yimen.assistance.case.award-resumed.v1', data, telling)];
    }
    case 'household-urged': {
      const data = { ...base, urgedOn: fact.on, respondBy: fact.respondBy };
      return [eventOf('yimen.assistance.case.household-urged.v1', data, telling)];
    }
    case 'fade-out-over': {
      const data = { ...base, endedOn: fact.on, awardTo: fact.endMonth };
      return [eventOf('yimen.assistance.case.fade-out-over.v1', data, telling)];
    }
  }
}

function changeDecided(decision: AwardDecision, base: Base, telling: Telling): DomainEvent {
  const { kind, on, decisionId, authority, monthlyFen, fromMonth, endMonth, grounds } = decision;
  // A suspension and its end are told by facts of their own.
  const change = kind === 'SUSPEND' || kind === 'RESUME' ? 'KEEP' : kind;
  const data = {
    ...{ ...base, change, decidedOn: on, decisionId, authority },
    monthlyAmount: monthlyFen === null ? null : fenToYuan(monthlyFen),
    ...{ awardFrom: fromMonth, awardTo: endMonth },
    reasonCodes: [...new Set(grounds.map(({ code }) => code))],
  };
  return eventOf('yimen.assistance.case.change-decided.v1', data, telling);
}
