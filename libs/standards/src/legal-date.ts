/**
 * A day as the law sees it, in Asia/Shanghai: 'YYYY-MM-DD'. Plain text, so that it travels through JSON, SQL and GraphQL
 * unchanged; branded, so that an unchecked text cannot be passed for one.
 */
export type LegalDate = string & { readonly __legalDate: true };
/** A calendar month, 'YYYY-MM': what a benefit is paid for. */
export type LegalMonth = string & { readonly __legalMonth: true };
/** The three numbers of a legal date. */
export type DateParts = { year: number; month: number; day: number };

/** Thrown for a text that is not a day of the calendar; `code` is stable. */
export class InvalidLegalDate extends RangeError {
  readonly code = 'DATE_INVALID';
  constructor(text: string) {
    super(`不是有效的日期（应为 YYYY-MM-DD）：${text.slice(0, 32)}`);
  }
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthPattern = /^(\d{4})-(\d{2})$/;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days the month has (month 1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (daysOfMonths[month - 1] ?? 0);
}

/** True when year, month and day name a day of the Gregorian calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Writes the three numbers as a legal date. The caller has checked them. */
export function dateOf({ year, month, day }: DateParts): LegalDate {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LegalDate;
}

/** Reads a legal date; null when the text is not a day of the calendar ('2026-02-30', '2026-2-3'). */
export function parseLegalDate(text: string): LegalDate | null {
  const match = datePattern.exec(text);
  if (!match) return null;
  return isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3])) ? (text as LegalDate) : null;
}

/** Takes a text, returns it as a legal date, throws {@link InvalidLegalDate} for anything else. */
export function legalDate(text: string): LegalDate {
  const date = parseLegalDate(text);
  if (date === null) throw new InvalidLegalDate(text);
  return date;
}

/** Takes 'YYYY-MM', returns it as a month, throws {@link InvalidLegalDate} for anything else. */
export function legalMonth(text: string): LegalMonth {
  const match = monthPattern.exec(text);
  if (!match || !isCalendarDay(Number(match[1]), Number(match[2]), 1)) throw new InvalidLegalDate(text);
  return text as LegalMonth;
}

/** Year, month and day of a legal date as numbers. */
export function partsOf(date: LegalDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01, by integer arithmetic only: no time zone can touch it. */
export function dayNumber(date: LegalDate): number {
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number; the reverse of {@link dayNumber}. */
export function dateOfDayNumber(number: number): LegalDate {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return dateOf({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/** The day n days later (earlier when n is negative). The first day is not counted, as 民法典 201 has it. */
export function addDays(date: LegalDate, n: number): LegalDate {
  return dateOfDayNumber(dayNumber(date) + n);
}

/** The corresponding day n months later; where the month has none, its last day (民法典 202). */
export function addMonths(date: LegalDate, n: number): LegalDate {
  const { year, month, day } = partsOf(date);
  const months = year * 12 + (month - 1) + n;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return dateOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, zero or positive as the first date is earlier, the same or later: a comparator for sorting. */
export function compare(a: LegalDate, b: LegalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: LegalDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** The month that the date lies in. */
export function monthOf(date: LegalDate): LegalMonth {
  return date.slice(0, 7) as LegalMonth;
}

/** The first day of a month: the day whose parameters decide that month's amount (domain §0.4). */
export function firstDayOf(month: LegalMonth): LegalDate {
  return `${month}-01` as LegalDate;
}

/** The month n months later, one by default. */
export function nextMonth(month: LegalMonth, n = 1): LegalMonth {
  return monthOf(addMonths(firstDayOf(month), n));
}

/** Whole months from the first month to the second. */
export function monthsBetween(from: LegalMonth, to: LegalMonth): number {
  const count = (month: LegalMonth) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return count(to) - count(from);
}

/**
 * Full years of age on a day. The birthday itself counts as reached (domain §0.3, the platform's default for eligibility by
 * age); with `from: 'DAY_AFTER'` the age counts from the day after the birthday. Born on 29 February: in a common year the
 * age is reached on the month's last day, as 民法典 202 counts years. Negative before birth.
 */
export function ageOn(birth: LegalDate, on: LegalDate, from: 'BIRTHDAY' | 'DAY_AFTER' = 'BIRTHDAY'): number {
  const years = partsOf(on).year - partsOf(birth).year;
  const birthday = addMonths(birth, years * 12);
  const reached = from === 'BIRTHDAY' ? birthday <= on : birthday < on;
  return reached ? years : years - 1;
}
