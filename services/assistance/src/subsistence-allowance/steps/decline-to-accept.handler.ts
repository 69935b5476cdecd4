import type { RequestContext } from '@yimen/subgraph';
import { declineToAccept as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { ReasonInput } from './step-input.js';

/** 不予受理, with the reason in writing. */
export function declineToAccept(ctx: RequestContext, input: ReasonInput, key: string) {
  const order = { caseId: input.caseId, mutation: 'declineToAccept', key, body: input } as const;
  const right = 'assistance.case.decline-to-accept';
  return takeStep(ctx, { ...order, right, action: 'declineToAccept' }, (found, by) => {
    const reason = input.reason ?? '';
    const decision = decide(found.case, { by, today: ctx.today, reason });
    return { decision, reasonCode: 'STATED_IN_WRITING', details: { reason } };
  });
}
