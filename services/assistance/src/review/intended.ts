import { fenToYuan } from '@yimen/standards';
import { monthInChinese } from '../documents/domain/index.js';
import type { ChangeProposal } from '../subsistence-allowance/domain/index.js';

/** What is intended, in a sentence for the household: 自2027年4月起，每月保障金由1200.00元减为800.00元. */
export function intendedOf(proposal: ChangeProposal): string {
  const { kind, currentFen, monthlyFen, fromMonth, endMonth } = proposal;
  const [from, was, now] = [monthInChinese(fromMonth), fenToYuan(currentFen), fenToYuan(monthlyFen ?? 0)];
  const last = endMonth === null ? '' : monthInChinese(endMonth);
  switch (kind) {
    case 'INCREASE':
      return `自${from}起，每月保障金由${was}元增为${now}元`;
    case 'REDUCTION':
      return `自${from}起，每月保障金由${was}元减为${now}元`;
    case 'FADE_OUT':
      return `自${from}起渐退，首月${now}元，至${last}止，期满终止`;
    case 'END':
      return `终止最低生活保障，保障金发放至${last}`;
  }
}
