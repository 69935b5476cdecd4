import type { RequestContext } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { consentsOf, covering, sourcesConsentedBy } from '../../household-check/authorizations.js';
import { reckoningOf } from '../../standards/law-book.js';
import { connectedSources, startVerification as decide } from '../domain/index.js';
import { takeStep } from '../take-step.js';
import { adultsOf } from './adults.js';
import type { StartVerificationInput } from './step-input.js';

/**
 * 启动核对: one question to each source, told as events; asks again whether every adult's consent holds today and covers them.
 * Without a list of sources those that the district is connected to, or all that everybody has consented to; a list may add to
 * the district's and leaves none of it out.
 */
export function startVerification(ctx: RequestContext, input: StartVerificationInput, key: string) {
  const order = { caseId: input.caseId, mutation: 'startVerification', key, body: input } as const;
  const right = 'assistance.case.start-verification';
  return takeStep(ctx, { ...order, right, action: 'startVerification' }, async (found, by, tx) => {
    const { members, division } = found.case;
    const { today } = ctx;
    const reckoning = await reckoningOf(tx, division, today);
    const consents = await consentsOf(
      tx,
      members.map(({ personId }) => personId),
    );
    const adults = adultsOf(found.case, reckoning.law).map(({ personId }) => personId);
    const connected = connectedSources(reckoning.law, today);
    const sources = [...new Set(input.sources ?? connected ?? sourcesConsentedBy(adults, consents, today))];
    const consentIds = covering(consents, sources, today).map(({ consentId }) => consentId);
    const requests = sources.map((source) => ({ checkId: uuidv7(), source, consentIds }));
    const decision = decide(found.case, { by, today, requests, authorizations: consents, ...reckoning });
    return { decision, papers: { consentIds }, details: { sources } };
  });
}
