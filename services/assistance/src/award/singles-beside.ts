import type { EntityManager } from 'typeorm';
import type { Entitled } from './entitlements.js';

/** The other 单人保 of one household: who is on 低保 by themselves, and what follows from their awards for whom. */
export type Beside = { readonly onDibao: readonly string[]; readonly entitled: readonly Entitled[] };
export type SinglesBeside = (awardId: string) => Beside;

const nobody: Beside = { onDibao: [], entitled: [] };

/**
 * The 单人保 that stand beside each of these awards in the same household, not ended; one statement. What a household's members are
 * entitled to is told once a household, so that of two awards both are told together.
 */
export async function singlesBeside(
  tx: EntityManager,
  awards: readonly { readonly awardId: string; readonly householdId: string }[],
): Promise<SinglesBeside> {
  if (awards.length === 0) return () => nobody;
  const rows: { awardId: string; personId: string; entitled: readonly Entitled[] }[] = await tx.query(
    `SELECT t.id AS "awardId", a.person_id::text AS "personId",
            coalesce((SELECT jsonb_agg(jsonb_build_object('entitlement', e.entitlement, 'personIds', to_jsonb(e.person_ids))
                                       ORDER BY e.entitlement)
                        FROM award_entitlement e WHERE e.award_id = a.id), '[]'::jsonb) AS entitled
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, household_id uuid)
       JOIN subsistence_award a ON a.household_id = t.household_id AND a.id <> t.id
      WHERE a.program = 'SINGLE_PERSON' AND a.status <> 'ENDED' ORDER BY a.id`,
    [JSON.stringify(awards.map(({ awardId, householdId }) => ({ id: awardId, household_id: householdId })))],
  );
  return (awardId) => {
    const own = rows.filter((row) => row.awardId === awardId);
    return own.length === 0
      ? nobody
      : { onDibao: own.map(({ personId }) => personId), entitled: own.flatMap(({ entitled }) => [...entitled]) };
  };
}
