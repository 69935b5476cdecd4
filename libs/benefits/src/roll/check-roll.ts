import type { Answer, RequestContext } from '@yimen/subgraph';
import type { BenefitHouse } from '../house.js';
import { type RollDone, takeRollStep } from './change-roll.js';
import { rollTold } from './roll-told.js';

export type RollStepInput = { readonly rollId: string };

/** 复核名册: by a second person, who did not draft it (domain §22 发放：双人复核). Refuses the drafter, and a roll that is past it. */
export function checkRoll(
  house: BenefitHouse,
  ctx: RequestContext,
  input: RollStepInput,
  key: string,
): Promise<Answer<RollDone>> {
  const order = { ...input, verb: 'check', step: 'check', key, body: input } as const;
  return takeRollStep(house, ctx, order, async (_tx, roll) => ({
    events: [rollTold(house, 'checked', roll, ctx.today)],
  }));
}
