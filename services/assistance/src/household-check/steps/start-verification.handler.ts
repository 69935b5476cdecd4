import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { reckoningOf } from '../../standards/law-book.js';
import { connectedSources, startVerification as decide } from '../../subsistence-allowance/domain/index.js';
import { adultsOf } from '../../subsistence-allowance/steps/adults.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import { sourcesConsentedBy } from '../authorizations.js';
import { confirmedConsents } from '../confirm-consents.js';
import { consentsServing, questionsFor } from '../questions.js';
import type { StartVerificationInput } from './check-step-input.js';

/**
 * 启动核对: one question to each source, told as events; asks residents first whether every adult's consent holds at this moment,
 * is for this check and covers it. Without a list of sources those that the district is connected to, or all that everybody has
 * consented to; a list may add to the district's and leaves none of it out.
 */
export async function startVerification(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: StartVerificationInput,
  key: string,
): Promise<Answer<StepDone>> {
  const confirmed = await confirmedConsents(ctx, residents, input.caseId);
  if ('problem' in confirmed) return refused(confirmed.problem);
  const { consents } = confirmed;
  const order = { caseId: input.caseId, mutation: 'startVerification', key, body: input } as const;
  const right = 'assistance.case.start-verification';
  return takeStep(ctx, { ...order, right, action: 'startVerification' }, async (found, by, tx) => {
    const { today } = ctx;
    const reckoning = await reckoningOf(tx, found.case.division, today);
    const { divisions: within } = reckoning.law;
    const adults = adultsOf(found.case, reckoning.law).map(({ personId }) => personId);
    const consented = sourcesConsentedBy(adults, consentsServing(consents, found.case, within), today);
    const sources = [...new Set(input.sources ?? connectedSources(reckoning.law, today) ?? consented)];
    const requests = questionsFor(found.case, consents, { sources, today, within });
    const decision = decide(found.case, { by, today, requests, authorizations: consents, ...reckoning });
    const consentIds = requests.flatMap((request) => ('obligorIds' in request ? [] : (request.consentIds ?? [])));
    return { decision, papers: { consentIds: [...new Set(consentIds)] }, details: { sources } };
  });
}
