import type { RequestContext } from '@yimen/subgraph';
import { vaultOf } from '../../keys/service-keys.js';
import { lawOf } from '../../standards/law-book.js';
import { answerContest as decide, type ItemAnswer } from '../../subsistence-allowance/domain/index.js';
import { takeStep } from '../../subsistence-allowance/take-step.js';
import type { AnswerContestInput } from './check-step-input.js';
import { sealContest } from './seal-contest.js';

/** 逐项答复举证: each item upheld or dismissed, with its reason; what is upheld concludes the check anew. */
export function answerContest(ctx: RequestContext, input: AnswerContestInput, key: string) {
  const { caseId, contestId } = input;
  const order = { caseId, mutation: 'answerContest', key, body: input } as const;
  const right = 'assistance.case.answer-contest';
  return takeStep(ctx, { ...order, right, action: 'answerContest' }, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    const vault = vaultOf(ctx.db);
    const answers = input.answers.map(
      ({ itemNo, result, how, correctAmount, correctQuantity, reason }): ItemAnswer => ({
        ...{ itemNo, result },
        how: how ?? null,
        correctFen: correctAmount ?? null,
        correctCount: correctQuantity ?? null,
        reason: sealContest(vault, { contestId, of: `reason.${itemNo}` }, reason),
      }),
    );
    const decision = decide(found.case, { by, today: ctx.today, contestId, answers, law });
    const results = answers.map(({ itemNo, result, how }) => ({ itemNo, result, how }));
    return { decision, details: { contestId, results } };
  });
}
