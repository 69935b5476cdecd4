import { addDays, addWorkingDays, type LegalDate, type WorkingCalendar, workingDaysBetween } from '@yimen/standards';

export const warningLevels = ['YELLOW', 'RED', 'OVERDUE'] as const;
export type WarningLevel = (typeof warningLevels)[number];

/** A limit warns at whichever comes first: so many per cent of it used, or so many working days left. */
export interface Threshold {
  readonly shareUsed: number;
  readonly daysLeft: number;
}

export interface Thresholds {
  readonly yellow: Threshold;
  readonly red: Threshold;
}

/** A limit that runs: its first day is not counted, its last is. */
export interface RunningLimit {
  readonly from: LegalDate;
  readonly due: LegalDate;
}

export interface WarningDays {
  readonly yellowOn: LegalDate;
  readonly redOn: LegalDate;
}

/** The days on which a limit turns yellow and red, counted in working days (domain §0.3, §0.6 ⑤). Never after its last day. */
export function warningDays(limit: RunningLimit, calendar: WorkingCalendar, at: Thresholds): WarningDays {
  const redOn = turningDay(limit, calendar, at.red);
  return { yellowOn: earlier(turningDay(limit, calendar, at.yellow), redOn), redOn };
}

function turningDay({ from, due }: RunningLimit, calendar: WorkingCalendar, at: Threshold): LegalDate {
  const total = workingDaysBetween(calendar, from, due);
  const used = Math.min(Math.ceil((total * at.shareUsed) / 100), total - at.daysLeft);
  const end = addWorkingDays(calendar, from, Math.max(used, 0));
  const day = end.ok ? end.date : end.provisionalDate;
  return earlier(day, due);
}

function earlier(one: LegalDate, other: LegalDate): LegalDate {
  if (one < other) return one;
  return other;
}

/** How a limit stands on a day; null while it does not warn. It is overdue from the day after its last. */
export function levelOn(days: WarningDays, due: LegalDate, today: LegalDate): WarningLevel | null {
  if (today > due) return 'OVERDUE';
  if (today >= days.redOn) return 'RED';
  return today >= days.yellowOn ? 'YELLOW' : null;
}

/** From when a limit is reckoned whose beginning nobody told: the day of acceptance, else of the application, never after its end. */
export function limitStart(
  told: { readonly dueFrom: string | null; readonly acceptedOn: string | null; readonly appliedOn: string },
  due: LegalDate,
): LegalDate {
  const from = (told.dueFrom ?? told.acceptedOn ?? told.appliedOn) as LegalDate;
  return from <= due ? from : addDays(due, -1);
}
