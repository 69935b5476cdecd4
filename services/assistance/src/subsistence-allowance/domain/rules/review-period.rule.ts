import { countOf, type Law, listOf, mapOf, parameterOn, requiredField } from '@yimen/policy';
import { ageOn, type LegalDate } from '@yimen/standards';
import type { HouseholdFacts, Member } from '../household.js';
import { keys } from './keys.js';

/** How often a household is looked at again: yearly where little changes, half-yearly where income is not fixed. */
export type ReviewPeriod = 'limit.dibao.review.stable' | 'limit.dibao.review.variable';

type Variable = { from: number; to: number; kinds: readonly string[] };

function isAble({ laborCapacity, birthDate, fullTimeStudent }: Member, { from, to }: Variable, on: LegalDate): boolean {
  const age = ageOn(birthDate, on);
  return laborCapacity !== 'NONE' && !fullTimeStudent && age >= from && age <= to;
}

/**
 * 定期核查的周期 (domain §2.4: 变化不大每年一次；收入不固定、有劳动能力每半年). Half-yearly when somebody who lives with the household is
 * of an age to work and able to, or has an income of a kind that is not fixed (`dibao.review.variable`); else yearly. Where the
 * parameter is not in force: yearly.
 */
export function reviewPeriod(law: Law, { members, incomes }: HouseholdFacts, on: LegalDate): ReviewPeriod {
  const found = parameterOn(law, keys.reviewVariable, on);
  if (!found.ok) return 'limit.dibao.review.stable';
  const map = mapOf(found);
  const bound = (field: string) => countOf({ ...found, value: requiredField(found.key, map, field) });
  const kinds = listOf({ ...found, value: map.incomeKinds ?? [] });
  const variable = { from: bound('ableFrom'), to: bound('ableTo'), kinds };
  const here = members.filter(({ livesTogether, exclusion }) => livesTogether && exclusion === null);
  const able = here.some((member) => isAble(member, variable, on));
  const unfixed = incomes.some(({ kind, amountFen }) => amountFen > 0 && kinds.includes(kind));
  return able || unfixed ? 'limit.dibao.review.variable' : 'limit.dibao.review.stable';
}
