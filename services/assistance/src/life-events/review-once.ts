import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Change, Moment } from '../subsistence-allowance/commit-changes.js';
import {
  type ReviewTrigger,
  reviewBecause,
  type SubsistenceCase,
  systemActor,
} from '../subsistence-allowance/domain/index.js';
import { takeSystemStep } from '../subsistence-allowance/due/system-step.js';

/** What was heard: why the case is looked at again, and what makes it the same thing when it is heard once more. */
export type HeardOf = { readonly trigger: ReviewTrigger; readonly ref: string };

/**
 * Opens a review of each of these cases because of something heard, never twice for the same thing: not
 * after the review of it is closed either. `concerns` says of each case what of it, if anything, concerns that case.
 */
export async function reviewOnce(
  tx: EntityManager,
  caseIds: readonly string[],
  concerns: (found: SubsistenceCase) => HeardOf | null,
  { moment, cause }: { moment: Moment; cause: NonNullable<Change['cause']> },
): Promise<number> {
  return takeSystemStep(tx, caseIds, {
    ...{ action: 'openReview', reasonCode: 'EVENT', moment, cause },
    decide: (found, _, today) => {
      const heard = concerns(found);
      if (heard === null) return null;
      const before = found.reviews.flatMap(({ reasons }) => reasons).some(({ ref }) => ref === heard.ref);
      if (before) return null;
      const answer = reviewBecause(found, { by: systemActor, today, reviewId: uuidv7(), ...heard });
      return answer === null || answer.outcome === 'refused' ? null : answer;
    },
  });
}
