import { type Law, parameterOn } from '@yimen/policy';
import {
  addDays,
  addMonths,
  addWorkingDays,
  type DateAnswer,
  type LegalDate,
  type WorkingCalendar,
} from '@yimen/standards';
import type { Deadline, DeadlineName, LimitUnit } from './case.js';
import type { RefusalOf } from './refusals.js';
import { keys } from './rules/keys.js';

/** What limits are reckoned by: the law of the day that decides, and the published working days. */
export type Reckoning = { law: Law; calendar: WorkingCalendar };

const labels: Record<DeadlineName, string> = {
  'limit.dibao.supplement': '申请人补正',
  'limit.dibao.startVerify': '启动家庭经济状况核对',
  'limit.dibao.total': '全程办结（区县确认）',
  'limit.dibao.street': '全程办结（街道确认）',
  'limit.dibao.ext': '全程办结（特殊情形）',
  'limit.dibao.confirm': '作出确认决定',
  'limit.dibao.notifyReject': '书面告知不予确认',
  'limit.transfer': '接收转办',
  'limit.opinion': '听取意见',
  'limit.dibao.suspend': '书面催告',
  'limit.dibao.review.stable': '定期核查（每年）',
  'limit.dibao.review.variable': '定期核查（每半年）',
};

/** The names of all limits, for those who list or test them. */
export const deadlineNames = Object.keys(labels) as DeadlineName[];

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

type NotInForce = RefusalOf<'PARAMETER_NOT_IN_FORCE'>;

/**
 * One deadline of a case. Takes its name, the day it runs from, and the day whose parameters set its length. When a year on
 * the way has no calendar yet, `dueOn` is null and `provisionalDueOn` is set, to be reckoned again when it comes (T-CAL-7).
 */
export function deadline(
  { law, calendar }: Reckoning,
  name: DeadlineName,
  startedOn: LegalDate,
  parametersOf: LegalDate,
): Deadline | NotInForce {
  const found = parameterOn(law, name, parametersOf);
  if (!found.ok || !isUnit(found.unit)) return { because: 'PARAMETER_NOT_IN_FORCE', key: name, on: parametersOf };
  const limit = Number(found.value);
  const end = limitEnd(calendar, startedOn, limit, found.unit);
  return {
    name,
    label: labels[name],
    startedOn,
    limit,
    unit: found.unit,
    dueOn: end.ok ? end.date : null,
    provisionalDueOn: end.ok ? null : end.provisionalDate,
    basis: found.source,
    metOn: null,
  };
}

/** The same deadline by a calendar that has changed: what intake's `calendar.published` makes each service do. */
export function reckonAgain(calendar: WorkingCalendar, due: Deadline): Deadline {
  const end = limitEnd(calendar, due.startedOn, due.limit, due.unit);
  return { ...due, dueOn: end.ok ? end.date : null, provisionalDueOn: end.ok ? null : end.provisionalDate };
}

/** The notice's days: the day of posting is day 0, all of its days must pass, and the day after may decide. */
export function publicityPeriod(
  law: Law,
  postedOn: LegalDate,
  parametersOf: LegalDate,
): { lastDay: LegalDate; earliestOn: LegalDate } | NotInForce {
  const found = parameterOn(law, keys.publicity, parametersOf);
  if (!found.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.publicity, on: parametersOf };
  const lastDay = addDays(postedOn, Number(found.value));
  return { lastDay, earliestOn: addDays(lastDay, 1) };
}

/** The deadlines with one put in, or put in anew in its old place. */
export function withDeadline(deadlines: readonly Deadline[], due: Deadline): Deadline[] {
  const others = deadlines.filter((each) => each.name !== due.name);
  return [...others, due];
}

/** The deadlines with one of them done on a day. */
export function met(deadlines: readonly Deadline[], name: DeadlineName, on: LegalDate): Deadline[] {
  return deadlines.map((due) => (due.name === name && due.metOn === null ? { ...due, metOn: on } : due));
}

/** The nearest day by which something must still be done, a provisional one where no certain one is known; null for none. */
export function nextDueOn(deadlines: readonly Deadline[]): LegalDate | null {
  const open = deadlines.filter((due) => due.metOn === null).flatMap((due) => due.dueOn ?? due.provisionalDueOn ?? []);
  return [...open].sort()[0] ?? null;
}
