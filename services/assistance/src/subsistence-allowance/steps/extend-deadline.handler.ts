import type { RequestContext } from '@yimen/subgraph';
import { reckoningOf } from '../../standards/law-book.js';
import { extendDeadline as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { ReasonInput } from './step-input.js';

/** 延长办理期限: once, for an exceptional case, with the reason. */
export function extendDeadline(ctx: RequestContext, input: ReasonInput, key: string) {
  const order = { caseId: input.caseId, mutation: 'extendDeadline', key, body: input } as const;
  const right = 'assistance.case.extend-deadline';
  return takeStep(ctx, { ...order, right, action: 'extendDeadline' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    const reason = input.reason ?? '';
    const decision = decide(found.case, { by, today: ctx.today, reason, ...reckoning });
    return { decision, reasonCode: 'EXCEPTIONAL', details: { reason } };
  });
}
