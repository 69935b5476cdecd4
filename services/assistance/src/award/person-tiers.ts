import { inForce } from '@yimen/benefits';
import type { RequestContext } from '@yimen/subgraph';

/** Where a person stands, and where their household does (R-AST-08: the two may differ); the award that counts them, if one does. */
export type Tiers = {
  readonly tier: 'DIBAO' | 'EDGE';
  readonly householdTier: 'DIBAO' | 'EDGE' | null;
  readonly awardId: string | null;
  readonly begun: boolean;
};
type TierRow = {
  personId: string;
  awardId: string;
  program: string;
  begun: boolean;
  counted: boolean;
  edge: boolean | null;
};

/**
 * The tiers of these people, of whom an award knows: on 低保 whom an award counts, at the edge the others of a household of which
 * somebody is on 低保 by themselves. The tier holds from the confirmation on, as its events told; the money from the following month. One statement.
 */
export async function tiersOf(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, Tiers>> {
  const rows: TierRow[] = await ctx.db.query(
    `SELECT m.person_id AS "personId", a.id AS "awardId", a.program, a.from_month <= $2::date AS begun, m.counted,
            (a.basis -> 'single' ->> 'atEdge')::boolean AS edge
       FROM (SELECT person_id, award_id, true AS counted FROM award_member WHERE person_id = ANY ($1::uuid[])
             UNION ALL
             SELECT person_id, award_id, false FROM award_edge_member WHERE person_id = ANY ($1::uuid[])) AS m
       JOIN award a ON a.id = m.award_id
      WHERE ${inForce('a', '$2')}
      -- The last one stands: whom an award counts before what another says of their household; the household's own before one person's.
      ORDER BY m.counted, a.program DESC, a.from_month`,
    [ids, ctx.today],
  );
  return new Map(rows.map((row) => [row.personId, tiersIn(row)]));
}

function tiersIn({ awardId, program, begun, counted, edge }: TierRow): Tiers {
  if (!counted) return { tier: 'EDGE', householdTier: 'EDGE', awardId: null, begun };
  const householdTier = program === 'HOUSEHOLD' ? 'DIBAO' : edge ? 'EDGE' : null;
  return { tier: 'DIBAO', householdTier, awardId, begun };
}
