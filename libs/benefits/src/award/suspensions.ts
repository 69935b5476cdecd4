import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { dueFor } from './amount-sql.js';
import type { Arrears } from './months.js';

export type Suspended = { readonly awardId: string; readonly fromMonth: LegalMonth; readonly reason: string };

/** Suspends awards from a month on; one that is suspended already stays as it is. One statement. */
export async function suspendAwards(tx: EntityManager, suspended: readonly Suspended[]): Promise<void> {
  if (suspended.length === 0) return;
  await tx.query(
    `INSERT INTO award_suspension (award_id, from_month, reason)
     SELECT id, month, reason FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, month date, reason text)
     ON CONFLICT (award_id) WHERE to_month IS NULL DO NOTHING`,
    [JSON.stringify(suspended.map((each) => ({ ...each, id: each.awardId, month: firstDayOf(each.fromMonth) })))],
  );
}

/** A suspension that is over: the last month that it kept from the roll, and which document makes up for it. */
export type Lifted = { readonly awardId: string; readonly lastMonth: LegalMonth; readonly source: string };

/**
 * Lifts suspensions: those that had not begun vanish, the others end with their last month, and every month that they kept from
 * the roll becomes due, no later than the award's own last month. Three statements; answers what is due.
 */
export async function liftSuspensions(
  tx: EntityManager,
  lifted: readonly Lifted[],
  today: LegalDate,
): Promise<Arrears[]> {
  if (lifted.length === 0) return [];
  const rows = JSON.stringify(lifted.map((each) => ({ ...each, id: each.awardId, last: firstDayOf(each.lastMonth) })));
  const ends = `jsonb_to_recordset($1::jsonb) AS t(id uuid, last date, source text) JOIN award a ON a.id = t.id`;
  await tx.query(
    `DELETE FROM award_suspension s USING ${ends}
      WHERE s.award_id = t.id AND s.to_month IS NULL AND s.from_month > least(t.last, a.to_month)`,
    [rows],
  );
  const due: { awardId: string; month: LegalDate; amount: string; source: string }[] = await tx.query(
    `WITH over AS (
       SELECT s.award_id, s.from_month, least(t.last, a.to_month) AS last, t.source
         FROM award_suspension s JOIN ${ends} ON s.award_id = t.id WHERE s.to_month IS NULL)
     INSERT INTO award_arrears (award_id, month, amount, source, found_on)
     SELECT over.award_id, kept.month::date, due.amount, over.source, $2
       FROM over
      CROSS JOIN LATERAL generate_series(over.from_month, over.last, interval '1 month') AS kept(month)
      CROSS JOIN ${dueFor('over.award_id', 'kept.month')}
      WHERE due.amount > 0
        AND NOT EXISTS (SELECT 1 FROM roll_line l WHERE l.award_id = over.award_id AND l.month = kept.month AND l.amount > 0)
     RETURNING award_id AS "awardId", to_char(month, 'YYYY-MM-DD') AS month, amount, source`,
    [rows, today],
  );
  await tx.query(
    `UPDATE award_suspension s SET to_month = least(t.last, a.to_month)
       FROM ${ends} WHERE s.award_id = t.id AND s.to_month IS NULL`,
    [rows],
  );
  return due.map(({ amount, ...row }) => ({ ...row, amountFen: Number(amount) }));
}
