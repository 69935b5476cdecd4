import type { Explanation } from '@yimen/policy';
import { rateOf } from '@yimen/policy';
import { firstDayOf, fraction, type LegalMonth, minusRational, timesRational } from '@yimen/standards';
import type { Member } from '../household.js';
import { type ExactFen, yuanText } from './exact-fen.js';
import { keys } from './keys.js';

/**
 * 就业义务: who refused work three times in a row without a good reason loses their own share of what the household is due, and nobody
 * else's (社会救助暂行办法 45). Everybody counted has an equal share, 1/n; how much of it is withheld is `dibao.workRefusal.share`. Exact.
 */
export function lessWithheld(
  x: Explanation,
  due: ExactFen,
  { counted, month }: { counted: readonly Member[]; month: LegalMonth },
): ExactFen {
  const refused = counted.filter(({ workRefused }) => workRefused === true).length;
  if (refused === 0) return due;
  const rate = rateOf(x.parameter(keys.workRefusalShare, firstDayOf(month)));
  const withheld = timesRational(due, timesRational(rate, fraction(refused, counted.length)));
  const left = minusRational(due, withheld);
  x.step({
    rule: '就业义务：本人份额',
    basis: '社会救助暂行办法第四十五条',
    inputs: { 应发: yuanText(due), 人数: String(counted.length), 拒绝就业: String(refused) },
    result: `停发本人份额 ${yuanText(withheld)}，其他成员不受影响，余 ${yuanText(left)}`,
  });
  return left;
}
