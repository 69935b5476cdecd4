import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { standsInTheWay } from './domain/index.js';
import { alertsWhere } from './safeguard-alert.store.js';

/**
 * Those of the persons about whose will there is a doubt today, by which nothing may be registered. One statement; to be asked within
 * the transaction that writes the act. Show it with `willInDoubt()`.
 */
export async function doubtedWills(
  tx: EntityManager,
  personIds: readonly string[],
  today: LegalDate,
): Promise<readonly string[]> {
  const rows = await alertsWhere(
    tx,
    `a.person_ids && $1::uuid[] AND a.kind IN ('WILL_IN_DOUBT', 'WARD_PRESENT') AND (a.status = 'OPEN' OR a.closed_on = $2::date)`,
    [personIds, today],
  );
  const doubted = new Set(rows.filter((row) => standsInTheWay(row, today)).flatMap((row) => row.personIds));
  return personIds.filter((id) => doubted.has(id));
}
