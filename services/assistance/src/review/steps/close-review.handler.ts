import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { reckoningOf } from '../../standards/law-book.js';
import { closeReview as decide, statedPaper } from '../../subsistence-allowance/domain/index.js';
import type { DecideTools } from '../../subsistence-allowance/steps/decide-tools.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import { standingsOf } from '../standing.js';

/** 核查期内无明显变化，不调整金额: the review ends, the household is told, and the next one is due from today on. */
export async function closeReview(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: { caseId: string },
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId } = input;
  const { today } = ctx;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId, mutation: 'closeSubsistenceReview', key, body: input } as const;
  const step = { ...order, right: 'assistance.review.close', action: 'closeReview' } as const;
  return takeStep(ctx, step, async ({ case: found }, by, tx) => {
    const reckoning = await reckoningOf(tx, found.division, today);
    const standing = (await standingsOf(tx, [caseId], today))(caseId);
    const decision = decide(found, { ...reckoning, by, today, standing });
    if (decision.outcome === 'refused' || names === null) return { decision };
    const decided = '经定期核查，家庭情况无明显变化，保障金额不作调整。';
    const told = { on: today, number: found.number, decided, reasons: [], remedy: null };
    const paper = statedPaper('REVIEW_RESULT', names, told);
    return {
      decision,
      reasonCode: 'UNCHANGED',
      also: async () => {
        await keepDocument(tx, keys.vault, { of: found, paper, reckoning });
      },
    };
  });
}
