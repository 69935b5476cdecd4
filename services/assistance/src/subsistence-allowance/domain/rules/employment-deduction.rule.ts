import type { Explanation, FoundParameter } from '@yimen/policy';
import { innerMap, mapOf, moneyOf, requiredField } from '@yimen/policy';
import { type LegalDate, plusRational, rational } from '@yimen/standards';
import type { Income, Member } from '../household.js';
import { measures } from './basis.js';
import { type ExactFen, isLess, nothing, shareOf, smaller, sumOf, yuanText } from './exact-fen.js';
import { keys } from './keys.js';
import { monthlyAverage } from './monthly-income.js';

function deductionFor(x: Explanation, found: FoundParameter, disabled: boolean, on: LegalDate): ExactFen {
  const rules = mapOf(found);
  const rule = (disabled ? innerMap(rules, 'disabled') : null) ?? innerMap(rules, 'employed');
  if (!rule) return nothing;
  const base = moneyOf(x.parameter(requiredField(found.key, rule, 'base'), on));
  return shareOf(base, rational(requiredField(found.key, rule, 'ratio')));
}

/**
 * F-2, 就业成本扣减. The district's `employment.deduction` says of which base what share is taken off the wages of each member
 * who works, disabled members by their own line. Never more than that person's wages. Without the parameter: nothing.
 */
export function employmentDeduction(
  x: Explanation,
  counted: readonly Member[],
  incomes: readonly Income[],
  on: LegalDate,
): ExactFen {
  const found = x.optional(keys.employmentDeduction, on);
  if (!found) return nothing;
  const inputs: Record<string, string> = {};
  let total = nothing;
  counted.forEach((member, i) => {
    const wages = incomes.filter((income) => income.personId === member.personId && income.kind === 'WAGE');
    const wage = sumOf(wages.map(monthlyAverage));
    if (!isLess(nothing, wage)) return;
    const deduction = smaller(wage, deductionFor(x, found, member.disability !== null, on));
    inputs[`成员${i + 1} 工资`] = `${yuanText(wage)}，扣 ${yuanText(deduction)}`;
    total = plusRational(total, deduction);
  });
  x.step({ rule: 'F-2 就业成本扣减', basis: measures(), inputs, result: `扣减 ${yuanText(total)}` });
  return total;
}
