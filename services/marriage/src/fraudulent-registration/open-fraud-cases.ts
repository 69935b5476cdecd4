import type { EntityManager } from 'typeorm';
import { fraudCasesWhere } from './fraud-case.store.js';

/**
 * For those of the persons whose disputed record is still being looked into and who have no approval to register anew: the case.
 * One statement. Show it with `conditionalAllow(caseId)` instead of the bare "already married".
 */
export async function disputedRecords(
  tx: EntityManager,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await fraudCasesWhere(
    tx,
    `f.victim_id = ANY ($1::uuid[]) AND f.status IN ('WAITING_FOR_FINDING', 'UNDER_REVIEW') AND f.allowance IS NULL`,
    [personIds],
  );
  return new Map(rows.map(({ victimId, id }) => [victimId, id]));
}

/** Those of the persons who were allowed to register anew while the record that they dispute is still being looked into. One statement. */
export async function allowedAnew(tx: EntityManager, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await fraudCasesWhere(
    tx,
    `f.victim_id = ANY ($1::uuid[]) AND f.status IN ('WAITING_FOR_FINDING', 'UNDER_REVIEW') AND f.allowance IS NOT NULL`,
    [personIds],
  );
  return new Set(rows.map(({ victimId }) => victimId));
}
