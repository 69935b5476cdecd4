import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { lawOf } from '../standards/law-book.js';
import {
  acceptWork,
  type RefusalReason,
  recordWorkOffer,
  refuseWork,
  type WorkKind,
} from '../subsistence-allowance/domain/index.js';
import { takeStep } from '../subsistence-allowance/take-step.js';

export type WorkOfferInput = { caseId: string; personId: string; kind: WorkKind; offeredOn: LegalDate };
export type WorkAcceptanceInput = { caseId: string; offerId: string; answeredOn: LegalDate };
export type WorkRefusalInput = WorkAcceptanceInput & { reason: RefusalReason; goodReason: boolean };

/** 登记介绍就业: somebody of the household was offered work. */
export function offerWork(ctx: RequestContext, input: WorkOfferInput, key: string) {
  const { caseId, ...offer } = input;
  const order = { caseId, mutation: 'recordWorkOffer', key, body: input } as const;
  const step = { ...order, right: 'assistance.case.record-work-offer', action: 'recordWorkOffer' } as const;
  return takeStep(ctx, step, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    return { decision: recordWorkOffer(found.case, { ...offer, by, law, today: ctx.today, offerId: uuidv7() }) };
  });
}

/** 登记接受工作: refusals are counted anew. */
export function workAccepted(ctx: RequestContext, input: WorkAcceptanceInput, key: string) {
  const { caseId, ...answer } = input;
  const order = { caseId, mutation: 'recordWorkAcceptance', key, body: input } as const;
  const step = { ...order, right: 'assistance.case.answer-work-offer', action: 'answerWorkOffer' } as const;
  return takeStep(ctx, step, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    const decision = acceptWork(found.case, { ...answer, by, law, today: ctx.today, reviewId: uuidv7() });
    return { decision, reasonCode: 'ACCEPTED' };
  });
}

/** 登记拒绝工作: three times in a row without a good reason opens a review of the person's own share. */
export function workRefused(ctx: RequestContext, input: WorkRefusalInput, key: string) {
  const { caseId, ...answer } = input;
  const order = { caseId, mutation: 'recordWorkRefusal', key, body: input } as const;
  const step = { ...order, right: 'assistance.case.answer-work-offer', action: 'answerWorkOffer' } as const;
  return takeStep(ctx, step, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    const decision = refuseWork(found.case, { ...answer, by, law, today: ctx.today, reviewId: uuidv7() });
    return { decision, reasonCode: input.reason };
  });
}
