import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { suspendedIn } from '../award/in-force.js';
import { keys } from '../subsistence-allowance/domain/index.js';

/** SQL: the award `a` is in enjoyment in the month $2. */
export const inMonth = `a.from_month <= $2::date AND (a.to_month IS NULL OR a.to_month >= $2::date)`;

/** SQL: the award `a` is of the divisions $3, and on no other roll of the month $2 (a street's). */
export const ofThisRoll = `a.division = ANY ($3::text[])
  AND NOT EXISTS (SELECT 1 FROM roll_line l WHERE l.award_id = a.id AND l.month = $2::date)`;

/**
 * SQL: why the award `a` is left out of the roll of the month $2, or null. $4: the states of a case that keep it out. A hold is
 * placed for months, and so is a suspension; an unresolved review stands as it is today (domain §17 A.3: 复核未决者不进批).
 */
export const leftOutBecause = `CASE
  WHEN ${suspendedIn('a', '$2::date')} THEN 'SUSPENDED'
  WHEN EXISTS (SELECT 1 FROM award_hold h WHERE h.award_id = a.id AND h.released_on IS NULL
                  AND h.from_month <= $2::date AND (h.to_month IS NULL OR h.to_month >= $2::date)) THEN 'ON_HOLD'
  WHEN EXISTS (SELECT 1 FROM subsistence_case c WHERE c.id = a.case_id AND c.status = ANY ($4::text[])) THEN 'UNDER_REVIEW'
  END`;

/** SQL: what is due to the award `a` for the month $2, as `due.amount`. */
export const dueInMonth = `LATERAL (SELECT m.amount FROM award_amount m
                           WHERE m.award_id = a.id AND m.from_month <= $2::date AND ${inMonth}
                           ORDER BY m.from_month DESC LIMIT 1) AS due`;

/** The states of a case that keep its award out of a roll (`payment.leaveOut`), as the roll's place has it in that month. */
export function statesLeftOut(law: Law, on: LegalDate): string[] {
  const found = parameterOn(law, keys.leaveOut, on);
  return found.ok && Array.isArray(found.value) ? found.value.map(String) : [];
}
