import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { Notice } from '../case.js';
import type { AwardDecision, ChangeProposal, Opinion, ReviewOutcome, ReviewReason, Suspension } from './review.js';

type Of<Type extends string, More = unknown> = { type: Type; caseId: string; on: LegalDate } & More;

/** What happens to a case after its confirmation. None holds a name or what somebody said. */
export type ReviewFact =
  | Of<'review-opened', { reviewId: string; reason: ReviewReason }>
  | Of<'review-reason-added', { reviewId: string | null; reason: ReviewReason }>
  | Of<'change-declared', { reviewId: string }>
  | Of<'review-closed', { reviewId: string; outcome: ReviewOutcome }>
  | Of<'change-proposed', { reviewId: string; proposal: ChangeProposal; respondBy: LegalDate | null }>
  | Of<'opinion-heard', { reviewId: string; opinion: Opinion }>
  | Of<'review-returned', { reviewId: string }>
  | Of<'change-decided', { decision: AwardDecision }>
  | Of<'award-suspended', { suspension: Suspension; decision: AwardDecision }>
  | Of<'household-urged', { respondBy: LegalDate | null }>
  | Of<'award-resumed', { decision: AwardDecision }>
  | Of<'end-notice-posted', { notice: Notice }>
  | Of<'fade-out-over', { endMonth: LegalMonth }>;

const types: Readonly<Record<ReviewFact['type'], true>> = {
  'review-opened': true,
  'review-reason-added': true,
  'change-declared': true,
  'review-closed': true,
  'change-proposed': true,
  'opinion-heard': true,
  'review-returned': true,
  'change-decided': true,
  'award-suspended': true,
  'household-urged': true,
  'award-resumed': true,
  'end-notice-posted': true,
  'fade-out-over': true,
};

/** Is it a fact of what follows a confirmation? The table is complete by its type. */
export function isReviewFact(fact: { readonly type: string }): fact is ReviewFact {
  return Object.hasOwn(types, fact.type);
}
