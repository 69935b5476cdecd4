import { addDays, dateOfDayNumber, dayNumber, legalDate, publishedCalendars, shanghaiDate } from '@yimen/standards';
import fc from 'fast-check';
import { divorcePeriods, isWithin } from './periods.js';

const terms = { coolingDays: 30, windowDays: 30, windowFrom: 'ROLLED' as const };
const on2027 = {
  years: {
    ...publishedCalendars.years,
    2027: { holidays: ['2027-01-25', '2027-01-26'].map(legalDate), makeUpDays: [], noticeNo: '测试' },
  },
};
const days = fc
  .integer({ min: dayNumber(legalDate('2024-01-01')), max: dayNumber(legalDate('2026-12-31')) })
  .map(dateOfDayNumber);

describe('冷静期与申领期间', () => {
  it('从次日起算，末日顺延，任何一天收到申请都不会短于三十日', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(publishedCalendars, on2027, { years: {} }), (received, calendar) => {
        const { coolingEnd, windowStart, windowEnd } = divorcePeriods(received, terms, calendar);
        expect(coolingEnd.on >= addDays(received, 30)).toBe(true);
        expect(windowEnd.on >= addDays(coolingEnd.on, 30)).toBe(true);
        expect(windowStart).toBe(addDays(coolingEnd.on, 1));
      }),
    );
  });

  it('晚收到一日，期间不会更早届满', () => {
    fc.assert(
      fc.property(days, (received) => {
        const [one, next] = [received, addDays(received, 1)].map((day) =>
          divorcePeriods(day, terms, publishedCalendars),
        );
        expect((one?.coolingEnd.on ?? '') <= (next?.coolingEnd.on ?? '')).toBe(true);
        expect((one?.windowEnd.on ?? '') <= (next?.windowEnd.on ?? '')).toBe(true);
      }),
    );
  });

  it('申领期间按参数也可以从未顺延的第三十日算', () => {
    const raw = { ...terms, windowFrom: 'RAW' as const };
    expect(divorcePeriods(legalDate('2026-08-28'), raw, publishedCalendars).windowEnd.on).toBe('2026-10-27');
  });

  it('放假安排没有公布的年份只有暂定日期，最早可能的末日之前不受影响，公布后成为确定日期', () => {
    const received = legalDate('2026-11-24');
    const before = divorcePeriods(received, terms, publishedCalendars);
    expect(before.coolingEnd).toEqual({ on: '2026-12-24', raw: '2026-12-24', unpublished: null });
    expect(before.windowEnd).toEqual({ on: '2027-01-25', raw: '2027-01-23', unpublished: 2027 });
    expect(isWithin(legalDate('2027-01-23'), before.windowEnd)).toBe(true);
    expect(isWithin(legalDate('2027-01-24'), before.windowEnd)).toBeNull();
    const after = divorcePeriods(received, terms, on2027);
    expect(after.windowEnd).toEqual({ on: '2027-01-27', raw: '2027-01-23', unpublished: null });
    expect(isWithin(legalDate('2027-01-27'), after.windowEnd)).toBe(true);
    expect(isWithin(legalDate('2027-01-28'), after.windowEnd)).toBe(false);
  });

  it('冷静期的末日也不确定时，申领期间的每一日都不确定', () => {
    const { coolingEnd, windowEnd } = divorcePeriods(legalDate('2026-12-10'), terms, publishedCalendars);
    expect(coolingEnd).toEqual({ on: '2027-01-11', raw: '2027-01-09', unpublished: 2027 });
    expect(windowEnd).toMatchObject({ raw: '2027-02-08', unpublished: 2027 });
  });

  it('一日止于 Asia/Shanghai 的二十四时', () => {
    const { coolingEnd } = divorcePeriods(legalDate('2026-08-28'), terms, publishedCalendars);
    const lastMoment = shanghaiDate(new Date('2026-09-28T15:59:59.999Z'));
    const midnight = shanghaiDate(new Date('2026-09-28T16:00:00.000Z'));
    expect([isWithin(lastMoment, coolingEnd), isWithin(midnight, coolingEnd)]).toEqual([true, false]);
  });
});
