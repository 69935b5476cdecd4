import { type Law, parameterOn } from '@yimen/policy';
import {
  addDays,
  addMonths,
  addWorkingDays,
  type DateAnswer,
  type LegalDate,
  type WorkingCalendar,
} from '@yimen/standards';

/** What limits are reckoned by: the law of the day that decides, and the published working days. */
export type Reckoning = { law: Law; calendar: WorkingCalendar };

export type LimitUnit = 'WORKING_DAY' | 'DAY' | 'MONTH';

/**
 * A statutory limit of a case. `name` is the parameter that sets it (limit.dibao.total). `dueOn` is null while the calendar of its
 * year is not published: then `provisionalDueOn`. `metOn` is the day on which what it asks for was done.
 */
export type Deadline<Name extends string = string> = {
  name: Name;
  label: string;
  startedOn: LegalDate;
  limit: number;
  unit: LimitUnit;
  dueOn: LegalDate | null;
  provisionalDueOn: LegalDate | null;
  basis: string;
  metOn: LegalDate | null;
};

/** A parameter that a limit needs and that no one has published for that day. */
export type NotInForce = { because: 'PARAMETER_NOT_IN_FORCE'; key: string; on: LegalDate };

/** Which limit: its parameter, its name for people, the day it runs from, and the day whose parameters set its length. */
export type LimitOrder<Name extends string> = {
  readonly name: Name;
  readonly label: string;
  readonly startedOn: LegalDate;
  readonly parametersOf: LegalDate;
};

function isUnit(text: string): text is LimitUnit {
  return text === 'WORKING_DAY' || text === 'DAY' || text === 'MONTH';
}

/**
 * The end of a limit. The day it starts is not counted (民法典 201); months end on the corresponding day, else the month's last
 * (202). An administrative limit in plain days or months is not put off by a holiday (domain §0.3).
 */
export function limitEnd(calendar: WorkingCalendar, startedOn: LegalDate, limit: number, unit: LimitUnit): DateAnswer {
  switch (unit) {
    case 'WORKING_DAY':
      return addWorkingDays(calendar, startedOn, limit);
    case 'DAY':
      return { ok: true, date: addDays(startedOn, limit) };
    case 'MONTH':
      return { ok: true, date: addMonths(startedOn, limit) };
  }
}

/**
 * One deadline of a case. When a year on the way has no calendar yet, `dueOn` is null and `provisionalDueOn` is set, to be reckoned
 * again when it comes (T-CAL-7). Refuses a limit that is not published for the day, or whose unit is none of time.
 */
export function deadlineOf<Name extends string>(
  { law, calendar }: Reckoning,
  { name, label, startedOn, parametersOf }: LimitOrder<Name>,
): Deadline<Name> | NotInForce {
  const found = parameterOn(law, name, parametersOf);
  if (!found.ok || !isUnit(found.unit)) return { because: 'PARAMETER_NOT_IN_FORCE', key: name, on: parametersOf };
  const limit = Number(found.value);
  const ends = endsOf(limitEnd(calendar, startedOn, limit, found.unit));
  return { name, label, startedOn, limit, unit: found.unit, ...ends, basis: found.source, metOn: null };
}

/** The same deadline by a calendar that has changed: what intake's `calendar.published` makes each service do. */
export function reckonAgain<Due extends Deadline>(calendar: WorkingCalendar, due: Due): Due {
  return { ...due, ...endsOf(limitEnd(calendar, due.startedOn, due.limit, due.unit)) };
}

function endsOf(end: DateAnswer): Pick<Deadline, 'dueOn' | 'provisionalDueOn'> {
  return { dueOn: end.ok ? end.date : null, provisionalDueOn: end.ok ? null : end.provisionalDate };
}

/** The deadlines with one put in, or put in anew in the place of the one of its name. */
export function withDeadline<Due extends Deadline>(deadlines: readonly Due[], due: Due): Due[] {
  return [...deadlines.filter((each) => each.name !== due.name), due];
}

/** The deadlines with one of them done on a day. */
export function met<Due extends Deadline>(deadlines: readonly Due[], name: Due['name'], on: LegalDate): Due[] {
  return deadlines.map((due) => (due.name === name && due.metOn === null ? { ...due, metOn: on } : due));
}

/** The nearest day by which something must still be done, a provisional one where no certain one is known; null for none. */
export function nextDueOn(deadlines: readonly Deadline[]): LegalDate | null {
  const open = deadlines.filter((due) => due.metOn === null).flatMap((due) => due.dueOn ?? due.provisionalDueOn ?? []);
  return [...open].sort()[0] ?? null;
}
