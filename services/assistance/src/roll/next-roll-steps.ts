import { sees } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import { mayTakeInHand, type RollStep, rollStepLabels, rollStepsFrom } from './domain/roll-steps.js';
import type { RollRow } from './roll.row.js';

/** The right that each step takes. */
export const rollRights = {
  hold: 'assistance.roll.check',
  release: 'assistance.roll.check',
  check: 'assistance.roll.check',
  discard: 'assistance.roll.draft',
  lock: 'assistance.roll.lock',
  send: 'assistance.payment.send',
  readAnswers: 'assistance.payment.answer',
  settle: 'assistance.payment.answer',
} as const satisfies Record<RollStep, string>;

/** What this actor may do with the roll now: from the same table as the guard. Settling happens by itself. */
export async function nextRollSteps(ctx: RequestContext, { status, division, draftedBy, checkedBy }: RollRow) {
  const steps = rollStepsFrom(status).filter(
    (step) => step !== 'settle' && mayTakeInHand(step, ctx.actor.sub, { draftedBy, checkedBy }),
  );
  const scopes = await Promise.all(steps.map((step) => ctx.scopeOf(rollRights[step])));
  return steps.flatMap((code, at) => {
    const scope = scopes[at];
    return scope !== undefined && sees(scope, { divisions: [division] }) ? [{ code, label: rollStepLabels[code] }] : [];
  });
}
