import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { StandingAward } from '../domain/award-change.js';
import { amountsOf } from './amount-sql.js';

/** SQL: the columns of `award` (as `a`) as a `StandingAward`; a service selects its own beside them. */
export const standingColumns = `a.id, a.benefit, a.case_id AS "caseId", a.household_id AS "householdId",
  a.person_id::text AS "personId", a.division, a.status, a.version, a.fading,
  to_char(a.from_month, 'YYYY-MM-DD') AS from, to_char(a.to_month, 'YYYY-MM-DD') AS to,
  ${amountsOf('a.id')} AS amounts`;

/** These awards, locked in the order of their ids, so that two changes at once wait for each other; one statement. */
export async function lockAwards(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingAward>> {
  const rows: (StandingAward & { readonly from: LegalDate })[] = await tx.query(
    `SELECT ${standingColumns} FROM award a WHERE a.id = ANY ($1::uuid[]) ORDER BY a.id FOR UPDATE OF a`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
