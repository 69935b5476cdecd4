import { type Law, parameterOn } from '@yimen/policy';
import { type LegalDate, yuanToFen } from '@yimen/standards';
import type { HouseholdFacts } from '../household.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { toFen } from '../rules/exact-fen.js';
import { keys } from '../rules/keys.js';
import { monthlyAverage } from '../rules/monthly-income.js';
import { findingsRefused } from '../verification/sound-findings.js';

/** By which day and law a declaration is sound. */
export type SoundBy = { law: Law; today: LegalDate };

/** Refuses somebody named twice, and a birth after today. */
export function membersRefused({ members }: HouseholdFacts, today: LegalDate): SubsistenceRefusal | null {
  const seen = new Set<string>();
  for (const member of members) {
    if (seen.has(member.personId)) return { because: 'MEMBER_TWICE', personId: member.personId };
    seen.add(member.personId);
    if (member.birthDate > today)
      return { because: 'DATE_IN_FUTURE', field: 'members.birthDate', date: member.birthDate };
  }
  return null;
}

/** Refuses what belongs to somebody who is no member. */
export function strangersRefused(facts: HouseholdFacts): SubsistenceRefusal | null {
  const known = new Set(facts.members.map((member) => member.personId));
  const lists = { incomes: facts.incomes, properties: facts.properties, expenses: facts.expenses };
  for (const [field, items] of Object.entries(lists)) {
    const stranger = items.find((item) => !known.has(item.personId));
    if (stranger) return { because: 'UNKNOWN_MEMBER', personId: stranger.personId, field };
  }
  return null;
}

/** Refuses an amount below nothing, and one that nobody has in a month (`income.absurd.month`). */
export function amountsRefused(facts: HouseholdFacts, { law, today }: SoundBy): SubsistenceRefusal | null {
  const found = parameterOn(law, keys.absurdIncome, today);
  if (!found.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.absurdIncome, on: today };
  const limitFen = yuanToFen(String(found.value));
  const amounts: [string, number][] = [
    ...facts.incomes.map((income): [string, number] => [
      'incomes',
      income.amountFen < 0 ? -1 : toFen(monthlyAverage(income)),
    ]),
    ...facts.expenses.map((expense): [string, number] => ['expenses', expense.monthlyFen]),
    ...facts.obligors.flatMap(({ monthlyIncomeFen, agreedMonthlyFen }): [string, number][] => [
      ['obligors', monthlyIncomeFen],
      ['obligors', agreedMonthlyFen ?? 0],
    ]),
  ];
  for (const [field, fen] of amounts) {
    if (fen < 0) return { because: 'INCOME_NEGATIVE', field };
    if (fen > limitFen) return { because: 'INCOME_ABSURD', field, limitFen };
  }
  const owned = facts.properties.map(({ personId, kind, amountFen, count }) => ({ personId, kind, amountFen, count }));
  return findingsRefused(owned, { law, on: today, field: 'properties' });
}

/** Why a household's facts cannot stand as they were declared; null when they can. */
export function factsRefused(facts: HouseholdFacts, by: SoundBy): SubsistenceRefusal | null {
  return membersRefused(facts, by.today) ?? strangersRefused(facts) ?? amountsRefused(facts, by);
}
