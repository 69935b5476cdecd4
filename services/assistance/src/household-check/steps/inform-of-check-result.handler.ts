import type { RequestContext } from '@yimen/subgraph';
import { lawOf } from '../../standards/law-book.js';
import { informOfCheckResult as decide } from '../../subsistence-allowance/domain/index.js';
import { takeStep } from '../../subsistence-allowance/take-step.js';
import type { InformOfCheckResultInput } from './check-step-input.js';

/** 告知核对超标项目: the household has been told what is over, and until when it may contest that. */
export function informOfCheckResult(ctx: RequestContext, input: InformOfCheckResultInput, key: string) {
  const { caseId, method, on } = input;
  const order = { caseId, mutation: 'informOfCheckResult', key, body: input } as const;
  const right = 'assistance.case.inform-of-check-result';
  return takeStep(ctx, { ...order, right, action: 'informOfCheckResult' }, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    const decision = decide(found.case, { by, today: ctx.today, method, on, law });
    return { decision, reasonCode: 'CHECK_EXCEEDED', details: { method, on } };
  });
}
