import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import { actsAround } from './act.store.js';
import { type MaritalStatus, marriedPeriods, statusOf } from './domain/index.js';

/**
 * What each of these persons is on a day, as far as the register knows: one statement, one fold, however many they are. Of whom
 * there is no record the answer is UNMARRIED, which says no more than that.
 */
export async function statusesAt(
  db: DataSource | EntityManager,
  personIds: readonly string[],
  asOf: LegalDate,
): Promise<ReadonlyMap<string, MaritalStatus>> {
  const ids = [...new Set(personIds)];
  const periods = marriedPeriods(await actsAround(db, ids));
  return new Map(ids.map((id) => [id, statusOf(periods, id, asOf)]));
}
