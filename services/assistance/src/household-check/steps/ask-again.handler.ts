import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import { askAgain as decide, sourcesToAskAgain } from '../../subsistence-allowance/domain/index.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import { confirmedConsents } from '../confirm-consents.js';
import { questionsFor } from '../questions.js';
import type { AskAgainInput } from './check-step-input.js';

/** 再次核对: asks again what was not answered, or everything when the report has run out; and obligors who have consented since. */
export async function askAgain(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: AskAgainInput,
  key: string,
): Promise<Answer<StepDone>> {
  const confirmed = await confirmedConsents(ctx, residents, input.caseId);
  if ('problem' in confirmed) return refused(confirmed.problem);
  const { consents } = confirmed;
  const order = { caseId: input.caseId, mutation: 'askAgain', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.case.ask-again', action: 'askAgain' }, async (found, by, tx) => {
    const { today } = ctx;
    const law = await lawOf(tx, found.case.division, today);
    const sources = [...new Set([...sourcesToAskAgain(found.case, today), ...(input.sources ?? [])])];
    const requests = questionsFor(found.case, consents, { sources, today, within: law.divisions });
    const decision = decide(found.case, { by, today, requests, authorizations: consents, law });
    return { decision, details: { sources } };
  });
}
