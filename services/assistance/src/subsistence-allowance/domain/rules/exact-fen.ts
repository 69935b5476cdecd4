import {
  compareRational,
  fenToYuan,
  fraction,
  plusRational,
  type Rational,
  roundRational,
  timesRational,
} from '@yimen/standards';

/**
 * An amount in fen that need not be whole: an income averaged over months, a share of a standard. Kept exact through sums,
 * deductions and comparisons, and rounded once, where it becomes an amount to be paid (F-1: 先乘后减，不先四舍五入).
 */
export type ExactFen = Rational;

export const nothing: ExactFen = fraction(0);

/** A whole number of fen as an exact amount. */
export const exactly = (fen: number): ExactFen => fraction(fen);

/** All of them together. */
export const sumOf = (amounts: readonly ExactFen[]): ExactFen => amounts.reduce(plusRational, nothing);

/** A share of a whole number of fen. */
export const shareOf = (fen: number, rate: Rational): ExactFen => timesRational(fraction(fen), rate);

/** True when one is strictly less than the other. */
export const isLess = (one: ExactFen, other: ExactFen): boolean => compareRational(one, other) < 0;

export const larger = (one: ExactFen, other: ExactFen): ExactFen => (isLess(one, other) ? other : one);
export const smaller = (one: ExactFen, other: ExactFen): ExactFen => (isLess(other, one) ? other : one);

/** In whole fen, half a fen up: for amounts paid and for showing, never before a comparison. */
export const toFen = (amount: ExactFen): number => roundRational(amount, 'HALF_UP');

/**
 * The amount in yuan as a reasoning prints it: '1200.00'; what has more decimals with up to four, and cut off, never rounded,
 * where there are more still ('999.9966…'), so that what is below a limit never reads as if it had reached it.
 */
export function yuanText(amount: ExactFen): string {
  if (amount.num < 0n) return `-${yuanText({ num: -amount.num, den: amount.den })}`;
  const finer = { num: amount.num * 100n, den: amount.den };
  const cut = roundRational(finer, 'FLOOR');
  const decimals = String(cut % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = fenToYuan(Math.floor(cut / 100));
  return finer.num % finer.den === 0n ? `${whole}${decimals}` : `${whole}${String(cut % 100).padStart(2, '0')}…`;
}
