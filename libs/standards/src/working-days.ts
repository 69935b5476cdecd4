import { addDays, addMonths, type LegalDate, partsOf, weekdayOf } from './legal-date.js';

/** One year as the State Council's notice orders it: days off (weekends need not be listed) and weekend days worked instead. */
export type CalendarYear = { holidays: readonly LegalDate[]; makeUpDays: readonly LegalDate[]; noticeNo: string };
/** The years that have been published. A year that is not here is unknown, never assumed. */
export type WorkingCalendar = { years: Readonly<Record<number, CalendarYear>> };

/** The answer for a day of a year without a published calendar (domain §0.3, T-CAL-7). */
export type CalendarNotPublished = {
  ok: false;
  code: 'CALENDAR_NOT_PUBLISHED';
  /** The first year on the way that has no calendar. */
  year: number;
  /** Counted with weekends only: to be shown as provisional and recomputed when the notice comes. */
  provisionalDate: LegalDate;
};
export type DateAnswer = { ok: true; date: LegalDate } | CalendarNotPublished;
export type WorkingDayAnswer = { ok: true; working: boolean } | Omit<CalendarNotPublished, 'provisionalDate'>;

type YearSets = { holidays: ReadonlySet<string>; makeUpDays: ReadonlySet<string> };
const setsOfYears = new WeakMap<CalendarYear, YearSets>();

function setsOf(year: CalendarYear): YearSets {
  const known = setsOfYears.get(year);
  if (known) return known;
  const sets = { holidays: new Set<string>(year.holidays), makeUpDays: new Set<string>(year.makeUpDays) };
  setsOfYears.set(year, sets);
  return sets;
}

function isWeekday(date: LegalDate): boolean {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6;
}

/** True or false for a published year, null for a year that nobody has published. */
function workingOrUnknown(calendar: WorkingCalendar, date: LegalDate): boolean | null {
  const year = calendar.years[partsOf(date).year];
  if (!year) return null;
  const { holidays, makeUpDays } = setsOf(year);
  if (makeUpDays.has(date)) return true;
  return isWeekday(date) && !holidays.has(date);
}

/** Is this a working day? A weekend day worked in exchange is one; a year without a calendar is refused, never guessed. */
export function isWorkingDay(calendar: WorkingCalendar, date: LegalDate): WorkingDayAnswer {
  const working = workingOrUnknown(calendar, date);
  if (working === null) return { ok: false, code: 'CALENDAR_NOT_PUBLISHED', year: partsOf(date).year };
  return { ok: true, working };
}

/** Walks forward, remembering the first year without a calendar, where weekends alone decide provisionally. */
function walker(calendar: WorkingCalendar) {
  let unknownYear: number | null = null;
  return {
    works(date: LegalDate): boolean {
      const working = workingOrUnknown(calendar, date);
      if (working !== null) return working;
      unknownYear ??= partsOf(date).year;
      return isWeekday(date);
    },
    answer(date: LegalDate): DateAnswer {
      if (unknownYear === null) return { ok: true, date };
      return { ok: false, code: 'CALENDAR_NOT_PUBLISHED', year: unknownYear, provisionalDate: date };
    },
  };
}

/**
 * The nth working day after `from`; `from` itself is not counted (行政许可法 82; domain §0.3). n = 0 answers `from`.
 * Throws a RangeError for a negative or fractional n: that is a mistake of the program, not of a person.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: LegalDate, n: number): DateAnswer {
  if (!Number.isInteger(n) || n < 0 || n > 10_000) throw new RangeError(`working days to add: ${n}`);
  const walk = walker(calendar);
  let date = from;
  for (let counted = 0; counted < n; ) {
    date = addDays(date, 1);
    if (walk.works(date)) counted += 1;
  }
  return walk.answer(date);
}

/**
 * How many working days there are after `from`, up to and including `to` (0 when `to` is not later). In a year without a calendar
 * weekends alone decide: a count for people and warnings, never for a limit (domain §0.3: addWorkingDays refuses those).
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: LegalDate, to: LegalDate): number {
  const walk = walker(calendar);
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (walk.works(date)) days += 1;
  return days;
}

/** The date itself when it is a working day, else the next one. */
export function rollForward(calendar: WorkingCalendar, date: LegalDate): DateAnswer {
  const walk = walker(calendar);
  let day = date;
  while (!walk.works(day)) day = addDays(day, 1);
  return walk.answer(day);
}

/** A civil period: so many days, months or years. */
export type CivilPeriod = { days: number } | { months: number } | { years: number };

/**
 * The last day of a civil period: the first day is not counted (民法典 201), months and years end on the corresponding day
 * (202), and a last day that is a statutory day off is put off to the day after it ends (203). Only civil and marriage
 * periods are put off; an administrative limit in plain days is not (domain §0.3).
 */
export function civilPeriodEnd(calendar: WorkingCalendar, from: LegalDate, period: CivilPeriod): DateAnswer {
  if ('days' in period) return rollForward(calendar, addDays(from, period.days));
  return rollForward(calendar, addMonths(from, 'months' in period ? period.months : period.years * 12));
}
