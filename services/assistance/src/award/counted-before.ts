import { firstDayOf, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** An award of which others are counted from a month on. */
export type CountedFrom = { readonly awardId: string; readonly fromMonth: LegalMonth };

/**
 * SQL: who was counted in the month `month` (its first day) in the award `a`: what was remembered of before the next change, else
 * what the award says now.
 */
export const countedIn = (a: string, month: string): string =>
  `coalesce((SELECT kept.counted FROM award_counted_before kept
              WHERE kept.award_id = ${a}.id AND kept.until_month > ${month} ORDER BY kept.until_month LIMIT 1),
            ${a}.basis -> 'counted')`;

/**
 * Remembers who was counted up to the month from which others are: a report of an earlier month counts them as they were. A change
 * that reaches further back takes the place of what was remembered after it. Before the award's row is written; two statements.
 */
export async function rememberCounted(tx: EntityManager, changed: readonly CountedFrom[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = JSON.stringify(changed.map(({ awardId, fromMonth }) => ({ id: awardId, month: firstDayOf(fromMonth) })));
  const asked = 'jsonb_to_recordset($1::jsonb) AS t(id uuid, month date)';
  await tx.query(
    `INSERT INTO award_counted_before (award_id, until_month, counted)
     SELECT a.id, t.month, ${countedIn('a', `(t.month - interval '1 month')::date`)}
       FROM ${asked} JOIN award a ON a.id = t.id
      WHERE t.month > a.from_month
     ON CONFLICT (award_id, until_month) DO NOTHING`,
    [rows],
  );
  await tx.query(
    `DELETE FROM award_counted_before b USING ${asked} WHERE b.award_id = t.id AND b.until_month > t.month`,
    [rows],
  );
}
