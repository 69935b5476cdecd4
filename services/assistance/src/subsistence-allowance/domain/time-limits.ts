import {
  deadlineOf,
  limitEnd,
  met,
  type NotInForce,
  nextDueOn,
  type Reckoning,
  reckonAgain,
  withDeadline,
} from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import { addDays, type LegalDate } from '@yimen/standards';
import type { Deadline, DeadlineName } from './case.js';
import { keys } from './rules/keys.js';

export { limitEnd, met, nextDueOn, type Reckoning, reckonAgain, withDeadline };

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

/** One deadline of a case: its name, the day it runs from, and the day whose parameters set its length. */
export function deadline(
  reckoning: Reckoning,
  name: DeadlineName,
  startedOn: LegalDate,
  parametersOf: LegalDate,
): Deadline | NotInForce {
  return deadlineOf(reckoning, { name, label: labels[name], startedOn, parametersOf });
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
