import { type Law, nation } from '@yimen/policy';
import { compare, firstDayOf, type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import { amountKeys } from '../standards/standard-keys.js';

/** A standard counts for the months whose first day lies under it. */
export const firstMonthUnder = (day: LegalDate): LegalMonth =>
  firstDayOf(monthOf(day)) === day ? monthOf(day) : nextMonth(monthOf(day));

/** From which days on a place's amounts may be others after `from`: each with the document that sets them. */
export function laterStandards(law: Law, from: LegalDate): { readonly from: LegalDate; readonly source: string }[] {
  const places = new Set([...law.divisions, nation]);
  return law.parameters
    .filter(({ key, division }) => amountKeys.includes(key) && places.has(division))
    .flatMap(({ values }) => values.filter((value) => value.from > from))
    .sort((one, other) => compare(one.from, other.from));
}
