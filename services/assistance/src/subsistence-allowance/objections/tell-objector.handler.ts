import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { type Delivery, tellObjector as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';

export type TellObjectorInput = { caseId: string; objectionNo: number; method: Delivery['method']; on: LegalDate };

/** 异议答复送达: how and when the objector was told. */
export function tellObjector(ctx: RequestContext, input: TellObjectorInput, key: string) {
  const { caseId, objectionNo: no, method, on } = input;
  const order = { caseId, mutation: 'tellObjector', key, body: input } as const;
  const right = 'assistance.case.tell-objector';
  return takeStep(ctx, { ...order, right, action: 'tellObjector' }, (found, by) => ({
    decision: decide(found.case, { by, today: ctx.today, no, method, on }),
    details: { objection: no, method, on },
  }));
}
