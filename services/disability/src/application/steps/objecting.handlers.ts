import { type Moment, type PeopleDoor, withdrawDocuments, withdrawKinds } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import {
  type AllowanceCase,
  aboutWhat,
  dismissObjection,
  type Objection,
  objectionSteps,
  openObjection,
  raiseObjection,
  recordFederationReexamination,
  upholdObjection,
} from '../domain/index.js';
import { grantAward, restoreAward, workOutAnew } from '../grant-award.js';
import { takeStep } from '../take-step.js';
import { toldStopHolds } from '../told-stop.js';
import { keepReason, lastObjection } from './keep-reason.js';
import type { AnswerObjectionInput, ReasonInput, ReexaminationInput } from './step-input.js';

/** 提出异议: to the refusal, to the end or to a stop, whichever the case has come to. */
export function object(ctx: RequestContext, input: ReasonInput, key: string) {
  const order = { mutation: 'raiseDisabilityObjection', key, input, right: 'disability.case.object' } as const;
  const action = (found: AllowanceCase) => objectionSteps[aboutWhat(found)].raise;
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
  return takeStep(ctx, { ...order, paper: { people, reason }, action: actionOf(upheld) }, async (found, with_, tx) => ({
    decision: upheld
      ? upholdObjection(found, { ...with_, reason, stopHolds: await toldStopHolds(tx, found) })
      : dismissObjection(found, { ...with_, reason }),
    reasonCode: upheld ? 'UPHELD' : 'DISMISSED',
    also: async (after, next, { by, today }) => {
      await keepReason(ctx, 'OBJECTION_ANSWER', reason, lastObjection)(after, next);
      if (upheld) await takenBack(after, { found, next }, { by: by.id, today, now: ctx.clock.now() });
    },
  }));
}

function actionOf(upheld: boolean) {
  return (found: AllowanceCase) => {
    const steps = objectionSteps[openObjection(found)?.about ?? aboutWhat(found)];
    return upheld ? steps.uphold : steps.dismiss;
  };
}

type Answered = { readonly found: AllowanceCase; readonly next: AllowanceCase };

const documentsOf = (objection: Objection | null): string[] =>
  objection?.stop === undefined ? [] : [objection.stop.documentId];

/** What an objection that is upheld leads to: a grant, the award restored, or its months worked out anew; the document that was wrong is taken back. */
async function takenBack(tx: EntityManager, { found, next }: Answered, how: Moment & { readonly by: string }) {
  const about = openObjection(found)?.about ?? 'REFUSAL';
  const { today } = how;
  if (about === 'REFUSAL') {
    await withdrawKinds(tx, next.id, { kinds: ['REFUSAL'], on: today });
    return grantAward(tx, next, how);
  }
  if (about === 'STOP') {
    await withdrawDocuments(tx, documentsOf(openObjection(found)), today);
    return workOutAnew(tx, next.id, how);
  }
  await withdrawDocuments(tx, await restoreAward(tx, next.id, how), today);
}
