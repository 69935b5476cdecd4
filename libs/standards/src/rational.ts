/** An exact fraction: rates such as '0.3', '1/6' or '1.5' are never held as binary floating point. */
export type Rational = { readonly num: bigint; readonly den: bigint };

/** How an amount is brought to whole fen. HALF_UP is the default of differences, CEIL that of "not below" (domain §0.4). */
export type Rounding = 'HALF_UP' | 'CEIL' | 'FLOOR';

/** Reads '0.6', '1.5', '30%', '1/6' or a whole number. Throws a RangeError for anything else, a zero denominator included. */
export function rational(text: string | number): Rational {
  const match = /^(-?\d+)(?:\.(\d+))?(%)?$/.exec(String(text));
  if (match) {
    const decimals = match[2] ?? '';
    const den = 10n ** BigInt(decimals.length) * (match[3] ? 100n : 1n);
    return { num: BigInt(`${match[1]}${decimals}`), den };
  }
  const fraction = /^(-?\d+)\/(\d+)$/.exec(String(text));
  if (!fraction || BigInt(fraction[2] ?? '0') === 0n) throw new RangeError(`not a rate: ${String(text).slice(0, 32)}`);
  return { num: BigInt(fraction[1] ?? '0'), den: BigInt(fraction[2] ?? '1') };
}

function floorDiv(num: bigint, den: bigint): bigint {
  const quotient = num / den;
  return num % den !== 0n && num < 0n ? quotient - 1n : quotient;
}

function round(num: bigint, den: bigint, rounding: Rounding): number {
  if (rounding === 'FLOOR') return Number(floorDiv(num, den));
  if (rounding === 'CEIL') return Number(-floorDiv(-num, den));
  // Half up means away from zero on both sides of it, so that a claim and a debt of the same size round alike.
  const magnitude = num < 0n ? -num : num;
  const rounded = Number((2n * magnitude + den) / (2n * den));
  return num < 0n && rounded !== 0 ? -rounded : rounded;
}

/** amount × rate in whole fen: multiplied first, rounded once. */
export function timesRate(amountFen: number, rate: Rational, rounding: Rounding): number {
  return round(BigInt(amountFen) * rate.num, rate.den, rounding);
}

/** amount ÷ count in whole fen, rounded once. Throws when the count is not a positive whole number. */
export function dividedBy(amountFen: number, count: number, rounding: Rounding): number {
  if (!Number.isInteger(count) || count <= 0) throw new RangeError(`cannot divide by ${count}`);
  return round(BigInt(amountFen), BigInt(count), rounding);
}

/** Negative, zero or positive as a is less than, equal to or more than b; exact. */
export function compareRational(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** num ÷ den as an exact fraction in lowest terms. Throws when the denominator is not a positive whole number. */
export function fraction(num: number | bigint, den: number | bigint = 1): Rational {
  if (BigInt(den) <= 0n) throw new RangeError(`cannot divide by ${den}`);
  return lowest(BigInt(num), BigInt(den));
}

/** a + b, exact. */
export function plusRational(a: Rational, b: Rational): Rational {
  return lowest(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** a − b, exact. */
export function minusRational(a: Rational, b: Rational): Rational {
  return lowest(a.num * b.den - b.num * a.den, a.den * b.den);
}

/** a × b, exact. */
export function timesRational(a: Rational, b: Rational): Rational {
  return lowest(a.num * b.num, a.den * b.den);
}

/** The fraction as a whole number, rounded once. */
export function roundRational({ num, den }: Rational, rounding: Rounding): number {
  return round(num, den, rounding);
}

/** The fraction as it can be stored and read again by {@link rational}: '3', or '299999/3'. */
export function rationalText({ num, den }: Rational): string {
  const { num: n, den: d } = lowest(num, den);
  return d === 1n ? String(n) : `${n}/${d}`;
}

function lowest(num: bigint, den: bigint): Rational {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { num: 0n, den: 1n } : { num: num / a, den: den / a };
}
