import type { RequestContext } from '@yimen/subgraph';
import type { Check } from '../subsistence-allowance/domain/index.js';

/** A check as the schema shows it. What an obligor earns is theirs: the household is told the sum that follows, not this. */
export function showCheck({ actor }: RequestContext, check: Check, paperAnswers: Readonly<Record<string, string>>) {
  const { checkId, findings, about, consentIds = [], source, status, askedOn, answerBy, answeredOn, dataDate } = check;
  return {
    ...{ source, status, askedOn, answerBy, answeredOn, dataDate },
    id: checkId,
    about: about ?? 'HOUSEHOLD',
    consents: consentIds.map((id) => ({ __typename: 'Consent' as const, id })),
    documentNo: paperAnswers[checkId] ?? null,
    items: (about === 'OBLIGORS' && actor.kind === 'resident' ? [] : findings).map(
      ({ personId, kind, amountFen, count }) => ({
        kind,
        person: { __typename: 'Person', id: personId },
        amount: amountFen,
        quantity: count ?? null,
      }),
    ),
  };
}
