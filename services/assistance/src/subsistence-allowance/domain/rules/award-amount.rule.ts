import type { Explanation } from '@yimen/policy';
import { type AmountInput, monthlyAmount } from './monthly-amount.rule.js';
import { singleAmount } from './single-person.rule.js';

/** How an award's amount is reckoned: as a household's difference or tier (F-1), or as one person's (F-3). */
export type AmountWay = 'HOUSEHOLD' | 'SINGLE_PERSON';

/** The amount of one award for one month, by the parameters of the month's first day. */
export function awardAmount(x: Explanation, way: AmountWay, input: AmountInput): number {
  return way === 'SINGLE_PERSON' ? singleAmount(x, input.total, input.month) : monthlyAmount(x, input);
}
