import type { Explanation } from '@yimen/policy';
import { MalformedParameter, mapOf, requiredField } from '@yimen/policy';
import { fenToYuan, type LegalDate, rational } from '@yimen/standards';
import type { RigidExpense } from '../household.js';
import { measures } from './basis.js';
import { type ExactFen, nothing, shareOf, yuanText } from './exact-fen.js';
import { keys } from './keys.js';

/**
 * Deducts what serious illness, rehabilitation and education unavoidably cost, for the kinds and at the share that the
 * district's `dibao.deduction.rigid` names (`{ kinds: [...], ratio }`). Without the parameter: nothing.
 */
export function rigidDeduction(
  x: Explanation,
  expenses: readonly RigidExpense[],
  counted: ReadonlySet<string>,
  on: LegalDate,
): ExactFen {
  const found = x.optional(keys.rigidDeduction, on);
  if (!found) return nothing;
  const rule = mapOf(found);
  const kinds = rule.kinds;
  if (!Array.isArray(kinds)) throw new MalformedParameter(found.key);
  const spent = expenses
    .filter((expense) => counted.has(expense.personId) && kinds.includes(expense.kind))
    .reduce((sum, expense) => sum + expense.monthlyFen, 0);
  const total = shareOf(spent, rational(requiredField(found.key, rule, 'ratio')));
  const inputs = { 刚性支出: fenToYuan(spent) };
  x.step({ rule: 'F-0 刚性支出扣减', basis: measures(), inputs, result: `扣减 ${yuanText(total)}` });
  return total;
}
