import { sees } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import { mayTakeInHand, type RollStep, rollStepLabels, rollStepsFrom } from '../domain/roll-steps.js';
import type { BenefitHouse } from '../house.js';
import type { RollRow } from './roll-row.js';

/** The right that each step takes, after the service's prefix. */
export const rollRights = {
  hold: 'roll.check',
  release: 'roll.check',
  check: 'roll.check',
  discard: 'roll.draft',
  lock: 'roll.lock',
  send: 'payment.send',
  readAnswers: 'payment.answer',
  settle: 'payment.answer',
} as const satisfies Record<RollStep, string>;

/** What this actor may do with the roll now: from the same table as the guard. Settling happens by itself. */
export async function nextRollSteps(
  { service }: BenefitHouse,
  ctx: RequestContext,
  { status, division, draftedBy, checkedBy }: RollRow,
) {
  const steps = rollStepsFrom(status).filter(
    (step) => step !== 'settle' && mayTakeInHand(step, ctx.actor.sub, { draftedBy, checkedBy }),
  );
  const scopes = await Promise.all(steps.map((step) => ctx.scopeOf(`${service}.${rollRights[step]}`)));
  return steps.flatMap((code, at) => {
    const scope = scopes[at];
    return scope !== undefined && sees(scope, { divisions: [division] }) ? [{ code, label: rollStepLabels[code] }] : [];
  });
}
