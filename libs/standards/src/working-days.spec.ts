import fc from 'fast-check';
import { publishedCalendars } from './data/calendars.data.js';
import { addDays, dateOfDayNumber, dayNumber, legalDate } from './legal-date.js';
import {
  addWorkingDays,
  civilPeriodEnd,
  isWorkingDay,
  rollForward,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-days.js';

const on = legalDate;
const add = (from: string, n: number) => addWorkingDays(publishedCalendars, on(from), n);

describe('工作日期限', () => {
  it.each([
    ['T-CAL-1', '2026-09-18', 3, '2026-09-22'],
    ['T-CAL-2', '2026-09-24', 30, '2026-11-12'],
    ['T-CAL-2（街道）', '2026-09-24', 20, '2026-10-29'],
    ['T-CAL-4', '2026-02-06', 15, '2026-03-05'],
    ['T-CAL-5', '2026-04-28', 10, '2026-05-14'],
  ])('%s：%s 起 %d 个工作日，至 %s', (_, from, n, date) => {
    expect(add(from, n)).toEqual({ ok: true, date });
  });

  it('T-CAL-7：跨入未公布的 2027 年，不给确定日期，只给暂定', () => {
    expect(add('2026-12-20', 20)).toEqual({
      ok: false,
      code: 'CALENDAR_NOT_PUBLISHED',
      year: 2027,
      provisionalDate: '2027-01-15',
    });
  });

  it('公布之后，同一期限有了确定日期', () => {
    const year = { holidays: [on('2027-01-01')], makeUpDays: [], noticeNo: '测试' };
    const calendar: WorkingCalendar = { years: { ...publishedCalendars.years, 2027: year } };
    expect(addWorkingDays(calendar, on('2026-12-20'), 20)).toEqual({ ok: true, date: '2027-01-18' });
  });

  it('起始日不计入；零个工作日就是当天', () => {
    expect(add('2026-09-21', 1)).toEqual({ ok: true, date: '2026-09-22' });
    expect(add('2026-10-01', 0)).toEqual({ ok: true, date: '2026-10-01' });
  });

  it('负数与小数是程序的错', () => {
    expect(() => add('2026-09-21', -1)).toThrow(RangeError);
    expect(() => add('2026-09-21', 1.5)).toThrow(RangeError);
  });

  it('到期日总是工作日，且其间的工作日恰为所加之数', () => {
    const inside = fc.integer({ min: dayNumber(on('2024-01-01')), max: dayNumber(on('2026-08-01')) });
    fc.assert(
      fc.property(inside, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const from = dateOfDayNumber(start);
        const end = addWorkingDays(publishedCalendars, from, n);
        if (!end.ok) throw new Error('covered');
        let counted = 0;
        for (let day = addDays(from, 1); day <= end.date; day = addDays(day, 1)) {
          const answer = isWorkingDay(publishedCalendars, day);
          if (answer.ok && answer.working) counted += 1;
        }
        expect(counted).toBe(n);
        expect(isWorkingDay(publishedCalendars, end.date)).toEqual({ ok: true, working: true });
      }),
    );
  });
});

describe('工作日历', () => {
  it('只覆盖 2024 至 2026 年，每年有文号', () => {
    expect(Object.keys(publishedCalendars.years)).toEqual(['2024', '2025', '2026']);
    for (const year of Object.values(publishedCalendars.years))
      expect(year.noticeNo).toMatch(/^国办发明电〔\d{4}〕\d+号$/);
  });

  it('2026 年休假日 33 天，调休上班六天', () => {
    const year = publishedCalendars.years[2026];
    expect(year?.holidays).toHaveLength(33);
    expect(year?.makeUpDays).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });

  it('调休上班的周末是工作日，放假的周五不是，未公布的年份不猜', () => {
    expect(isWorkingDay(publishedCalendars, on('2026-10-10'))).toEqual({ ok: true, working: true });
    expect(isWorkingDay(publishedCalendars, on('2026-10-02'))).toEqual({ ok: true, working: false });
    expect(isWorkingDay(publishedCalendars, on('2027-01-01'))).toEqual({
      ok: false,
      code: 'CALENDAR_NOT_PUBLISHED',
      year: 2027,
    });
  });
});

describe('民事期间', () => {
  it('民法典 203：末日逢法定休假，顺延到休假结束的次日', () => {
    expect(civilPeriodEnd(publishedCalendars, on('2026-09-03'), { days: 30 })).toEqual({
      ok: true,
      date: '2026-10-08',
    });
  });

  it('不逢休假的不顺延，按月按年取对应日', () => {
    expect(civilPeriodEnd(publishedCalendars, on('2026-08-12'), { months: 1 })).toEqual({
      ok: true,
      date: '2026-09-14',
    });
    expect(civilPeriodEnd(publishedCalendars, on('2024-02-29'), { years: 1 })).toEqual({
      ok: true,
      date: '2025-02-28',
    });
  });

  it('末日在未公布的年份，不给确定日期', () => {
    expect(rollForward(publishedCalendars, on('2027-01-01'))).toMatchObject({
      ok: false,
      code: 'CALENDAR_NOT_PUBLISHED',
    });
  });
});

describe('两日之间的工作日', () => {
  it('与“加工作日”互为逆运算：受理当天不计，到期日计入', () => {
    expect(workingDaysBetween(publishedCalendars, legalDate('2026-09-18'), legalDate('2026-09-22'))).toBe(3);
    expect(workingDaysBetween(publishedCalendars, legalDate('2026-09-24'), legalDate('2026-11-12'))).toBe(30);
    expect(workingDaysBetween(publishedCalendars, legalDate('2026-02-06'), legalDate('2026-03-05'))).toBe(15);
  });

  it('终日不晚于起日为零；未公布的年份只按周末计', () => {
    expect(workingDaysBetween(publishedCalendars, legalDate('2026-09-22'), legalDate('2026-09-18'))).toBe(0);
    expect(workingDaysBetween(publishedCalendars, legalDate('2029-12-31'), legalDate('2030-01-07'))).toBe(5);
  });
});
