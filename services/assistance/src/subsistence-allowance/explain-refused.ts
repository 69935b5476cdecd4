import type { Law } from '@yimen/policy';
import { addDays, type LegalDate, legalDate } from '@yimen/standards';
import { invalidInput, type Problem } from '@yimen/subgraph';
import { peopleUnsound } from './apply/check-people.js';
import { findingsRefused, type HouseholdFacts, incomeKinds } from './domain/index.js';
import type { ExplainInput } from './explain.input.js';
import { showRefusal } from './show-refusal.js';

const refused = (code: string, message: string, field: string): Problem => invalidInput({ code, message, field });

/** Nothing was ever judged before, and a law of later than this is not known. */
const earliest = legalDate('2000-01-01');
const daysAhead = 3_660;

/**
 * Why a trial calculation cannot be made of this: a member named twice or not at all, an income that nobody has or of no known
 * kind, a day that cannot be right. Null when it can.
 */
export function explainRefused(input: ExplainInput, on: LegalDate, today: LegalDate): Problem | null {
  if (on < earliest || on > addDays(today, daysAhead)) {
    return refused('DATE_OUT_OF_RANGE', `测算日期 ${on} 不在可以测算的范围内，请核对。`, 'on');
  }
  return peopleUnsound(input.members, on) ?? membersRefused(input);
}

function membersRefused({ members, incomes, properties }: ExplainInput): Problem | null {
  const keys = members.map(({ key }) => key);
  if (keys.length === 0) return refused('MEMBERS_MISSING', '请填写家庭成员。', 'input.members');
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) return refused('MEMBER_TWICE', '同一成员代号出现了两次。', 'input.members');
  const unknown = (lines: readonly { key: string }[]) => lines.some(({ key }) => !keys.includes(key));
  if (unknown(incomes)) return refused('UNKNOWN_MEMBER', '有一项收入不属于所填的成员。', 'input.incomes');
  if (unknown(properties ?? [])) return refused('UNKNOWN_MEMBER', '有一项财产不属于所填的成员。', 'input.properties');
  const kind = incomes.find((income) => !incomeKinds.includes(income.kind));
  return kind === undefined ? null : refused('INCOME_KIND_UNKNOWN', '没有这种收入。', 'input.incomes');
}

/** An amount or a number that is negative or beyond belief, by the bounds in force on the day. */
export function amountsRefused(
  { incomes, properties }: Pick<HouseholdFacts, 'incomes' | 'properties'>,
  law: Law,
  on: LegalDate,
): Problem | null {
  const unsound =
    findingsRefused(incomes, { law, on, field: 'incomes' }) ??
    findingsRefused(properties, { law, on, field: 'properties' });
  return unsound === null ? null : showRefusal(unsound, null);
}
