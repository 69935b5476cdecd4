import type { Explanation } from '@yimen/policy';
import { mapOf, mapsOf, moneyOf, requiredField, wordOf } from '@yimen/policy';
import { fenToYuan, firstDayOf, type LegalMonth, minusRational, plusRational, yuanToFen } from '@yimen/standards';
import type { Member } from '../household.js';
import { addOns } from './add-ons.rule.js';
import { basisOn } from './basis.js';
import { type ExactFen, exactly, isLess, larger, nothing, toFen, yuanText } from './exact-fen.js';
import { keys } from './keys.js';
import { lessWithheld } from './withheld-share.rule.js';

/** The allowance of one household for one month: by the parameters of the month's first day. */
export type AmountInput = { total: ExactFen; counted: readonly Member[]; month: LegalMonth };

function byTier(x: Explanation, { total, counted, month }: AmountInput): number {
  const found = x.parameter(keys.tiers, firstDayOf(month));
  const tiers = mapsOf(found).map((tier) => ({
    below: yuanToFen(requiredField(found.key, tier, 'below')),
    amount: yuanToFen(requiredField(found.key, tier, 'amount')),
  }));
  // P < below, compared as totals; an income above the last step takes the last step's amount.
  const tier = tiers.find(({ below }) => isLess(total, exactly(below * counted.length))) ?? tiers.at(-1);
  return (tier?.amount ?? 0) * counted.length;
}

/** In whole fen: here, and only here, what is due is rounded. Then the district's smallest payment, for whom anything is due. */
function payable(x: Explanation, due: ExactFen, month: LegalMonth): number {
  const fen = toFen(due);
  if (isLess(exactly(fen), due) || isLess(due, exactly(fen))) {
    const result = `四舍五入到分，为 ${fenToYuan(fen)}`;
    x.step({
      rule: 'F-1 金额取整',
      basis: basisOn(firstDayOf(month), '第十八条、第二十条', ''),
      inputs: { 应发: yuanText(due) },
      result,
    });
  }
  const found = x.optional(keys.minPay, firstDayOf(month));
  if (!found || !isLess(nothing, due)) return fen;
  const rule = mapOf(found);
  const minimum = yuanToFen(requiredField(found.key, rule, 'amount'));
  if (fen >= minimum) return fen;
  const raised = requiredField(found.key, rule, 'below') === 'RAISE' ? minimum : 0;
  const result = raised > 0 ? `不足 ${fenToYuan(minimum)} 的补足` : `不足 ${fenToYuan(minimum)} 的不发`;
  x.step({ rule: '最低发放额', basis: '地方规定', inputs: { 应发: fenToYuan(fen) }, result });
  return raised;
}

/**
 * F-1, the month's amount. DIFFERENCE: S × n − ΣI, multiplied first, exact, so that no income is rounded on the way.
 * TIERED: the tier's amount × n. Then special members' additions, less the share of who refused work;
 * rounded once, half a fen up; then the district's
 * smallest payment.
 */
export function monthlyAmount(x: Explanation, input: AmountInput): number {
  const on = firstDayOf(input.month);
  const mode = wordOf(x.parameter(keys.mode, on), ['DIFFERENCE', 'TIERED']);
  const standardFen = moneyOf(x.parameter(keys.standard, on));
  const n = input.counted.length;
  const difference = minusRational(exactly(standardFen * n), input.total);
  const base = mode === 'TIERED' ? exactly(byTier(x, input)) : larger(nothing, difference);
  const basis = basisOn(on, '第十八条、第二十条', '');
  const inputs = {
    发放月: input.month,
    低保标准: fenToYuan(standardFen),
    人数: String(n),
    家庭月收入: yuanText(input.total),
  };
  const how = mode === 'TIERED' ? '分档定额' : `${fenToYuan(standardFen)} × ${n} − ${yuanText(input.total)}`;
  x.step({ rule: 'F-1 保障金额', basis, inputs, result: `${how} = ${yuanText(base)}` });
  const due = plusRational(base, addOns(x, input.counted, input.month));
  return payable(x, lessWithheld(x, due, input), input.month);
}
