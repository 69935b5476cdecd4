import type { RequestContext } from '@yimen/subgraph';
import { reckoningOf } from '../../standards/law-book.js';
import { submitForDecision as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { StepInput } from './step-input.js';

/** 报送决定: a proposed refusal goes to whoever decides, without a notice. */
export function submitForDecision(ctx: RequestContext, input: StepInput, key: string) {
  const order = { caseId: input.caseId, mutation: 'submitForDecision', key, body: input } as const;
  const right = 'assistance.case.submit-for-decision';
  return takeStep(ctx, { ...order, right, action: 'submitForDecision' }, async (found, by, tx) => {
    const reckoning = await reckoningOf(tx, found.case.division, ctx.today);
    return { decision: decide(found.case, { by, today: ctx.today, ...reckoning }) };
  });
}
