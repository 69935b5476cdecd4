import { addDays, firstDayOf, type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Entitled, Entitlement } from './entitlements.js';

type Single = {
  readonly personId: string;
  readonly atEdge: boolean;
  /** The first day of its last month, when that is known already. */
  readonly to: LegalDate | null;
  readonly entitled: readonly Entitled[];
};

/** The other 单人保 of one household: who is on 低保 by themselves, and what follows from their awards for whom. */
export type Beside = {
  readonly onDibao: readonly string[];
  readonly entitled: readonly Entitled[];
  /** One of them says that the household is at the edge. */
  readonly atEdge: boolean;
  /** The later of this day and the last day of what goes on beside: the household at the edge, or an entitlement. Null is open. */
  readonly lastDay: (what: 'EDGE' | Entitlement, own?: LegalDate | null) => LegalDate | null;
};
export type SinglesBeside = (awardId: string) => Beside;

/**
 * The 单人保 that stand beside each of these awards in the same household, not ended; one statement. What a household's members are
 * entitled to is told once a household, so that of two awards both are told together.
 */
export async function singlesBeside(
  tx: EntityManager,
  awards: readonly { readonly awardId: string; readonly householdId: string }[],
): Promise<SinglesBeside> {
  if (awards.length === 0) return () => besideOf([]);
  const rows: (Single & { awardId: string })[] = await tx.query(
    `SELECT t.id AS "awardId", a.person_id::text AS "personId", to_char(a.to_month, 'YYYY-MM-DD') AS to,
            coalesce((a.basis -> 'single' ->> 'atEdge')::boolean, false) AS "atEdge",
            coalesce((SELECT jsonb_agg(jsonb_build_object('entitlement', e.entitlement, 'personIds', to_jsonb(e.person_ids))
                                       ORDER BY e.entitlement)
                        FROM award_entitlement e WHERE e.award_id = a.id), '[]'::jsonb) AS entitled
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, household_id uuid)
       JOIN award a ON a.household_id = t.household_id AND a.id <> t.id
      WHERE a.program = 'SINGLE_PERSON' AND a.status <> 'ENDED' ORDER BY a.id`,
    [JSON.stringify(awards.map(({ awardId, householdId }) => ({ id: awardId, household_id: householdId })))],
  );
  return (awardId) => besideOf(rows.filter((row) => row.awardId === awardId));
}

function besideOf(singles: readonly Single[]): Beside {
  return {
    onDibao: singles.map(({ personId }) => personId),
    entitled: singles.flatMap(({ entitled }) => [...entitled]),
    atEdge: singles.some(({ atEdge }) => atEdge),
    lastDay: (what, own) => {
      const keeps = ({ atEdge, entitled }: Single) =>
        what === 'EDGE' ? atEdge : entitled.some(({ entitlement }) => entitlement === what);
      const days = singles.filter(keeps).map(({ to }) => lastDayIn(to));
      return latest(own === undefined ? days : [own, ...days]);
    },
  };
}

const latest = (days: readonly (LegalDate | null)[]): LegalDate | null =>
  days.includes(null) ? null : ([...days].sort().at(-1) ?? null);

const lastDayIn = (to: LegalDate | null): LegalDate | null =>
  to === null ? null : addDays(firstDayOf(nextMonth(monthOf(to))), -1);
