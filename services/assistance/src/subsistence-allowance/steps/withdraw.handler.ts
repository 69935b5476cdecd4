import type { RequestContext } from '@yimen/subgraph';
import { withdraw as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { ReasonInput } from './step-input.js';

/** 撤回申请: at any time before the decision; the household may apply again. */
export function withdraw(ctx: RequestContext, input: ReasonInput, key: string) {
  const order = { caseId: input.caseId, mutation: 'withdrawApplication', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.case.withdraw', action: 'withdraw' }, (found, by) => ({
    decision: decide(found.case, { by, today: ctx.today }),
    reasonCode: 'REQUESTED',
  }));
}
