import type { Explanation, FoundParameter } from '@yimen/policy';
import { mapOf, moneyOf, requiredField } from '@yimen/policy';
import {
  fenToYuan,
  fraction,
  type LegalDate,
  minusRational,
  plusRational,
  rational,
  timesRational,
} from '@yimen/standards';
import type { Obligor } from '../household.js';
import { measures } from './basis.js';
import { type ExactFen, exactly, larger, nothing, shareOf, yuanText } from './exact-fen.js';
import { keys } from './keys.js';

type Formula = { standardFen: number; found: FoundParameter };

function byFormula(obligor: Obligor, here: number, { standardFen, found }: Formula): ExactFen {
  const formula = mapOf(found);
  const threshold = shareOf(standardFen, rational(requiredField(found.key, formula, 'multiple')));
  const above = larger(nothing, minusRational(exactly(obligor.monthlyIncomeFen), threshold));
  const ratio = rational(requiredField(found.key, formula, 'ratio'));
  // Shared out over all whom the obligor must support; those of this household bring their shares into it.
  return timesRational(above, timesRational(ratio, fraction(here, obligor.dependants.length)));
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
): ExactFen {
  if (obligors.length === 0) return nothing;
  const found = x.optional(keys.maintenance, on);
  const inputs: Record<string, string> = {};
  let total = nothing;
  obligors.forEach((obligor, i) => {
    const here = obligor.dependants.filter((id) => counted.has(id)).length;
    if (here === 0) return;
    const formula = found ? { standardFen: moneyOf(x.parameter(keys.standard, on)), found } : null;
    const fixed = obligor.agreedMonthlyFen === null ? null : exactly(obligor.agreedMonthlyFen);
    const due = fixed ?? (formula ? byFormula(obligor, here, formula) : nothing);
    const known = obligor.consented ? '' : '（未同意核对，按申报）';
    inputs[`义务人${i + 1} 月收入`] = `${fenToYuan(obligor.monthlyIncomeFen)}${known}，应给付 ${yuanText(due)}`;
    total = plusRational(total, due);
  });
  x.step({ rule: 'F-0 应给付赡养费', basis: measures(), inputs, result: `计入 ${yuanText(total)}` });
  return total;
}
