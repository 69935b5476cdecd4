import type { PeopleDoor } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import { confirmCase, deliverDecision, refuseCase } from '../domain/index.js';
import { grantAward } from '../grant-award.js';
import { takeStep } from '../take-step.js';
import { keepReason, lastDecision } from './keep-reason.js';
import type { DeliverInput, RefuseInput, StepInput } from './step-input.js';

/** 审定合格. */
export function confirm(ctx: RequestContext, people: PeopleDoor, input: StepInput, key: string) {
  const order = { mutation: 'confirmDisabilityCase', key, input, right: 'disability.case.determine' } as const;
  return takeStep(ctx, { ...order, paper: { people }, action: 'confirm' }, (found, with_) => ({
    decision: confirmCase(found, with_),
    also: (tx, next) => grantAward(tx, next, { today: ctx.today, now: ctx.clock.now() }),
  }));
}

/** 不予补贴. */
export function refuse(ctx: RequestContext, people: PeopleDoor, input: RefuseInput, key: string) {
  const order = { mutation: 'refuseDisabilityCase', key, input, right: 'disability.case.determine' } as const;
  return takeStep(ctx, { ...order, paper: { people, reason: input.reason }, action: 'refuse' }, (found, with_) => ({
    decision: refuseCase(found, { ...with_, ground: input.ground, reason: input.reason }),
    ...{ reasonCode: input.ground, also: keepReason(ctx, 'REFUSAL', input.reason, lastDecision) },
  }));
}

/** 登记送达. */
export function deliver(ctx: RequestContext, input: DeliverInput, key: string) {
  const order = { mutation: 'deliverDisabilityDecision', key, input, right: 'disability.case.deliver' } as const;
  return takeStep(ctx, { ...order, action: 'deliverDecision' }, (found, with_) => ({
    decision: deliverDecision(found, { ...with_, deliveredOn: input.deliveredOn }),
  }));
}
