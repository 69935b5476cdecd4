import type { RequestContext } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import type { ServiceKeys } from '../../keys/service-keys.js';
import { lawOf } from '../../standards/law-book.js';
import {
  returnToReview as back,
  postEndNotice as post,
  renounceAward as renounce,
} from '../../subsistence-allowance/domain/index.js';
import { takeStep } from '../../subsistence-allowance/take-step.js';
import type { EndNoticeInput, ReasonedInput } from '../review-input.js';
import { keepReviewText } from '../review-texts.store.js';
import { standingsOf } from '../standing.js';

/** 退回复核: what the household said is looked into before anything is decided. */
export function returnToReview(ctx: RequestContext, input: ReasonedInput, key: string) {
  const { caseId, reason } = input;
  const order = { caseId, mutation: 'returnToReview', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.review.return', action: 'returnToReview' }, (found, by) => ({
    decision: back(found.case, { by, today: ctx.today, reason }),
    reasonCode: 'RETURNED',
  }));
}

/** 张贴拟终止公示, where the district wants one before an end. */
export function postEndNotice(ctx: RequestContext, input: EndNoticeInput, key: string) {
  const { caseId, place, postedOn, photoDigest } = input;
  const order = { caseId, mutation: 'postEndNotice', key, body: input } as const;
  const step = { ...order, right: 'assistance.review.post-end-notice', action: 'postEndNotice' } as const;
  return takeStep(ctx, step, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    return {
      decision: post(found.case, { by, today: ctx.today, law, place, postedOn, photoDigest: photoDigest ?? null }),
      details: { postedOn },
    };
  });
}

/** 自愿退出: the household itself asks for the end; why is kept sealed. Decided in writing by whoever confirms. */
export function renounceAward(ctx: RequestContext, { vault }: ServiceKeys, input: ReasonedInput, key: string) {
  const { caseId, reason } = input;
  const { today } = ctx;
  const order = { caseId, mutation: 'renounceAward', key, body: input } as const;
  const step = { ...order, right: 'assistance.review.renounce', action: 'renounceAward' } as const;
  return takeStep(ctx, step, async ({ case: found }, by, tx) => {
    const textId = uuidv7();
    const { amountFen: currentFen } = (await standingsOf(tx, [caseId], today))(caseId);
    const decision = renounce(found, { by, today, reviewId: uuidv7(), textId, currentFen });
    const said = { id: textId, caseId, kind: 'RENOUNCED' as const, on: today, text: reason };
    const reviewId = decision.outcome === 'refused' ? textId : (decision.next.review?.reviewId ?? textId);
    return { decision, reasonCode: 'RENOUNCED', also: () => keepReviewText(tx, vault, { ...said, reviewId }) };
  });
}
