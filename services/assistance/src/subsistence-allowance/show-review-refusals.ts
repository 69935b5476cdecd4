import type { ReviewRefusal } from './domain/review/review-refusals.js';
import type { Shown } from './show-path-refusals.js';

type Code = ReviewRefusal['because'];
type Show = { readonly [C in Code]: (refusal: Extract<ReviewRefusal, { because: C }>) => Shown };

/** The documented type of each refusal after a confirmation. A refusal without one does not compile. */
export const reviewShows: Show = {
  OPINION_NOT_HEARD: ({ until }) => ({ type: 'SubsistenceOpinionNotHeard', data: { answerUntil: until } }),
  OPINION_ALREADY_HEARD: ({ heardOn }) => ({ type: 'SubsistenceOpinionAlreadyHeard', data: { heardOn } }),
  OPINION_NOT_NEEDED: () => ({ type: 'InvalidInput', field: 'input.caseId' }),
  OPINION_PERIOD_RUNNING: ({ until }) => ({ type: 'SubsistenceOpinionNotHeard', data: { answerUntil: until } }),
  NO_OBVIOUS_CHANGE: ({ currentFen, determinedFen }) => ({
    type: 'SubsistenceNoObviousChange',
    data: { currentAmount: currentFen, determinedAmount: determinedFen },
  }),
  REVIEW_FINDS_CHANGE: ({ change, currentFen, determinedFen }) => ({
    type: 'SubsistenceReviewFindsChange',
    data: { change, currentAmount: currentFen, determinedAmount: determinedFen },
  }),
  REVIEW_NOT_INVESTIGATED: () => ({ type: 'SubsistenceReviewNotInvestigated' }),
  CHANGE_CONTRADICTED: ({ proposed, determined }) => ({
    type: 'SubsistenceChangeContradicted',
    data: { proposed, determined },
  }),
  GROUND_WITHOUT_FACT: ({ ground }) => ({
    type: 'SubsistenceGroundContradicted',
    field: 'input.grounds',
    data: { reason: ground },
  }),
  REVIEW_CHECK_RUNNING: () => ({ type: 'SubsistenceReviewCheckRunning' }),
  REMINDER_MISSING: () => ({ type: 'SubsistenceReminderNotOver', data: { answerUntil: null } }),
  REMINDER_RUNNING: ({ until }) => ({ type: 'SubsistenceReminderNotOver', data: { answerUntil: until } }),
  AWARD_SUSPENDED: ({ since }) => ({ type: 'SubsistenceAwardSuspended', data: { since } }),
  AWARD_NOT_SUSPENDED: () => ({ type: 'InvalidInput', field: 'input.caseId' }),
  END_NOTICE_MISSING: () => ({ type: 'SubsistenceNoticeMissing' }),
  END_NOTICE_NOT_FINISHED: ({ earliestOn }) => ({ type: 'SubsistenceNoticeNotFinished', data: { earliestOn } }),
  FADE_OUT_NOT_OVER: () => ({ type: 'InvalidInput', field: 'input.caseId' }),
};
