import fc from 'fast-check';
import {
  addDays,
  addMonths,
  ageOn,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  firstDayOf,
  InvalidLegalDate,
  legalDate,
  legalMonth,
  monthOf,
  monthsBetween,
  nextMonth,
  parseLegalDate,
  weekdayOf,
} from './legal-date.js';
import { shanghaiDate, shanghaiTime } from './shanghai.js';

const aDate = fc.integer({ min: -200_000, max: 200_000 }).map(dateOfDayNumber);

describe('a legal date', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-2',
    '20260102',
    '',
    '2026-01-01T00:00',
    '0000-01-01',
  ])('refuses %s', (text) => {
    expect(parseLegalDate(text)).toBeNull();
    expect(() => legalDate(text)).toThrow(InvalidLegalDate);
  });

  it('accepts 29 February of a leap year, and of 2000, but not of 1900', () => {
    expect(legalDate('2024-02-29')).toBe('2024-02-29');
    expect(legalDate('2000-02-29')).toBe('2000-02-29');
    expect(parseLegalDate('1900-02-29')).toBeNull();
  });

  it('counts days as the machine counts them in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
        const date = dateOfDayNumber(n);
        expect(date).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(n);
        expect(weekdayOf(date)).toBe(new Date(n * 86_400_000).getUTCDay());
      }),
    );
  });

  it('comes back when days are added and taken off again', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: -9999, max: 9999 }), (date, n) => {
        expect(addDays(addDays(date, n), -n)).toBe(date);
        expect(daysBetween(date, addDays(date, n))).toBe(n);
      }),
    );
  });

  it('民法典 202：没有对应日的，月末日为期间的最后一日', () => {
    expect(addMonths(legalDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(legalDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(legalDate('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(legalDate('2026-11-30'), 3)).toBe('2027-02-28');
    expect(addMonths(legalDate('2024-02-29'), 12)).toBe('2025-02-28');
  });

  it('knows months', () => {
    expect(monthOf(legalDate('2026-10-23'))).toBe('2026-10');
    expect(nextMonth(legalMonth('2026-12'))).toBe('2027-01');
    expect(firstDayOf(legalMonth('2027-01'))).toBe('2027-01-01');
    expect(monthsBetween(legalMonth('2026-03'), legalMonth('2027-01'))).toBe(10);
    expect(() => legalMonth('2026-13')).toThrow(InvalidLegalDate);
  });
});

describe('age', () => {
  it('is reached on the birthday by default, and on the day after where the law says so', () => {
    const birth = legalDate('2008-09-24');
    expect(ageOn(birth, legalDate('2026-09-23'))).toBe(17);
    expect(ageOn(birth, legalDate('2026-09-24'))).toBe(18);
    expect(ageOn(birth, legalDate('2026-09-24'), 'DAY_AFTER')).toBe(17);
    expect(ageOn(birth, legalDate('2026-09-25'), 'DAY_AFTER')).toBe(18);
  });

  it('of somebody born on 29 February is reached on the last of February in a common year', () => {
    expect(ageOn(legalDate('2008-02-29'), legalDate('2026-02-27'))).toBe(17);
    expect(ageOn(legalDate('2008-02-29'), legalDate('2026-02-28'))).toBe(18);
  });

  it('never falls as the days go by', () => {
    fc.assert(
      fc.property(aDate, fc.nat(40_000), (birth, n) => {
        expect(ageOn(birth, addDays(birth, n + 1))).toBeGreaterThanOrEqual(ageOn(birth, addDays(birth, n)));
      }),
    );
  });
});

describe('the day it is in Shanghai', () => {
  it('begins at 16:00 UTC of the day before', () => {
    expect(shanghaiDate(new Date('2026-09-23T15:59:59.999Z'))).toBe('2026-09-23');
    expect(shanghaiDate(new Date('2026-09-23T16:00:00.000Z'))).toBe('2026-09-24');
  });

  it('has its own time of day: midnight is 00:00:00 of the next day', () => {
    const times = ['08:59:59.999Z', '09:00:00.000Z', '15:59:59.999Z', '16:00:00.000Z'].map((at) =>
      shanghaiTime(new Date(`2026-09-28T${at}`)),
    );
    expect(times).toEqual(['16:59:59', '17:00:00', '23:59:59', '00:00:00']);
  });

  it('kept summer time in 1990', () => {
    expect(shanghaiDate(new Date('1990-07-01T15:00:00.000Z'))).toBe('1990-07-02');
  });
});
