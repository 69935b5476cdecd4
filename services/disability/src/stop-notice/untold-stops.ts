import type { LegalDate, LegalMonth } from '@yimen/standards';

/** From this month on an award pays nothing, and nobody has told its holder in writing. */
export type UntoldStop = {
  readonly awardId: string;
  readonly division: string;
  readonly from: LegalDate;
  /** The last month that was not paid, of a stop that is over already. */
  readonly through: LegalDate | null;
  readonly reason: string;
};

/** A month as its first day, as the database gives it. */
export const monthOfDay = (day: LegalDate): LegalMonth => day.slice(0, 7) as LegalMonth;

/** SQL: the columns of a stop (as `s`) as an `UntoldStop`. */
export const stopColumns = `s.award_id AS "awardId", s.division, to_char(s.from_month, 'YYYY-MM-DD') AS "from",
  to_char(s.through_month, 'YYYY-MM-DD') AS "through", s.reason`;

const inForce = `coalesce(a.to_month, 'infinity')`;
const paidBefore = `SELECT p.amount > 0 FROM award_amount p WHERE p.award_id = m.award_id AND p.from_month < m.from_month
   ORDER BY p.from_month DESC LIMIT 1`;

/**
 * SQL: the stops of awards that follow from facts: each time that a paid month is followed by months that pay nothing, whatever the
 * reasons that follow on each other there; what was granted and turns out to stop from its first month on; the end by a move out of the
 * district. A right that is kept without pay from its first month was told with its determination. What ended by a decision has that decision's notice; the dead are told nothing.
 */
export const stops = `
  SELECT a.id AS award_id, a.division, m.from_month, m.reason,
         (SELECT (min(n.from_month) - interval '1 month')::date FROM award_amount n
           WHERE n.award_id = a.id AND n.from_month > m.from_month AND n.from_month <= ${inForce} AND n.amount > 0) AS through_month
    FROM award_amount m JOIN award a ON a.id = m.award_id AND m.from_month <= ${inForce}
   WHERE m.amount = 0 AND m.reason <> 'DECLARED_DEAD' AND a.end_reason IS DISTINCT FROM 'DEATH'
     AND a.end_reason IS DISTINCT FROM 'DECLARED_DEAD' AND coalesce((${paidBefore}), m.reason NOT LIKE 'SUPPRESSED%')
   UNION ALL
  SELECT a.id, a.division, (a.to_month + interval '1 month')::date, a.end_reason, NULL FROM award a
   WHERE a.status = 'ENDED' AND a.end_reason = 'MOVED_AWAY' AND a.to_month >= a.from_month`;

/** SQL: those of them that their holders were not told of yet (domain §0.6 ④). */
export const untoldStops = `
  SELECT t.* FROM (${stops}) AS t
   WHERE NOT EXISTS (SELECT 1 FROM stop_notice n WHERE n.award_id = t.award_id AND n.from_month = t.from_month
                        AND n.reason = t.reason AND n.overtaken_on IS NULL)`;
