import { standingColumns } from '@yimen/benefits';
import { type StandingAward as Standing } from '@yimen/benefits/domain';
import type { EntityManager } from 'typeorm';
import type { Entitled } from './entitlements.js';

/** An award as it stands before it is changed: what every award has, and what is 低保's own. */
export type StandingAward = Standing & {
  readonly householdId: string;
  readonly ruleVersion: string;
  /** Of a 单人保: whether the household was found to be at the edge. */
  readonly atEdge: boolean;
  readonly personIds: readonly string[];
  /** The others of a household at the edge; nobody of a household's own award. */
  readonly edgeIds: readonly string[];
  readonly entitled: readonly Entitled[];
};

/** These awards, locked in the order of their ids, so that two changes at once wait for each other; one statement. */
export async function lockAwards(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StandingAward>> {
  const rows: StandingAward[] = await tx.query(
    `SELECT ${standingColumns}, c.rule_version AS "ruleVersion",
            coalesce((a.basis -> 'single' ->> 'atEdge')::boolean, false) AS "atEdge",
            ARRAY(SELECT m.person_id::text FROM award_member m WHERE m.award_id = a.id ORDER BY m.person_id) AS "personIds",
            ARRAY(SELECT m.person_id::text FROM award_edge_member m WHERE m.award_id = a.id ORDER BY m.person_id) AS "edgeIds",
            coalesce((SELECT jsonb_agg(jsonb_build_object('entitlement', e.entitlement, 'personIds', to_jsonb(e.person_ids))
                                       ORDER BY e.entitlement)
                        FROM award_entitlement e WHERE e.award_id = a.id), '[]'::jsonb) AS entitled
       FROM award a JOIN subsistence_case c ON c.id = a.case_id
      WHERE a.id = ANY ($1::uuid[]) ORDER BY a.id FOR UPDATE OF a`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
