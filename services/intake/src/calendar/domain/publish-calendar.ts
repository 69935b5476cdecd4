import { type CalendarYear, type LegalDate, partsOf, weekdayOf } from '@yimen/standards';

export type CalendarRefusal = {
  readonly because:
    | 'CALENDAR_DAY_OUTSIDE_YEAR'
    | 'CALENDAR_DAY_TWICE'
    | 'MAKE_UP_DAY_IS_HOLIDAY'
    | 'MAKE_UP_DAY_NOT_WEEKEND'
    | 'STATUTORY_HOLIDAY_MISSING'
    | 'CALENDAR_UNCHANGED';
  readonly days: readonly LegalDate[];
};

/**
 * The statutory holidays that fall on the same day every year (全国年节及纪念日放假办法, 2024 revision, in force from 2025: 劳动节
 * two days). The lunar ones are the notice's to say.
 */
function fixedHolidays(year: number): LegalDate[] {
  const days = ['01-01', '05-01', ...(year >= 2025 ? ['05-02'] : []), '10-01', '10-02', '10-03'];
  return days.map((day) => `${year}-${day}` as LegalDate);
}

function twice(days: readonly LegalDate[]): LegalDate[] {
  return days.filter((day, at) => days.indexOf(day) !== at);
}

function isWeekend(day: LegalDate): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6;
}

function sameDays(a: readonly LegalDate[], b: readonly LegalDate[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}

/**
 * Whether a year's calendar may be published: only days of that year, none twice, make-up days are weekend days and no
 * holidays, the fixed statutory holidays are there, and it says something new. Null when it may.
 */
export function refuseCalendar(
  year: number,
  proposed: CalendarYear,
  inForce: CalendarYear | null,
): CalendarRefusal | null {
  const { holidays, makeUpDays } = proposed;
  const wrong = (because: CalendarRefusal['because'], days: readonly LegalDate[]) =>
    days.length === 0 ? null : { because, days: [...new Set(days)].sort() };
  const unchanged =
    inForce !== null &&
    inForce.noticeNo === proposed.noticeNo &&
    sameDays(inForce.holidays, holidays) &&
    sameDays(inForce.makeUpDays, makeUpDays);
  return (
    wrong(
      'CALENDAR_DAY_OUTSIDE_YEAR',
      [...holidays, ...makeUpDays].filter((day) => partsOf(day).year !== year),
    ) ??
    wrong('CALENDAR_DAY_TWICE', [...twice(holidays), ...twice(makeUpDays)]) ??
    wrong(
      'MAKE_UP_DAY_IS_HOLIDAY',
      makeUpDays.filter((day) => holidays.includes(day)),
    ) ??
    wrong(
      'MAKE_UP_DAY_NOT_WEEKEND',
      makeUpDays.filter((day) => !isWeekend(day)),
    ) ??
    wrong(
      'STATUTORY_HOLIDAY_MISSING',
      fixedHolidays(year).filter((day) => !holidays.includes(day)),
    ) ??
    (unchanged ? { because: 'CALENDAR_UNCHANGED', days: [] } : null)
  );
}
