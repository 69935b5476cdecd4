import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Change, Moment } from '../subsistence-allowance/commit-changes.js';
import { type ReviewTrigger, reviewBecause, systemActor } from '../subsistence-allowance/domain/index.js';
import { takeSystemStep } from '../subsistence-allowance/due/system-step.js';

/** What makes these cases be looked at again; the same reference comes to a case once. */
export type Because = { readonly trigger: ReviewTrigger; readonly ref: string | null };

/**
 * Opens a review of each of these cases because of something heard (a death, a birth, a report), by the same few statements. Where
 * one is in hand the reason joins it; where the award has not begun the reason waits; a case that is over, or not confirmed yet,
 * stays as it is. Safe to be told twice. For reactions: in the caller's transaction. Answers how many cases it changed.
 */
export async function openReviewsBecause(
  tx: EntityManager,
  caseIds: readonly string[],
  { trigger, ref }: Because,
  moment: Moment,
  cause?: Change['cause'],
): Promise<number> {
  return takeSystemStep(tx, caseIds, {
    action: 'openReview',
    reasonCode: trigger,
    moment,
    ...(cause === undefined ? {} : { cause }),
    decide: (found, _, today) => {
      const answer = reviewBecause(found, { by: systemActor, today, reviewId: uuidv7(), trigger, ref });
      return answer === null || answer.outcome === 'refused' ? null : answer;
    },
  });
}
