import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Entitled } from './entitlements.js';

/** An award as it stands before it is changed. */
export type StandingAward = {
  readonly id: string;
  readonly caseId: string;
  readonly householdId: string;
  readonly division: string;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  readonly version: number;
  readonly fading: boolean;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly ruleVersion: string;
  /** Of a 单人保: whose it is, and whether the household was found to be at the edge. */
  readonly personId: string | null;
  readonly atEdge: boolean;
  readonly personIds: readonly string[];
  /** The others of a household at the edge; nobody of a household's own award. */
  readonly edgeIds: readonly string[];
  readonly entitled: readonly Entitled[];
  readonly amounts: readonly { readonly from: LegalDate; readonly amount: number }[];
};

/** These awards, locked in the order of their ids, so that two changes at once wait for each other; one statement. */
export async function lockAwards(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingAward>> {
  const rows: StandingAward[] = await tx.query(
    `SELECT a.id, a.case_id AS "caseId", a.household_id AS "householdId", a.division, a.status, a.version, a.fading,
            to_char(a.from_month, 'YYYY-MM-DD') AS from, to_char(a.to_month, 'YYYY-MM-DD') AS to,
            c.rule_version AS "ruleVersion", a.person_id::text AS "personId",
            coalesce((a.basis -> 'single' ->> 'atEdge')::boolean, false) AS "atEdge",
            ARRAY(SELECT m.person_id::text FROM award_member m WHERE m.award_id = a.id ORDER BY m.person_id) AS "personIds",
            ARRAY(SELECT m.person_id::text FROM award_edge_member m WHERE m.award_id = a.id ORDER BY m.person_id) AS "edgeIds",
            coalesce((SELECT jsonb_agg(jsonb_build_object('entitlement', e.entitlement, 'personIds', to_jsonb(e.person_ids))
                                       ORDER BY e.entitlement)
                        FROM award_entitlement e WHERE e.award_id = a.id), '[]'::jsonb) AS entitled,
            (SELECT jsonb_agg(jsonb_build_object('from', to_char(m.from_month, 'YYYY-MM-DD'), 'amount', m.amount)
                              ORDER BY m.from_month)
               FROM award_amount m WHERE m.award_id = a.id) AS amounts
       FROM subsistence_award a JOIN subsistence_case c ON c.id = a.case_id
      WHERE a.id = ANY ($1::uuid[]) ORDER BY a.id FOR UPDATE OF a`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The amount that stands for a month, given by its first day; that of the first month before the award begins. */
export function amountStanding({ amounts }: Pick<StandingAward, 'amounts'>, month: LegalDate): number {
  const standing = amounts.filter(({ from }) => from <= month).at(-1) ?? amounts[0];
  return standing?.amount ?? 0;
}
