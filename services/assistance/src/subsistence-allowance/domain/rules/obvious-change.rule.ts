import type { Explanation } from '@yimen/policy';
import { fieldOf, mapOf } from '@yimen/policy';
import { fenToYuan, type LegalDate, rational, yuanToFen } from '@yimen/standards';
import { measures } from './basis.js';
import { exactly, isLess, shareOf } from './exact-fen.js';
import { keys } from './keys.js';

/** What an award pays and what it would pay, and whether others are counted than before. */
export type ChangeOfAmount = { currentFen: number; determinedFen: number; membersChanged: boolean };

/**
 * 核查期内无明显变化，不调整金额 (domain §2.4). Obvious is a difference that reaches the share of what is paid, or the amount, of
 * `dibao.review.obviousChange`; a household that grew or shrank has changed obviously. No difference at all is none.
 */
export function isObviousChange(x: Explanation, change: ChangeOfAmount, on: LegalDate): boolean {
  const { currentFen, determinedFen, membersChanged } = change;
  const rule = mapOf(x.parameter(keys.reviewObvious, on));
  const [share, amount] = [fieldOf(rule, 'share'), fieldOf(rule, 'amount')];
  const difference = Math.abs(determinedFen - currentFen);
  const byShare = share !== null && !isLess(exactly(difference), shareOf(currentFen, rational(share)));
  const byAmount = amount !== null && difference >= yuanToFen(amount);
  const obvious = difference > 0 && (membersChanged || byShare || byAmount);
  const inputs = {
    现发: fenToYuan(currentFen),
    应发: fenToYuan(determinedFen),
    成员变化: membersChanged ? '是' : '否',
    明显变化的幅度: [share, amount].filter((each) => each !== null).join(' 或 '),
  };
  x.step({
    rule: '核查期内的明显变化',
    basis: measures(),
    inputs,
    result: obvious ? '有明显变化' : '无明显变化，不调整',
  });
  return obvious;
}
