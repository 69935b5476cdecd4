import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';

/** Where a person stood on a day, by which award, and who had decided so. */
export type TierOn = {
  readonly personId: string;
  readonly awardId: string;
  readonly caseNumber: string;
  readonly division: string;
  readonly authority: 'STREET' | 'DISTRICT';
  readonly tier: 'DIBAO' | 'EDGE';
  readonly householdTier: 'DIBAO' | 'EDGE' | null;
  readonly since: LegalDate;
  readonly until: LegalDate | null;
};

type Row = Omit<TierOn, 'tier' | 'householdTier'> & { program: string; counted: boolean; edge: boolean | null };

/** What an award and the case behind it say of a person's tier; the condition names the people or the case. */
const select = (condition: string) => `
  SELECT m.person_id AS "personId", a.id AS "awardId", c.number AS "caseNumber", c.division, m.counted, a.program,
         (a.basis -> 'single' ->> 'atEdge')::boolean AS edge, c.content #>> '{decision,authority}' AS authority,
         c.content #>> '{decision,on}' AS since,
         to_char(a.to_month + interval '1 month' - interval '1 day', 'YYYY-MM-DD') AS until
    FROM (SELECT person_id, award_id, true AS counted FROM award_member
           UNION ALL SELECT person_id, award_id, false FROM award_edge_member) AS m
    JOIN award a ON a.id = m.award_id
    JOIN subsistence_case c ON c.id = a.case_id
   WHERE ${condition} AND (c.content #>> '{decision,on}')::date <= $2::date
     AND (a.to_month IS NULL OR a.to_month >= date_trunc('month', $2::date))
   -- Whom an award counts before what another says of their household; the household's own before one person's.
   ORDER BY m.counted, a.program DESC, a.from_month`;

/**
 * The tiers of these people on a day: from the confirmation on, which is when everybody was told, to the last day of the last
 * month in enjoyment. A day long past is answered as well as today. One statement.
 */
export async function tiersOn(
  { db }: RequestContext,
  ids: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, TierOn>> {
  const rows: Row[] = await db.query(select('m.person_id = ANY ($1::uuid[])'), [ids, on]);
  return new Map(rows.map((row) => [row.personId, tierOf(row)]));
}

/** The tiers of all whom a case's award concerns, on a day. */
export async function tiersOfCase({ db }: RequestContext, caseNumber: string, on: LegalDate): Promise<TierOn[]> {
  const rows: Row[] = await db.query(select('c.number = $1'), [caseNumber, on]);
  return [...new Map(rows.map((row) => [row.personId, tierOf(row)])).values()];
}

function tierOf({ program, counted, edge, ...row }: Row): TierOn {
  if (!counted) return { ...row, tier: 'EDGE', householdTier: 'EDGE' };
  return { ...row, tier: 'DIBAO', householdTier: program === 'HOUSEHOLD' ? 'DIBAO' : edge ? 'EDGE' : null };
}
