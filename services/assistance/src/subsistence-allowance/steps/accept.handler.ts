import type { RequestContext } from '@yimen/subgraph';
import { reckoningOf } from '../../standards/law-book.js';
import { acceptCase } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { StepInput } from './step-input.js';

/** 受理: every statutory limit runs from today, and today's law judges the case from now on. */
export function accept(ctx: RequestContext, input: StepInput, key: string) {
  const order = { caseId: input.caseId, mutation: 'acceptSubsistenceCase', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.case.accept', action: 'accept' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    return { decision: acceptCase(found.case, { by, today: ctx.today, ...reckoning }) };
  });
}
