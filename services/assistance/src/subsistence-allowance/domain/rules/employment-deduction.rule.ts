import type { Explanation, FoundParameter } from '@yimen/policy';
import { fenToYuan, type LegalDate, rational, timesRate } from '@yimen/standards';
import type { Income, Member } from '../household.js';
import { measures } from './basis.js';
import { keys } from './keys.js';
import { monthlyFen } from './monthly-income.js';
import { innerMap, mapOf, moneyOf, requiredField } from './values.js';

function deductionFor(x: Explanation, found: FoundParameter, disabled: boolean, on: LegalDate): number {
  const rules = mapOf(found);
  const rule = (disabled ? innerMap(rules, 'disabled') : null) ?? innerMap(rules, 'employed');
  if (!rule) return 0;
  const base = moneyOf(x.parameter(requiredField(found.key, rule, 'base'), on));
  return timesRate(base, rational(requiredField(found.key, rule, 'ratio')), 'HALF_UP');
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
): number {
  const found = x.optional(keys.employmentDeduction, on);
  if (!found) return 0;
  const inputs: Record<string, string> = {};
  let total = 0;
  counted.forEach((member, i) => {
    const wages = incomes.filter((income) => income.personId === member.personId && income.kind === 'WAGE');
    const wageFen = wages.reduce((sum, income) => sum + monthlyFen(income), 0);
    if (wageFen <= 0) return;
    const deduction = Math.min(wageFen, deductionFor(x, found, member.disability !== null, on));
    inputs[`成员${i + 1} 工资`] = `${fenToYuan(wageFen)}，扣 ${fenToYuan(deduction)}`;
    total += deduction;
  });
  x.step({ rule: 'F-2 就业成本扣减', basis: measures(), inputs, result: `扣减 ${fenToYuan(total)}` });
  return total;
}
