import { invalidInput, type RequestContext } from '@yimen/subgraph';
import { keepTexts } from '../../case-texts/case-texts.js';
import { type FoundItem, toFinding } from '../../household-check/findings.js';
import { vaultOf } from '../../keys/service-keys.js';
import { lawOf } from '../../standards/law-book.js';
import { answerObjection as decide, type ObjectionResult } from '../domain/index.js';
import { takeStep } from '../take-step.js';

export type AnswerObjectionInput = {
  caseId: string;
  objectionNo: number;
  result: ObjectionResult;
  reasons: string;
  found?: readonly FoundItem[] | null;
};

/** 答复异议: after looking into it anew; the reasons may name people and are sealed. */
export function answerObjection(ctx: RequestContext, input: AnswerObjectionInput, key: string) {
  const { caseId, objectionNo: no, result, reasons } = input;
  const order = { caseId, mutation: 'answerObjection', key, body: input } as const;
  const right = 'assistance.case.answer-objection';
  return takeStep(ctx, { ...order, right, action: 'answerObjection' }, async ({ case: found }, by, tx) => {
    const members = { personIds: found.members.map(({ personId }) => personId) };
    const items = (input.found ?? []).map((item) => toFinding(members, item));
    const known = items.filter((item) => item !== null);
    if (known.length < items.length) {
      const message = '查实的项目或人员不属于本件，请核对。';
      return invalidInput({ code: 'CHECK_ITEM_UNKNOWN', message, field: 'input.found' });
    }
    const law = await lawOf(tx, found.division, ctx.today);
    return {
      decision: decide(found, { by, today: ctx.today, law, no, result, reasons, found: known }),
      reasonCode: result,
      details: { objection: no, found: known.length },
      also: (tx) => keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'OBJECTION_ANSWER', no, text: reasons.trim() }]),
    };
  });
}
