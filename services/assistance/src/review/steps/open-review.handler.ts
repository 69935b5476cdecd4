import type { RequestContext } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { openReview as decide } from '../../subsistence-allowance/domain/index.js';
import { takeStep } from '../../subsistence-allowance/take-step.js';
import type { OpenReviewInput } from '../review-input.js';

/** 开始复核: the street or the bureau looks at a household's entitlement again. */
export function openReview(ctx: RequestContext, input: OpenReviewInput, key: string) {
  const { caseId, trigger, ref } = input;
  const order = { caseId, mutation: 'openSubsistenceReview', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.review.open', action: 'openReview' }, (found, by) => ({
    decision: decide(found.case, { by, today: ctx.today, reviewId: uuidv7(), trigger, ref: ref ?? null }),
    reasonCode: trigger,
  }));
}
