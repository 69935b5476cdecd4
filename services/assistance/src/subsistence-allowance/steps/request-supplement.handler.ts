import type { RequestContext } from '@yimen/subgraph';
import { reckoningOf } from '../../standards/law-book.js';
import { requestSupplement as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { RequestSupplementInput } from './step-input.js';

/** 一次性告知补正: everything that is missing at once; a second time takes a new reason. */
export function requestSupplement(ctx: RequestContext, input: RequestSupplementInput, key: string) {
  const { caseId, items, reason } = input;
  const order = { caseId, mutation: 'requestSupplement', key, body: input } as const;
  const right = 'assistance.case.request-supplement';
  return takeStep(ctx, { ...order, right, action: 'requestSupplement' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    const decision = decide(found.case, { by, today: ctx.today, items, reason: reason ?? '', ...reckoning });
    return { decision, reasonCode: 'PAPERS_MISSING', details: { items: items.length } };
  });
}
