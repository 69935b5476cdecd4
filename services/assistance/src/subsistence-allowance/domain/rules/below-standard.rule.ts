import type { Explanation } from '@yimen/policy';
import { dividedBy, fenToYuan, type LegalDate } from '@yimen/standards';
import { basisOn } from './basis.js';
import { keys } from './keys.js';
import { moneyOf } from './values.js';

export type BelowStandard = { below: boolean; standardFen: number; perCapitaFen: number };

/**
 * R-AST-02, 低于标准: strictly less, and compared as totals (ΣI < S × n), so that no rounding of the income per head can decide
 * it. The income per head that is returned is rounded for showing only.
 */
export function belowStandard(x: Explanation, totalFen: number, members: number, on: LegalDate): BelowStandard {
  const standardFen = moneyOf(x.parameter(keys.standard, on));
  const below = members > 0 && totalFen < standardFen * members;
  const perCapitaFen = members > 0 ? dividedBy(totalFen, members, 'HALF_UP') : 0;
  x.step({
    rule: 'R-AST-02 人均收入低于低保标准',
    basis: basisOn(on, '第十八条', '第九条'),
    inputs: { 家庭月收入: fenToYuan(totalFen), 人数: String(members), 低保标准: fenToYuan(standardFen) },
    result: `人均 ${fenToYuan(perCapitaFen)}，${below ? '低于标准' : '不低于标准（等于不算低于）'}`,
  });
  return { below, standardFen, perCapitaFen };
}
