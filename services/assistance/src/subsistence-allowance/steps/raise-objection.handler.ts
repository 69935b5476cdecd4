import type { RequestContext } from '@yimen/subgraph';
import { raiseObjection as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { ObjectionInput } from './step-input.js';

/** 公示有异议: the case goes back to be looked into. Who objected is not kept here: it may be a neighbour. */
export function raiseObjection(ctx: RequestContext, input: ObjectionInput, key: string) {
  const { caseId, content } = input;
  const order = { caseId, mutation: 'raiseObjection', key, body: input } as const;
  const right = 'assistance.case.raise-objection';
  return takeStep(ctx, { ...order, right, action: 'raiseObjection' }, (found, by) => ({
    decision: decide(found.case, { by, today: ctx.today, from: null, content }),
    reasonCode: 'OBJECTED',
  }));
}
