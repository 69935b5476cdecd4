import { dueFor, inMonth as inMonthOf } from '../award/amount-sql.js';
import type { UnderReview } from '../house.js';

/** SQL: the award `a` is in enjoyment in the month $2. */
export const inMonth = inMonthOf('a', '$2::date');

/** SQL: the award `a` is of the divisions $3 and of the benefits of the parameter, and on no other roll of the month $2 (a street's). */
export const ofThisRoll = (
  benefits: string,
): string => `a.division = ANY ($3::text[]) AND a.benefit = ANY (${benefits}::text[])
  AND NOT EXISTS (SELECT 1 FROM roll other JOIN roll_line l ON l.roll_id = other.id
                   WHERE other.month = $2::date AND other.status <> 'DISCARDED' AND other.id <> $1 AND l.award_id = a.id)`;

/**
 * SQL: the awards that are kept off the roll of the month $2, and why, the first reason first. $4: the states of a case that keep it off. A
 * hold is placed for months, and so is a suspension; an unresolved review stands as it is today (domain §17 A.3: 复核未决者不进批).
 * Begins with the few that are kept off, and not with the many that are paid.
 */
export const keptOff = ({ awards }: UnderReview): string => `(
  SELECT s.award_id, 1 AS nth, 'SUSPENDED' AS reason FROM award_suspension s
   WHERE s.from_month <= $2::date AND (s.to_month IS NULL OR s.to_month >= $2::date)
  UNION ALL
  SELECT h.award_id, 2, 'ON_HOLD' FROM award_hold h
   WHERE h.released_on IS NULL AND h.from_month <= $2::date AND (h.to_month IS NULL OR h.to_month >= $2::date)
  UNION ALL
  SELECT reviewed.award_id, 3, 'UNDER_REVIEW' FROM (${awards('$4')}) AS reviewed(award_id))`;

/** SQL: what is due to the award `a` for the month $2, as `due.amount`. */
export const dueInMonth = dueFor('a.id', `$2::date AND ${inMonth}`);
