import type { LegalDate, LegalMonth } from '@yimen/standards';

/** From this month on an award pays nothing, and nobody has told its holder in writing. */
export type UntoldStop = {
  readonly awardId: string;
  readonly division: string;
  readonly from: LegalDate;
  readonly reason: string;
};

/** A month as its first day, as the database gives it. */
export const monthOfDay = (day: LegalDate): LegalMonth => day.slice(0, 7) as LegalMonth;

/**
 * SQL: the stops of awards that followed from facts and were not told yet (domain §0.6 ④): each run of months that pays nothing, and the
 * end by a move out of the district. What ended by a decision has that decision's notice; the dead are told nothing.
 */
export const untoldStops = `
  SELECT s.award_id, s.division, s.from_month, s.reason FROM (
    SELECT a.id AS award_id, a.division, m.from_month, m.reason
      FROM award_amount m JOIN award a ON a.id = m.award_id AND (a.to_month IS NULL OR a.to_month >= m.from_month)
     WHERE m.amount = 0 AND m.reason NOT IN ('DECLARED_DEAD')
    UNION ALL
    SELECT a.id, a.division, (a.to_month + interval '1 month')::date, a.end_reason FROM award a
     WHERE a.status = 'ENDED' AND a.end_reason = 'MOVED_AWAY' AND a.to_month >= a.from_month) AS s
   WHERE NOT EXISTS (SELECT 1 FROM stop_notice n WHERE n.award_id = s.award_id AND n.from_month = s.from_month AND n.reason = s.reason)`;
