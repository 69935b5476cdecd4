import type { RequestContext } from '@yimen/subgraph';
import {
  decideChange as decide,
  keepAward as keep,
  resumeAward as resume,
} from '../../subsistence-allowance/domain/index.js';
import type { DecideTools } from '../../subsistence-allowance/steps/decide-tools.js';
import { decideStep } from '../decide-step.js';
import type { ReasonedInput } from '../review-input.js';

/** 决定增发、减发、渐退或终止: by whoever confirms and has not handled the case; less or nothing only after the opinion was heard. */
export function decideChange(ctx: RequestContext, tools: DecideTools, input: { caseId: string }, key: string) {
  const order = { caseId: input.caseId, mutation: 'decideAwardChange', key, body: input } as const;
  return decideStep(
    ctx,
    tools,
    {
      ...{ ...order, right: 'assistance.review.decide' },
      action: ({ status }) => (status === 'TERMINATING' ? 'decideEnd' : 'decideAdjustment'),
      kind: ({ review }) => review?.proposal?.kind ?? 'END',
    },
    decide,
  );
}

/** 决定不终止: what the household said or brought convinced. */
export function keepAward(ctx: RequestContext, tools: DecideTools, input: ReasonedInput, key: string) {
  const { caseId, reason } = input;
  const order = { caseId, mutation: 'keepAward', key, body: input } as const;
  return decideStep(
    ctx,
    tools,
    { ...order, right: 'assistance.review.keep', action: () => 'keepAward', kind: () => 'KEEP' },
    (found, asked) => keep(found, { ...asked, reason }),
  );
}

/** 恢复发放: the facts are clear; what was kept back is due. */
export function resumeAward(ctx: RequestContext, tools: DecideTools, input: ReasonedInput, key: string) {
  const { caseId, reason } = input;
  const order = { caseId, mutation: 'resumeAward', key, body: input } as const;
  return decideStep(
    ctx,
    tools,
    { ...order, right: 'assistance.review.resume', action: () => 'resumeAward', kind: () => 'RESUME' },
    (found, asked) => resume(found, { ...asked, reason }),
  );
}
