import type { PeopleDoor } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import {
  acceptCase,
  declineToAccept,
  extendDeadline,
  requestSupplement,
  supplement,
  withdraw,
} from '../domain/index.js';
import { takeStep } from '../take-step.js';
import { keepReason } from './keep-reason.js';
import type { ReasonInput, StepInput, SupplementInput, SupplyInput } from './step-input.js';

/** 受理: the limits run from today. */
export function accept(ctx: RequestContext, people: PeopleDoor, input: StepInput, key: string) {
  const order = { mutation: 'acceptDisabilityCase', key, input, right: 'disability.case.accept' } as const;
  return takeStep(ctx, { ...order, paper: { people }, action: 'accept' }, (found, with_) => ({
    decision: acceptCase(found, with_),
  }));
}

/** 一次性告知补正: everything that is missing at once. */
export function askForSupplement(ctx: RequestContext, people: PeopleDoor, input: SupplementInput, key: string) {
  const order = { mutation: 'requestDisabilitySupplement', key, input, right: 'disability.case.accept' } as const;
  return takeStep(ctx, { ...order, paper: { people }, action: 'requestSupplement' }, (found, with_) => ({
    decision: requestSupplement(found, { ...with_, items: input.items, reason: input.reason ?? '' }),
    ...{ reasonCode: 'PAPERS_MISSING', details: { items: input.items.length } },
  }));
}

/** 补正. */
export function supplySupplement(ctx: RequestContext, input: SupplyInput, key: string) {
  const order = { mutation: 'supplyDisabilitySupplement', key, input, right: 'disability.case.supplement' } as const;
  return takeStep(ctx, { ...order, action: 'supplement' }, (found, with_) => ({
    decision: supplement(found, with_),
    details: { items: input.items.length },
  }));
}

/** 不予受理, with the reason in writing. */
export function decline(ctx: RequestContext, people: PeopleDoor, input: ReasonInput, key: string) {
  const order = { mutation: 'declineDisabilityCase', key, input, right: 'disability.case.accept' } as const;
  return takeStep(
    ctx,
    { ...order, paper: { people, reason: input.reason }, action: 'declineToAccept' },
    (found, with_) => ({
      decision: declineToAccept(found, { ...with_, reason: input.reason ?? '' }),
      ...{ reasonCode: 'STATED_IN_WRITING', also: keepReason(ctx, 'NOT_ACCEPTED', input.reason) },
    }),
  );
}

/** 撤回申请. */
export function withdrawApplication(ctx: RequestContext, input: StepInput, key: string) {
  const order = { mutation: 'withdrawDisabilityApplication', key, input, right: 'disability.case.withdraw' } as const;
  return takeStep(ctx, { ...order, action: 'withdraw' }, (found, with_) => ({
    ...{ decision: withdraw(found, with_), reasonCode: 'REQUESTED' },
  }));
}

/** 延长办理期限, told in writing. */
export function extend(ctx: RequestContext, people: PeopleDoor, input: ReasonInput, key: string) {
  const order = { mutation: 'extendDisabilityDeadline', key, input, right: 'disability.case.extend' } as const;
  const paper = { people, reason: input.reason ?? '' };
  return takeStep(ctx, { ...order, paper, action: 'extendDeadline' }, (found, with_) => ({
    decision: extendDeadline(found, { ...with_, reason: input.reason ?? '' }),
    ...{ reasonCode: 'EXTENDED', also: keepReason(ctx, 'EXTENSION', input.reason) },
  }));
}
