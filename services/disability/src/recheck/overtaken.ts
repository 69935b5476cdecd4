import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** Of which awards it has turned out that they are over, and of which that they go on after all. */
export type AwardsTurned = { readonly ended: readonly string[]; readonly revived: readonly string[] };

/**
 * The doubts of awards that have ended meanwhile wait for nobody any more; of one that goes on after all (a mistaken death, an objection
 * upheld) those of this year's re-check wait again. In the transaction that changes the awards; the award's own event and line of the trail tell why. At most
 * two statements, however many.
 */
export async function followInRechecks(
  tx: EntityManager,
  { ended, revived }: AwardsTurned,
  today: LegalDate,
): Promise<void> {
  if (ended.length > 0)
    await tx.query(
      `UPDATE recheck_item SET status = 'OVERTAKEN', settled_on = $2::date
        WHERE status = 'OPEN' AND award_id = ANY ($1::uuid[])`,
      [ended, today],
    );
  if (revived.length > 0)
    await tx.query(
      `UPDATE recheck_item SET status = 'OPEN', settled_on = NULL
        WHERE status = 'OVERTAKEN' AND award_id = ANY ($1::uuid[])
          AND recheck_id IN (SELECT id FROM recheck WHERE year = extract(year FROM $2::date))`,
      [revived, today],
    );
}
