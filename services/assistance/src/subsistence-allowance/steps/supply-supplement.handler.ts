import type { RequestContext } from '@yimen/subgraph';
import { supplement } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { SupplySupplementInput } from './step-input.js';

/** 补正: what was asked for has come; the application stands again. */
export function supplySupplement(ctx: RequestContext, input: SupplySupplementInput, key: string) {
  const { caseId, items } = input;
  const order = { caseId, mutation: 'supplySupplement', key, body: input } as const;
  const right = 'assistance.case.supply-supplement';
  return takeStep(ctx, { ...order, right, action: 'supplement' }, (found, by) => ({
    decision: supplement(found.case, { by, today: ctx.today }),
    details: { items: items.length },
  }));
}
