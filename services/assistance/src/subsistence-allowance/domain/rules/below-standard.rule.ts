import type { Explanation } from '@yimen/policy';
import { moneyOf } from '@yimen/policy';
import { fenToYuan, fraction, type LegalDate, timesRational } from '@yimen/standards';
import { basisOn } from './basis.js';
import { type ExactFen, exactly, isLess, nothing, toFen, yuanText } from './exact-fen.js';
import { keys } from './keys.js';

export type BelowStandard = { below: boolean; standardFen: number; perCapitaFen: number };

/**
 * R-AST-02, 低于标准: strictly less, and compared as exact totals (ΣI < S × n), so that no rounding can decide it. The income
 * per head that is returned is rounded to the fen, for showing only: whoever asks whether it is below asks `below`.
 */
export function belowStandard(x: Explanation, total: ExactFen, members: number, on: LegalDate): BelowStandard {
  const standardFen = moneyOf(x.parameter(keys.standard, on));
  const below = members > 0 && isLess(total, exactly(standardFen * members));
  const perCapita = members > 0 ? timesRational(total, fraction(1, members)) : nothing;
  const perCapitaFen = toFen(perCapita);
  x.step({
    rule: 'R-AST-02 人均收入低于低保标准',
    basis: basisOn(on, '第十八条', '第九条'),
    inputs: { 家庭月收入: yuanText(total), 人数: String(members), 低保标准: fenToYuan(standardFen) },
    result: `人均 ${yuanText(perCapita)}，${below ? '低于标准' : '不低于标准（等于不算低于）'}`,
  });
  return { below, standardFen, perCapitaFen };
}
