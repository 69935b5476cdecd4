import type { Answer, RequestContext } from '@yimen/subgraph';
import { type RollDone, takeRollStep } from './change-roll.js';
import { rollTold } from './roll.events.js';

export type RollStepInput = { readonly rollId: string };

/** 复核名册: by a second person, who did not draft it (domain §22 发放：双人复核). Refuses the drafter, and a roll that is past it. */
export function checkRoll(ctx: RequestContext, input: RollStepInput, key: string): Promise<Answer<RollDone>> {
  const order = {
    ...input,
    mutation: 'checkSubsistenceRoll',
    key,
    body: input,
    right: 'assistance.roll.check',
    step: 'check',
  } as const;
  return takeRollStep(ctx, order, async (_tx, roll) => ({
    events: [rollTold('yimen.assistance.roll.checked.v1', roll, ctx.today)],
  }));
}
