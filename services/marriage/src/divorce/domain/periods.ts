import { countOf, type Law, parameterOn, wordOf } from '@yimen/policy';
import { addDays, type LegalDate, rollForward, type WorkingCalendar } from '@yimen/standards';
import { divorceKeys } from './keys.js';

/** From which end of the cooling-off period the window is counted: the one put off by holidays, or the thirtieth day itself. */
export type WindowFrom = 'ROLLED' | 'RAW';

/** How long the two periods are. A running case keeps those of the day on which it was received. */
export type DivorceTerms = { coolingDays: number; windowDays: number; windowFrom: WindowFrom };

/** A last day: certain, or only provisional while the calendar of a year on the way is not published (domain §0.3). */
export type LastDay = {
  on: LegalDate;
  /** The earliest day that it can be, whatever a calendar says: until then nothing is in doubt. */
  raw: LegalDate;
  /** The year whose calendar is missing; null when the day is certain. */
  unpublished: number | null;
};

/** 冷静期 and 领证窗口 of one application: [D, coolingEnd] and [windowStart, windowEnd]. */
export type DivorcePeriods = {
  receivedOn: LegalDate;
  coolingEnd: LastDay;
  windowStart: LegalDate;
  windowEnd: LastDay;
};

type TermsNotInForce = { because: 'PARAMETER_NOT_IN_FORCE'; key: string; on: LegalDate };

/** The terms of a day: refuses where a parameter is not in force, never guesses. */
export function divorceTermsOn(law: Law, on: LegalDate): DivorceTerms | TermsNotInForce {
  const cooling = parameterOn(law, divorceKeys.cooling, on);
  const window = parameterOn(law, divorceKeys.window, on);
  const from = parameterOn(law, divorceKeys.windowFrom, on);
  const missing = [cooling, window, from].find(({ ok }) => !ok);
  if (!cooling.ok || !window.ok || !from.ok) {
    return { because: 'PARAMETER_NOT_IN_FORCE', key: missing?.key ?? divorceKeys.cooling, on };
  }
  return { coolingDays: countOf(cooling), windowDays: countOf(window), windowFrom: wordOf(from, ['ROLLED', 'RAW']) };
}

/**
 * Both periods of an application received on a day (民法典第一千零七十七条、第二百零一条至第二百零三条). The day itself is not counted; a
 * last day that is a day off (weekends are, weekend days worked in exchange are not) is put off to the next day that is none; the
 * window runs from the end put off. Where a year's calendar is missing the days are provisional, to be reckoned again.
 */
export function divorcePeriods(receivedOn: LegalDate, terms: DivorceTerms, calendar: WorkingCalendar): DivorcePeriods {
  const coolingEnd = lastDay(calendar, addDays(receivedOn, terms.coolingDays));
  const fromRolled = terms.windowFrom === 'ROLLED';
  const rolled = lastDay(calendar, addDays(fromRolled ? coolingEnd.on : coolingEnd.raw, terms.windowDays));
  const doubtful = fromRolled ? coolingEnd.unpublished : null;
  const windowEnd: LastDay =
    doubtful === null
      ? rolled
      : { on: rolled.on, raw: addDays(coolingEnd.raw, terms.windowDays), unpublished: doubtful };
  return { receivedOn, coolingEnd, windowStart: addDays(coolingEnd.on, 1), windowEnd };
}

function lastDay(calendar: WorkingCalendar, raw: LegalDate): LastDay {
  const end = rollForward(calendar, raw);
  return end.ok ? { on: end.date, raw, unpublished: null } : { on: end.provisionalDate, raw, unpublished: end.year };
}

/** Whether a day lies on or before a last day; null where only a calendar that is not published yet could say. */
export function isWithin(day: LegalDate, last: LastDay): boolean | null {
  if (last.unpublished === null) return day <= last.on;
  return day <= last.raw ? true : null;
}

/** True when both have the same last days, equally certain. */
export function samePeriods(a: DivorcePeriods, b: DivorcePeriods): boolean {
  const same = (x: LastDay, y: LastDay) => x.on === y.on && x.unpublished === y.unpublished;
  return same(a.coolingEnd, b.coolingEnd) && same(a.windowEnd, b.windowEnd);
}
