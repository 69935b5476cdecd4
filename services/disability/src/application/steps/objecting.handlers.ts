import { type PeopleDoor, withdrawKinds } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import {
  type AllowanceCase,
  dismissObjection,
  openObjection,
  raiseObjection,
  recordFederationReexamination,
  upholdObjection,
} from '../domain/index.js';
import { grantAward, restoreAward } from '../grant-award.js';
import { takeStep } from '../take-step.js';
import { keepReason, lastObjection } from './keep-reason.js';
import type { AnswerObjectionInput, ReasonInput, ReexaminationInput } from './step-input.js';

/** 提出异议: to the refusal or to the end, whichever the case has come to. */
export function object(ctx: RequestContext, input: ReasonInput, key: string) {
  const order = { mutation: 'raiseDisabilityObjection', key, input, right: 'disability.case.object' } as const;
  const action = ({ status }: AllowanceCase) => (status === 'TERMINATED' ? 'objectToEnd' : 'raiseObjection');
  return takeStep(ctx, { ...order, action }, (found, with_) => ({
    decision: raiseObjection(found, { ...with_, reason: input.reason ?? '' }),
    also: keepReason(ctx, 'OBJECTION', input.reason, lastObjection),
  }));
}

/** 残联复核. */
export function reexamine(ctx: RequestContext, input: ReexaminationInput, key: string) {
  const right = 'disability.case.federation-review';
  const order = { mutation: 'recordFederationReexamination', key, input, right } as const;
  return takeStep(ctx, { ...order, action: 'recordFederationReexamination' }, (found, with_) => ({
    decision: recordFederationReexamination(found, { ...with_, supports: input.supports }),
    reasonCode: input.supports ? 'SUPPORTS' : 'OPPOSES',
    also: keepReason(ctx, 'REEXAMINATION', input.reason, lastObjection),
  }));
}

/** 答复异议: upheld and granted or restored, or dismissed; the reason in writing either way. */
export function answerObjection(ctx: RequestContext, people: PeopleDoor, input: AnswerObjectionInput, key: string) {
  const { upheld, reason } = input;
  const order = {
    mutation: 'answerDisabilityObjection',
    key,
    input,
    right: 'disability.case.answer-objection',
  } as const;
  return takeStep(ctx, { ...order, paper: { people, reason: reason }, action: actionOf(upheld) }, (found, with_) => ({
    decision: upheld ? upholdObjection(found, { ...with_, reason }) : dismissObjection(found, { ...with_, reason }),
    reasonCode: upheld ? 'UPHELD' : 'DISMISSED',
    also: async (tx, next, { by, today }) => {
      await keepReason(ctx, 'OBJECTION_ANSWER', reason, lastObjection)(tx, next);
      if (!upheld) return;
      const kinds = [openObjection(found)?.about === 'END' ? 'STOP' : 'REFUSAL'];
      await withdrawKinds(tx, next.id, { kinds, on: today });
      const moment = { today, now: ctx.clock.now() };
      if (openObjection(found)?.about === 'END') await restoreAward(tx, next.id, { by: by.id, ...moment });
      else await grantAward(tx, next, moment);
    },
  }));
}

function actionOf(upheld: boolean) {
  return (found: AllowanceCase) => {
    const ofEnd = openObjection(found)?.about === 'END';
    if (upheld) return ofEnd ? 'upholdObjectionToEnd' : 'upholdObjection';
    return ofEnd ? 'dismissObjectionToEnd' : 'dismissObjection';
  };
}
