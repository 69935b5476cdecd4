import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { reckoningOf } from '../../standards/law-book.js';
import { urgeHousehold as remind, suspendAward as suspend } from '../../subsistence-allowance/domain/index.js';
import type { DecideTools } from '../../subsistence-allowance/steps/decide-tools.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import { decideStep } from '../decide-step.js';
import { reminderPaper } from '../reminder-paper.js';
import type { SuspendInput } from '../review-input.js';

/** 暂停发放: from the next month on, with the reason in writing; a review clears the facts. */
export function suspendAward(ctx: RequestContext, tools: DecideTools, input: SuspendInput, key: string) {
  const { caseId, reason, text } = input;
  const order = { caseId, mutation: 'suspendAward', key, body: input } as const;
  return decideStep(
    ctx,
    tools,
    { ...order, right: 'assistance.review.suspend', action: () => 'suspendAward', kind: () => 'SUSPEND' },
    (found, asked) => suspend(found, { ...asked, reason, text, reviewId: uuidv7() }),
  );
}

/** 书面催告: the household has its time to answer from today on; after that the award may be ended. */
export async function urgeHousehold(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: { caseId: string },
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId } = input;
  const { today } = ctx;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId, mutation: 'urgeHousehold', key, body: input } as const;
  const step = { ...order, right: 'assistance.review.urge', action: 'urgeHousehold' } as const;
  return takeStep(ctx, step, async ({ case: found }, by, tx) => {
    const reckoning = await reckoningOf(tx, found.division, today);
    const decision = remind(found, { ...reckoning, by, today });
    if (decision.outcome === 'refused' || names === null) return { decision };
    const due = decision.next.deadlines.find(({ name }) => name === 'limit.dibao.suspend');
    const until = due?.dueOn ?? due?.provisionalDueOn ?? today;
    const paper = reminderPaper(names, { on: today, number: found.number, until });
    return {
      decision,
      also: async () => {
        await keepDocument(tx, keys.vault, { of: found, paper, reckoning });
      },
    };
  });
}
