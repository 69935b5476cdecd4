import type { EntityManager } from 'typeorm';
import { actsAround } from '../act/act.store.js';
import { marriedPeriods } from '../act/domain/index.js';
import type { KnownMarriage } from './domain/index.js';

/**
 * The marriage in which the register knows the two to be with one another today, with the numbers of its certificates, the ones issued
 * again among them; null when it knows of none. Two statements.
 */
export async function marriageBetween(
  tx: EntityManager,
  [first, second]: readonly [string, string],
): Promise<KnownMarriage | null> {
  const acts = await actsAround(tx, [first, second]);
  const lasting = marriedPeriods(acts).find(
    ({ personId, spouseId, to }) => personId === first && spouseId === second && to === null,
  );
  if (lasting === undefined) return null;
  const rows: { number: string }[] = await tx.query(
    `SELECT certificate_no AS number FROM register_act
      WHERE certificate_no IS NOT NULL AND (id = $1 OR (about = $1 AND kind = 'REISSUE'))`,
    [lasting.actId],
  );
  return { actId: lasting.actId, certificateNumbers: rows.map(({ number }) => number) };
}
