import type { Explanation } from '@yimen/policy';
import { moneyOf, rateOf } from '@yimen/policy';
import { fenToYuan, type LegalDate } from '@yimen/standards';
import { type ExactFen, exactly, isLess, shareOf, yuanText } from './exact-fen.js';
import { keys } from './keys.js';

/** Where a household stands by its income alone: 低保, 低保边缘, or above both. */
export type HouseholdTier = 'DIBAO' | 'EDGE' | 'ABOVE';

/**
 * R-AST-04. EDGE: not below the standard, but strictly below the standard times `edge.factor`. Compared as exact totals
 * (ΣI × 1 < S × k × n), so that 1499.99 is at the edge and 1500.00 is not.
 */
export function householdTier(x: Explanation, total: ExactFen, members: number, on: LegalDate): HouseholdTier {
  const standardFen = moneyOf(x.parameter(keys.standard, on));
  const factor = rateOf(x.parameter(keys.edgeFactor, on));
  const belowEdge = isLess(total, shareOf(standardFen * members, factor));
  const tier = isLess(total, exactly(standardFen * members)) ? 'DIBAO' : belowEdge ? 'EDGE' : 'ABOVE';
  const inputs = { 家庭月收入: yuanText(total), 人数: String(members), 低保标准: fenToYuan(standardFen) };
  const labels = { DIBAO: '低于低保标准', EDGE: '低保边缘', ABOVE: '高于边缘标准' };
  x.step({ rule: 'R-AST-04 低保边缘', basis: '社会救助法第二十一条', inputs, result: labels[tier] });
  return tier;
}
