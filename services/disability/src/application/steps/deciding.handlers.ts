import { newestDocument, type PeopleDoor, writeDeliveries } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import { type RequestContext, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type AllowanceCase, confirmCase, deliverDecision, refuseCase } from '../domain/index.js';
import { grantAward } from '../grant-award.js';
import { decisionKinds } from '../papers/kinds.js';
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

/** 登记送达: the short way of `deliverDisabilityDocument`, for the decision alone, handed to the applicant in person. */
export function deliver(ctx: RequestContext, input: DeliverInput, key: string) {
  const order = { mutation: 'deliverDisabilityDecision', key, input, right: 'disability.case.deliver' } as const;
  return takeStep(ctx, { ...order, action: 'deliverDecision' }, (found, with_) => ({
    decision: deliverDecision(found, { ...with_, deliveredOn: input.deliveredOn }),
    also: (tx, next) => handOver(ctx, tx, next, input.deliveredOn),
  }));
}

/** The decision's document was handed to the applicant: the last days of its remedies run from there. */
async function handOver({ db, actor, today }: RequestContext, tx: EntityManager, of: AllowanceCase, on: LegalDate) {
  const id = of.decision === null ? null : await newestDocument(tx, of.id, [decisionKinds[of.decision.kind]]);
  if (id === null) return;
  const order = { method: 'DIRECT', on, recipient: 'APPLICANT' } as const;
  const written = { order, effectiveOn: on, by: actor.sub, today, documentIds: [id] };
  await writeDeliveries(tx, vaultOf(db), written);
}
