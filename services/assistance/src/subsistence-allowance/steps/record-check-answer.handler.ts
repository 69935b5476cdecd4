import { invalidInput, type RequestContext } from '@yimen/subgraph';
import { toFinding } from '../../household-check/findings.js';
import { lawOf } from '../../standards/law-book.js';
import { receiveCheckResult } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import type { CheckAnswerInput } from './step-input.js';

/** 登记书面答复: an answer that came on paper, recorded by the verify center; it takes the place of a silence. */
export function recordCheckAnswer(ctx: RequestContext, input: CheckAnswerInput, key: string) {
  const { caseId, checkId, status, dataDate, documentNo } = input;
  const order = { caseId, mutation: 'recordCheckAnswer', key, body: input } as const;
  const right = 'assistance.case.record-check-answer';
  return takeStep(ctx, { ...order, right, action: 'receiveCheckResult' }, async (found, by, tx) => {
    const asked = found.case.checks.find((check) => check.checkId === checkId) ?? { personIds: [] };
    const findings = input.items.map((item) => toFinding(asked, item));
    if (status === 'ASKED' || status === 'WITHDRAWN' || documentNo.trim() === '') {
      const message = '请填写答复的状态和文号。';
      return invalidInput({ code: 'CHECK_ANSWER_MISSING', message, field: 'input.status' });
    }
    if (findings.includes(null)) {
      const message = '答复的项目或人员不在核对范围内，请核对。';
      return invalidInput({ code: 'CHECK_ITEM_UNKNOWN', message, field: 'input.items' });
    }
    const answer = { checkId, status, dataDate: dataDate ?? null, findings: findings.filter((one) => one !== null) };
    const law = await lawOf(tx, found.case.division, ctx.today);
    return {
      decision: receiveCheckResult(found.case, { by, today: ctx.today, law, answer }),
      papers: { paperAnswers: { ...found.papers.paperAnswers, [checkId]: documentNo.trim() } },
      details: { checkId, status },
    };
  });
}
