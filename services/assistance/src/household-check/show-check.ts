import type { Check } from '../subsistence-allowance/domain/index.js';

/** A check as the schema shows it. */
export function showCheck(check: Check, paperAnswers: Readonly<Record<string, string>>) {
  const { checkId, findings, source, status, askedOn, answerBy, answeredOn, dataDate } = check;
  return {
    ...{ source, status, askedOn, answerBy, answeredOn, dataDate },
    id: checkId,
    documentNo: paperAnswers[checkId] ?? null,
    items: findings.map(({ personId, kind, amountFen, count }) => ({
      kind,
      person: { __typename: 'Person', id: personId },
      amount: amountFen,
      quantity: count ?? null,
    })),
  };
}
