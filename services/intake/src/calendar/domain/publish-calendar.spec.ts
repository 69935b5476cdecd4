import { type CalendarYear, legalDate, publishedCalendars } from '@yimen/standards';
import { refuseCalendar } from './publish-calendar.js';

const notice2026: CalendarYear = publishedCalendars.years[2026] ?? { holidays: [], makeUpDays: [], noticeNo: '' };

describe('发布工作日历 publishing a year’s calendar', () => {
  it('takes the notices of 2024, 2025 and 2026 as they were published', () => {
    for (const [year, calendar] of Object.entries(publishedCalendars.years)) {
      expect(refuseCalendar(Number(year), calendar, null)).toBeNull();
    }
  });

  it('refuses a day of another year and names it', () => {
    const calendar = { ...notice2026, holidays: [...notice2026.holidays, legalDate('2027-01-01')] };
    expect(refuseCalendar(2026, calendar, null)).toEqual({
      because: 'CALENDAR_DAY_OUTSIDE_YEAR',
      days: ['2027-01-01'],
    });
  });

  it('refuses a make-up day that is no weekend day', () => {
    const calendar = { ...notice2026, makeUpDays: [...notice2026.makeUpDays, legalDate('2026-09-24')] };
    expect(refuseCalendar(2026, calendar, null)).toEqual({ because: 'MAKE_UP_DAY_NOT_WEEKEND', days: ['2026-09-24'] });
  });

  it('refuses a day that is both off and worked', () => {
    const calendar = { ...notice2026, makeUpDays: [...notice2026.makeUpDays, legalDate('2026-10-03')] };
    expect(refuseCalendar(2026, calendar, null)?.because).toBe('MAKE_UP_DAY_IS_HOLIDAY');
  });

  it('refuses a day named twice', () => {
    const calendar = { ...notice2026, holidays: [...notice2026.holidays, legalDate('2026-10-01')] };
    expect(refuseCalendar(2026, calendar, null)?.because).toBe('CALENDAR_DAY_TWICE');
  });

  it('refuses a calendar that forgets 国庆节', () => {
    const calendar = { ...notice2026, holidays: notice2026.holidays.filter((day) => !day.startsWith('2026-10-0')) };
    expect(refuseCalendar(2026, calendar, null)).toEqual({
      because: 'STATUTORY_HOLIDAY_MISSING',
      days: ['2026-10-01', '2026-10-02', '2026-10-03'],
    });
  });

  it('refuses to publish the same calendar again, and takes a changed one', () => {
    expect(refuseCalendar(2026, notice2026, notice2026)?.because).toBe('CALENDAR_UNCHANGED');
    const changed = { ...notice2026, makeUpDays: notice2026.makeUpDays.slice(1) };
    expect(refuseCalendar(2026, changed, notice2026)).toBeNull();
  });
});
