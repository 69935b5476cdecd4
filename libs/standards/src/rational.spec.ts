import {
  compareRational,
  fraction,
  minusRational,
  plusRational,
  rational,
  rationalText,
  roundRational,
  timesRational,
} from './rational.js';

describe('exact fractions', () => {
  it('adds up what does not divide without losing anything', () => {
    const third = fraction(100_000, 3);
    const all = plusRational(plusRational(third, third), third);
    expect(compareRational(all, fraction(100_000))).toBe(0);
    expect(minusRational(all, third)).toEqual(fraction(200_000, 3));
    expect(timesRational(third, fraction(3))).toEqual(fraction(100_000));
  });

  it('is rounded once, half up, away from zero on both sides', () => {
    expect(roundRational(fraction(5, 2), 'HALF_UP')).toBe(3);
    expect(roundRational(fraction(-5, 2), 'HALF_UP')).toBe(-3);
    expect(roundRational(fraction(599_998, 6), 'FLOOR')).toBe(99_999);
  });

  it('is stored as text and read again as it was; a whole number is written as one', () => {
    expect(rationalText(fraction(599_998, 6))).toBe('299999/3');
    expect(rationalText(rational('6/3'))).toBe('2');
    expect(rational(rationalText(fraction(-1, 3)))).toEqual(fraction(-1, 3));
  });

  it('refuses to divide by nothing', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(1, -2)).toThrow(RangeError);
  });
});
