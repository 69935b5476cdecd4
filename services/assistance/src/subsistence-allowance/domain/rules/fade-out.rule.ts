import type { Explanation } from '@yimen/policy';
import { countOf, listOf } from '@yimen/policy';
import { fenToYuan, firstDayOf, type LegalMonth, monthsBetween, rational, timesRate } from '@yimen/standards';
import { measures } from './basis.js';
import { keys } from './keys.js';

/** A household whose income has risen above the standard through work: in which month, and what it then received. */
export type FadeOutFacts = { exceededMonth: LegalMonth; month: LegalMonth; amountFen: number };
export type FadeOut = { phase: 'BEFORE' | 'FADING' | 'ENDED'; fadingMonth: number | null; amountFen: number };

/**
 * F-4, 渐退. The first fading month is the one after the income rose above the standard (domain §21); the nth month pays the
 * nth share of `fadeout.curve`, for at most `fadeout.months`; after that nothing.
 */
export function fadeOut(x: Explanation, { exceededMonth, month, amountFen }: FadeOutFacts): FadeOut {
  const on = firstDayOf(exceededMonth);
  const months = countOf(x.parameter(keys.fadeOutMonths, on));
  const curve = listOf(x.parameter(keys.fadeOutCurve, on));
  const n = monthsBetween(exceededMonth, month);
  const phase = n <= 0 ? 'BEFORE' : n <= Math.min(months, curve.length) ? 'FADING' : 'ENDED';
  const share = rational(curve[n - 1] ?? '0');
  const fen = phase === 'BEFORE' ? amountFen : phase === 'FADING' ? timesRate(amountFen, share, 'HALF_UP') : 0;
  const inputs = { 超标月: exceededMonth, 发放月: month, 原额: fenToYuan(amountFen) };
  const result =
    phase === 'FADING' ? `渐退第 ${n} 月，发 ${fenToYuan(fen)}` : phase === 'ENDED' ? '渐退期满，终止' : '未到渐退';
  x.step({ rule: 'F-4 渐退', basis: measures(), inputs, result });
  return { phase, fadingMonth: phase === 'FADING' ? n : null, amountFen: fen };
}
