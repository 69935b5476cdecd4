import type { EntityManager } from 'typeorm';
import type { Entitlement } from './entitlements.js';

/** What is told of a household with a version of its own: that it is of low income, and each entitlement. */
export type HouseholdFact = 'LOW_INCOME' | Entitlement;
/** Told once when it does not say how often. */
export type FactOf = { readonly householdId: string; readonly fact: HouseholdFact; readonly times?: number };

/** The version with which a fact is told, the last time when it is told more than once; throws for a fact that no version was asked for. */
export type FactVersions = (householdId: string, fact: HouseholdFact) => number;

/**
 * The next version of each of these facts, in one statement. They go on over a later award of the household: whoever hears them
 * keeps the last version, and a second award must not look older than the end of the first.
 */
export async function nextFactVersions(tx: EntityManager, facts: readonly FactOf[]): Promise<FactVersions> {
  const rows: { household_id: string; fact: string; version: number }[] =
    facts.length === 0
      ? []
      : await tx.query(
          `INSERT INTO household_fact_version AS known (household_id, fact, version)
           SELECT household_id, fact, max(times)
             FROM jsonb_to_recordset($1::jsonb) AS t(household_id uuid, fact text, times integer)
            GROUP BY household_id, fact ORDER BY household_id, fact
           ON CONFLICT (household_id, fact) DO UPDATE SET version = known.version + excluded.version
           RETURNING household_id, fact, version`,
          [
            JSON.stringify(
              facts.map(({ householdId, fact, times = 1 }) => ({ household_id: householdId, fact, times })),
            ),
          ],
        );
  const versions = new Map(rows.map((row) => [`${row.household_id} ${row.fact}`, row.version]));
  return (householdId, fact) => {
    const version = versions.get(`${householdId} ${fact}`);
    if (version === undefined) throw new Error(`no version was asked for of ${fact}`);
    return version;
  };
}
