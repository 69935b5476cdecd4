import { type Determination, showValue } from '@yimen/policy';

/** A determination as the schema shows it; undefined becomes null. */
export function showDetermination(determination: Determination | undefined) {
  if (determination === undefined) return null;
  const { outcome, amountFen, legalBasis, ruleVersion, steps, parameters } = determination;
  return {
    ...{ outcome, legalBasis, ruleVersion },
    amount: amountFen ?? null,
    steps: steps.map(({ inputs, ...step }) => ({
      ...step,
      inputs: Object.entries(inputs).map(([name, value]) => `${name} = ${value}`),
    })),
    parameters: parameters.map(({ value, ...parameter }) => ({ ...parameter, value: showValue(value) })),
  };
}
