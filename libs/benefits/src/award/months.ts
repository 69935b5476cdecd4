import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { dueFor } from './amount-sql.js';

/** An amount of an award from a month on, why, and which document says so. */
export type AmountFrom = {
  readonly awardId: string;
  readonly fromMonth: LegalMonth;
  readonly amountFen: number;
  readonly reason: string;
  readonly source: string | null;
};

/** What is due (positive) or was paid too much (negative) for a month that was on a roll, or was suspended. */
export type Arrears = {
  readonly awardId: string;
  readonly month: LegalDate;
  readonly amountFen: number;
  readonly source: string;
};

/** Writes amounts from a month on; one that begins with the same month takes the place of the earlier. One statement. */
export async function writeAmounts(tx: EntityManager, amounts: readonly AmountFrom[]): Promise<void> {
  if (amounts.length === 0) return;
  const rows = amounts.map(({ awardId, fromMonth, amountFen, reason, source }) => ({
    ...{ id: awardId, month: firstDayOf(fromMonth), amount: amountFen, reason, source },
  }));
  await tx.query(
    `INSERT INTO award_amount (award_id, from_month, amount, reason, source)
     SELECT id, month, amount, reason, source
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, month date, amount bigint, reason text, source text)
     ON CONFLICT (award_id, from_month) DO UPDATE
       SET amount = excluded.amount, reason = excluded.reason, source = excluded.source`,
    [JSON.stringify(rows)],
  );
}

/**
 * Writes amounts in place of every amount of the same awards from the first of the new months on: what stood before them stays.
 * Two statements.
 */
export async function replaceAmounts(tx: EntityManager, amounts: readonly AmountFrom[]): Promise<void> {
  if (amounts.length === 0) return;
  await tx.query(
    `DELETE FROM award_amount m USING (
        SELECT id, min(month) AS month FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, month date) GROUP BY id) AS since
      WHERE m.award_id = since.id AND m.from_month >= since.month`,
    [JSON.stringify(amounts.map(({ awardId, fromMonth }) => ({ id: awardId, month: firstDayOf(fromMonth) })))],
  );
  await writeAmounts(tx, amounts);
}

/** From which month on an award is looked at again, and which document makes that necessary. */
export type LookedAtFrom = { readonly awardId: string; readonly fromMonth: LegalMonth; readonly source: string };

/**
 * For each month on a locked roll (a draft is drafted anew): what is due now (nothing after the award's last month), less what the roll paid and what earlier
 * arrears made up for. A month that is suspended stays as it is while it is: what was paid is not claimed on a suspicion, and
 * what was not is due when the suspension is lifted. Never a silent edit of a roll. One statement; answers what it wrote.
 */
export async function writeArrears(
  tx: EntityManager,
  looked: readonly LookedAtFrom[],
  today: LegalDate,
): Promise<Arrears[]> {
  if (looked.length === 0) return [];
  const since = looked.map(({ awardId, fromMonth, source }) => ({ id: awardId, month: firstDayOf(fromMonth), source }));
  const rows: { awardId: string; month: LegalDate; amount: string; source: string }[] = await tx.query(
    `WITH since AS (
       SELECT DISTINCT ON (id) id, month, source
         FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, month date, source text) ORDER BY id, month),
     paid AS (
       SELECT l.award_id, l.month, since.source,
              CASE WHEN a.to_month < l.month THEN 0 ELSE due.amount END - l.amount
              - coalesce((SELECT sum(r.amount) FROM award_arrears r WHERE r.award_id = l.award_id AND r.month = l.month), 0) AS missing
         FROM since JOIN award a ON a.id = since.id
         JOIN award_month_paid l ON l.award_id = since.id AND l.month >= since.month
        CROSS JOIN ${dueFor('l.award_id', 'l.month')}
        WHERE NOT EXISTS (SELECT 1 FROM award_suspension s
                           WHERE s.award_id = a.id AND s.from_month <= l.month AND s.to_month IS NULL))
     INSERT INTO award_arrears (award_id, month, amount, source, found_on)
     SELECT award_id, month, missing, source, $2 FROM paid WHERE missing <> 0 ORDER BY award_id, month
     RETURNING award_id AS "awardId", to_char(month, 'YYYY-MM-DD') AS month, amount, source`,
    [JSON.stringify(since), today],
  );
  return rows.map(({ amount, ...row }) => ({ ...row, amountFen: Number(amount) }));
}
