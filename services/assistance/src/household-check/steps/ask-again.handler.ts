import type { RequestContext } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { lawOf } from '../../standards/law-book.js';
import { askAgain as decide, sourcesToAskAgain } from '../../subsistence-allowance/domain/index.js';
import { takeStep } from '../../subsistence-allowance/take-step.js';
import { consentsOf, covering } from '../authorizations.js';
import type { AskAgainInput } from './check-step-input.js';

/** 再次核对: asks again what was not answered, or everything when the report has run out. */
export function askAgain(ctx: RequestContext, input: AskAgainInput, key: string) {
  const order = { caseId: input.caseId, mutation: 'askAgain', key, body: input } as const;
  return takeStep(ctx, { ...order, right: 'assistance.case.ask-again', action: 'askAgain' }, async (found, by, tx) => {
    const { members, division } = found.case;
    const { today } = ctx;
    const law = await lawOf(tx, division, today);
    const consents = await consentsOf(
      tx,
      members.map(({ personId }) => personId),
    );
    const sources = [...new Set([...sourcesToAskAgain(found.case, today), ...(input.sources ?? [])])];
    const consentIds = covering(consents, sources, today).map(({ consentId }) => consentId);
    const requests = sources.map((source) => ({ checkId: uuidv7(), source, consentIds }));
    const decision = decide(found.case, { by, today, requests, authorizations: consents, law });
    return { decision, details: { sources } };
  });
}
