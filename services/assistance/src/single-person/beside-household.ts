import { firstDayOf, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { SubsistenceCase } from '../subsistence-allowance/domain/index.js';

/**
 * The household's case whose award still runs in the month from which a 单人保 would be paid, with its number where the same place handles it;
 * null for none, and for a household's own case. Nobody is on both in one month (R-AST-08). Waits for whoever decides about the same household.
 */
export async function householdAwardBeside(
  tx: EntityManager,
  { single, householdId, division }: SubsistenceCase,
  month: LegalMonth,
): Promise<{ number: string | null } | null> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`award of household ${householdId}`]);
  if (single === null) return null;
  const rows: { number: string | null }[] = await tx.query(
    `SELECT CASE c.division WHEN $4 THEN c.number END AS number
       FROM award a JOIN subsistence_case c ON c.id = a.case_id
      WHERE a.program = 'HOUSEHOLD' AND a.status <> 'ENDED' AND (a.to_month IS NULL OR a.to_month >= $3::date)
        AND (a.household_id = $1 OR a.id IN (SELECT award_id FROM award_member WHERE person_id = $2))`,
    [householdId, single.personId, firstDayOf(month), division],
  );
  return rows[0] ?? null;
}
