import type { RequestContext } from '@yimen/subgraph';
import {
  assessCareNeed,
  endPublicity,
  passFirstReview,
  proposeRefusal,
  publicize,
  recordFederationReview,
  returnToStreet,
  stopPublicity,
} from '../domain/index.js';
import { takeStep } from '../take-step.js';
import { keepReason, lastDecision } from './keep-reason.js';
import type { CareNeedInput, FederationReviewInput, ReasonInput, StepInput } from './step-input.js';

const review = 'disability.case.review';

/** 核实长期照护需求. */
export function assessNeed(ctx: RequestContext, input: CareNeedInput, key: string) {
  const order = { mutation: 'assessCareNeed', key, input, right: 'disability.case.assess-care-need' } as const;
  return takeStep(ctx, { ...order, action: 'assessCareNeed' }, (found, with_) => ({
    decision: assessCareNeed(found, { ...with_, needed: input.needed, evidence: input.evidence }),
    reasonCode: input.needed ? 'CARE_NEEDED' : 'CARE_NOT_NEEDED',
  }));
}

/** 初审合格，送残联审核. */
export function passReview(ctx: RequestContext, input: StepInput, key: string) {
  const order = { mutation: 'passDisabilityReview', key, input, right: review } as const;
  return takeStep(ctx, { ...order, action: 'passFirstReview' }, (found, with_) => ({
    decision: passFirstReview(found, with_),
  }));
}

/** 初审合格，张贴公示. */
export function publicizeCase(ctx: RequestContext, input: StepInput, key: string) {
  const order = { mutation: 'publicizeDisabilityCase', key, input, right: review } as const;
  return takeStep(ctx, { ...order, action: 'publicize' }, (found, with_) => ({ decision: publicize(found, with_) }));
}

/** 公示期满. */
export function finishPublicity(ctx: RequestContext, input: StepInput, key: string) {
  const order = { mutation: 'endDisabilityPublicity', key, input, right: 'disability.case.end-publicity' } as const;
  return takeStep(ctx, { ...order, action: 'endPublicity' }, (found, with_) => ({
    decision: endPublicity(found, with_),
  }));
}

/** 公示有异议，退回初审. */
export function interruptPublicity(ctx: RequestContext, input: ReasonInput, key: string) {
  const order = { mutation: 'stopDisabilityPublicity', key, input, right: review } as const;
  return takeStep(ctx, { ...order, action: 'stopPublicity' }, (found, with_) => ({
    decision: stopPublicity(found, { ...with_, reason: input.reason ?? '' }),
    ...{ reasonCode: 'OBJECTED', also: keepReason(ctx, 'PUBLICITY_STOPPED', input.reason) },
  }));
}

/** 初审不合格. */
export function proposeToRefuse(ctx: RequestContext, input: StepInput, key: string) {
  const order = { mutation: 'proposeDisabilityRefusal', key, input, right: review } as const;
  return takeStep(ctx, { ...order, action: 'proposeRefusal' }, (found, with_) => ({
    decision: proposeRefusal(found, with_),
  }));
}

/** 残联审核. */
export function reviewByFederation(ctx: RequestContext, input: FederationReviewInput, key: string) {
  const order = { mutation: 'recordFederationReview', key, input, right: 'disability.case.federation-review' } as const;
  return takeStep(ctx, { ...order, action: 'recordFederationReview' }, (found, with_) => ({
    decision: recordFederationReview(found, { ...with_, agrees: input.agrees }),
    reasonCode: input.agrees ? 'AGREES' : 'DISAGREES',
    also: keepReason(ctx, 'FEDERATION', input.reason, lastDecision),
  }));
}

/** 区局退回街道. */
export function sendBack(ctx: RequestContext, input: ReasonInput, key: string) {
  const order = { mutation: 'returnDisabilityCase', key, input, right: 'disability.case.return' } as const;
  return takeStep(ctx, { ...order, action: 'returnToStreet' }, (found, with_) => ({
    decision: returnToStreet(found, { ...with_, reason: input.reason ?? '' }),
    ...{ reasonCode: 'RETURNED', also: keepReason(ctx, 'RETURNED', input.reason) },
  }));
}
