import type { Explanation, FoundParameter } from '@yimen/policy';
import { fenToYuan, type LegalDate, rational, timesRate } from '@yimen/standards';
import type { Obligor } from '../household.js';
import { measures } from './basis.js';
import { keys } from './keys.js';
import { mapOf, moneyOf, requiredField } from './values.js';

type Formula = { standardFen: number; found: FoundParameter };

function byFormula(obligor: Obligor, here: number, { standardFen, found }: Formula): number {
  const formula = mapOf(found);
  const threshold = timesRate(standardFen, rational(requiredField(found.key, formula, 'multiple')), 'HALF_UP');
  const above = Math.max(0, obligor.monthlyIncomeFen - threshold);
  const ratio = rational(requiredField(found.key, formula, 'ratio'));
  // Shared out over all whom the obligor must support; those of this household bring their shares into it.
  const shared = { num: ratio.num * BigInt(here), den: ratio.den * BigInt(obligor.dependants.length) };
  return timesRate(above, shared, 'HALF_UP');
}

/**
 * 法定义务人应给付的赡养、抚养、扶养费. What a judgment or agreement fixes counts as fixed. Otherwise the district's
 * `maintenance.formula` (`{ multiple, ratio }`): the part of the obligor's monthly income above so many times the standard,
 * times the ratio, shared over those to be supported. Without the parameter: nothing beyond what is fixed.
 */
export function maintenanceDue(
  x: Explanation,
  obligors: readonly Obligor[],
  counted: ReadonlySet<string>,
  on: LegalDate,
): number {
  if (obligors.length === 0) return 0;
  const found = x.optional(keys.maintenance, on);
  const inputs: Record<string, string> = {};
  let total = 0;
  obligors.forEach((obligor, i) => {
    const here = obligor.dependants.filter((id) => counted.has(id)).length;
    if (here === 0) return;
    const formula = found ? { standardFen: moneyOf(x.parameter(keys.standard, on)), found } : null;
    const due = obligor.agreedMonthlyFen ?? (formula ? byFormula(obligor, here, formula) : 0);
    const known = obligor.consented ? '' : '（未同意核对，按申报）';
    inputs[`义务人${i + 1} 月收入`] = `${fenToYuan(obligor.monthlyIncomeFen)}${known}，应给付 ${fenToYuan(due)}`;
    total += due;
  });
  x.step({ rule: 'F-0 应给付赡养费', basis: measures(), inputs, result: `计入 ${fenToYuan(total)}` });
  return total;
}
