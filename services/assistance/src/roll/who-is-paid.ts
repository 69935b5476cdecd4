import { dueFor } from '@yimen/benefits';
import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { keys } from '../subsistence-allowance/domain/index.js';

/** SQL: the award `a` is in enjoyment in the month $2. */
export const inMonth = `a.from_month <= $2::date AND (a.to_month IS NULL OR a.to_month >= $2::date)`;

/** SQL: the award `a` is of the divisions $3, and on no other roll of the month $2 (a street's). */
export const ofThisRoll = `a.division = ANY ($3::text[])
  AND NOT EXISTS (SELECT 1 FROM roll other JOIN roll_line l ON l.roll_id = other.id
                   WHERE other.month = $2::date AND other.status <> 'DISCARDED' AND other.id <> $1 AND l.award_id = a.id)`;

/**
 * SQL: the awards that are kept off the roll of the month $2, and why, the first reason first. $4: the states of a case that keep it off. A
 * hold is placed for months, and so is a suspension; an unresolved review stands as it is today (domain §17 A.3: 复核未决者不进批).
 * Begins with the few that are kept off, and not with the many that are paid.
 */
export const keptOff = `(
  SELECT s.award_id, 1 AS nth, 'SUSPENDED' AS reason FROM award_suspension s
   WHERE s.from_month <= $2::date AND (s.to_month IS NULL OR s.to_month >= $2::date)
  UNION ALL
  SELECT h.award_id, 2, 'ON_HOLD' FROM award_hold h
   WHERE h.released_on IS NULL AND h.from_month <= $2::date AND (h.to_month IS NULL OR h.to_month >= $2::date)
  UNION ALL
  SELECT w.id, 3, 'UNDER_REVIEW' FROM subsistence_case c JOIN award w ON w.case_id = c.id WHERE c.status = ANY ($4::text[]))`;

/** SQL: what is due to the award `a` for the month $2, as `due.amount`. */
export const dueInMonth = dueFor('a.id', `$2::date AND ${inMonth}`);

/** The states of a case that keep its award out of a roll (`payment.leaveOut`), as the roll's place has it in that month. */
export function statesLeftOut(law: Law, on: LegalDate): string[] {
  const found = parameterOn(law, keys.leaveOut, on);
  return found.ok && Array.isArray(found.value) ? found.value.map(String) : [];
}
