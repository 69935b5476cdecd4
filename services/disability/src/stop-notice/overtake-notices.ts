import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { stops } from './untold-stops.js';

/**
 * What was told of awards whose months were worked out anew, and is so no longer, is overtaken: should the same stop come about again,
 * its holder is told again. One statement, however many.
 */
export async function overtakeNotices(tx: EntityManager, awardIds: readonly string[], today: LegalDate): Promise<void> {
  await tx.query(
    `UPDATE stop_notice n SET overtaken_on = $2::date
      WHERE n.award_id = ANY ($1::uuid[]) AND n.overtaken_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM (${stops}) AS s
                         WHERE s.award_id = n.award_id AND s.from_month = n.from_month AND s.reason = n.reason)`,
    [awardIds, today],
  );
}
