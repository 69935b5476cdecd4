import { type Arrears, amountFor } from '@yimen/benefits';
import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** From which month on an award is looked at again, and by what the difference is known. */
export type Unsettled = { readonly awardId: string; readonly fromMonth: LegalMonth; readonly source: string };

/**
 * For every month whose roll is locked, whether or not the award was on it: what is due now, less what the roll paid and what arrears
 * made up for already. So a month that was granted, restored or made up for after its roll is due with the next, and one that was paid
 * and is not due is claimed; never a silent edit of a roll (domain §0.4). A month that is suspended, and one that was left out and
 * makes up for itself, stays as it is. One statement; answers what it wrote.
 */
export async function settleMonths(
  tx: EntityManager,
  unsettled: readonly Unsettled[],
  today: LegalDate,
): Promise<Arrears[]> {
  if (unsettled.length === 0) return [];
  const rows: { awardId: string; month: LegalDate; amount: string; source: string }[] = await tx.query(
    `WITH since AS (
       SELECT id, month, source FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, month date, source text)),
     rolled AS (
       SELECT DISTINCT a.id, a.to_month, r.month, since.source
         FROM since JOIN award a ON a.id = since.id
         JOIN roll r ON r.benefit = a.benefit AND r.status IN ('LOCKED', 'SENT', 'SETTLED') AND a.division = ANY (r.divisions)
          AND r.month >= greatest(since.month, a.from_month)),
     found AS (
       SELECT rolled.id, rolled.month, rolled.source,
              CASE WHEN rolled.to_month < rolled.month THEN 0
                   ELSE coalesce(${amountFor('rolled.id', 'rolled.month')}, 0) END
              - coalesce((SELECT sum(p.amount) FROM award_month_paid p WHERE p.award_id = rolled.id AND p.month = rolled.month), 0)
              - coalesce((SELECT sum(e.amount) FROM award_arrears e WHERE e.award_id = rolled.id AND e.month = rolled.month), 0)
              AS missing
         FROM rolled
        WHERE NOT EXISTS (SELECT 1 FROM award_suspension s
                           WHERE s.award_id = rolled.id AND s.from_month <= rolled.month AND s.to_month IS NULL)
          AND NOT EXISTS (SELECT 1 FROM roll_left_out o JOIN roll r ON r.id = o.roll_id
                           WHERE o.award_id = rolled.id AND o.month = rolled.month AND NOT o.made_up
                             AND o.reason <> 'SUSPENDED' AND r.status IN ('LOCKED', 'SENT', 'SETTLED')))
     INSERT INTO award_arrears (award_id, month, amount, source, found_on)
     SELECT id, month, missing, source, $2 FROM found WHERE missing <> 0 ORDER BY id, month
     RETURNING award_id AS "awardId", to_char(month, 'YYYY-MM-DD') AS month, amount, source`,
    [
      JSON.stringify(
        unsettled.map(({ awardId: id, fromMonth, source }) => ({ id, month: firstDayOf(fromMonth), source })),
      ),
      today,
    ],
  );
  return rows.map(({ amount, ...row }) => ({ ...row, amountFen: Number(amount) }));
}
