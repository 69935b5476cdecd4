import type { RequestContext } from '@yimen/subgraph';
import { deliverDecision as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { DeliverInput } from './step-input.js';

/** 送达: how and when the decision reached the applicant; the limits of the remedies run from there. */
export function deliverDecision(ctx: RequestContext, input: DeliverInput, key: string) {
  const { caseId, method, on } = input;
  const order = { caseId, mutation: 'deliverDecision', key, body: input } as const;
  const right = 'assistance.case.deliver';
  return takeStep(ctx, { ...order, right, action: 'deliverDecision' }, (found, by) => ({
    decision: decide(found.case, { by, today: ctx.today, method, on }),
    details: { method, on },
  }));
}
