import type { Explanation } from '@yimen/policy';
import { flagOf, innerMap, mapOf, requiredField } from '@yimen/policy';
import { type LegalDate, minusRational, plusRational } from '@yimen/standards';
import type { HouseholdFacts, Income, Member } from '../household.js';
import { measures } from './basis.js';
import { employmentDeduction } from './employment-deduction.rule.js';
import { type ExactFen, larger, nothing, yuanText } from './exact-fen.js';
import { keys } from './keys.js';
import { maintenanceDue } from './maintenance.rule.js';
import { monthlyAverage } from './monthly-income.js';
import { rigidDeduction } from './rigid-deduction.rule.js';

export type CountedIncome = {
  /** Income that counts, before deductions. */
  gross: ExactFen;
  deduction: ExactFen;
  /** What the household is held to have each month: never below zero. */
  total: ExactFen;
};

type Treatment = { name: string; counts: boolean };

function treatmentOf(x: Explanation, kind: Income['kind'], on: LegalDate): Treatment {
  const found = x.parameter(keys.incomeKinds, on);
  const entry = innerMap(mapOf(found), kind);
  // A kind that the list does not name counts: the list names what is left out.
  if (!entry) return { name: kind, counts: true };
  const name = requiredField(found.key, entry, 'name');
  const treatment = requiredField(found.key, entry, 'treatment');
  if (treatment !== 'BY_PARAMETER') return { name, counts: treatment === 'COUNTED' };
  return { name, counts: !flagOf(x.parameter(requiredField(found.key, entry, 'parameter'), on)) };
}

/**
 * F-0, 家庭月收入. Takes the household and who of it counts, and the day that decides. Adds up what counts of those who count,
 * and the maintenance that obligors owe, then takes off what may be deducted; below zero is zero. Exact: nothing is rounded.
 */
export function countIncome(
  x: Explanation,
  facts: HouseholdFacts,
  counted: readonly Member[],
  on: LegalDate,
  /** Whose income the reasoning says that it is. */
  rule = 'F-0 家庭月收入',
): CountedIncome {
  const ids = new Set(counted.map((member) => member.personId));
  const inputs: Record<string, string> = {};
  let declared = nothing;
  facts.incomes
    .filter((income) => ids.has(income.personId))
    .forEach((income, i) => {
      const { name, counts } = treatmentOf(x, income.kind, on);
      const average = monthlyAverage(income);
      inputs[`${i + 1} ${name}`] = `${yuanText(average)}${counts ? '' : '（不计入）'}`;
      if (counts) declared = plusRational(declared, average);
    });
  const result = `计入 ${yuanText(declared)}`;
  x.step({ rule, basis: measures(), inputs, result });

  const gross = plusRational(declared, maintenanceDue(x, facts.obligors, ids, on));
  const deduction = plusRational(
    employmentDeduction(x, counted, facts.incomes, on),
    rigidDeduction(x, facts.expenses, ids, on),
  );
  return { gross, deduction, total: larger(nothing, minusRational(gross, deduction)) };
}
