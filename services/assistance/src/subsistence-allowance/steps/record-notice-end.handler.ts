import type { RequestContext } from '@yimen/subgraph';
import { reckoningOf } from '../../standards/law-book.js';
import { closeNotice } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { StepInput } from './step-input.js';

/** 公示期满: by hand, where nobody wants to wait for the calendar to do it overnight. */
export function recordNoticeEnd(ctx: RequestContext, input: StepInput, key: string) {
  const order = { caseId: input.caseId, mutation: 'recordNoticeEnd', key, body: input } as const;
  const right = 'assistance.case.record-notice-end';
  return takeStep(ctx, { ...order, right, action: 'closeNotice' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    return { decision: closeNotice(found.case, { by, today: ctx.today, ...reckoning }) };
  });
}
