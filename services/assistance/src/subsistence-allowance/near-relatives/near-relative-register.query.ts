import { scopeCondition } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { caseById } from '../case.queries.js';

type Line = {
  id: string;
  caseId: string;
  officer: string;
  kind: string | null;
  registeredOn: LegalDate;
  visitedByBureauOn: LegalDate | null;
};

/** The day of the bureau's own visit to the household of `c`, by nobody who is a relative; the first. */
const bureauVisit = `(
  SELECT min(visit ->> 'visitedOn')
    FROM jsonb_array_elements(c.content -> 'visits') AS visit
   WHERE visit -> 'visitors' @> '[{"level": "DISTRICT"}]'
     AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(visit -> 'visitors') AS visitor
                      WHERE c.content -> 'nearRelatives' ? (visitor ->> 'account')))`;

/** A page of the register of a division, newest first, as far as this actor's posts reach. One statement and the cases asked for. */
export async function nearRelativeRegister(ctx: RequestContext, division: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const codes = [...(await ctx.authority.codesWithin([division], ctx.today))];
  const parameters: unknown[] = [codes];
  const conditions = [
    'c.division = ANY ($1::text[])',
    scopeCondition(await ctx.scopeOf('assistance.near-relative.read'), { division: 'c.division' }, parameters),
    keysetCondition(['r.id'], page, parameters, 'desc'),
  ];
  parameters.push(page.limit);
  const lines: Line[] = await ctx.db.query(
    `SELECT r.id, r.case_id AS "caseId", r.officer, r.kind, to_char(r.registered_on, 'YYYY-MM-DD') AS "registeredOn",
            ${bureauVisit} AS "visitedByBureauOn"
       FROM near_relative_register r JOIN subsistence_case c ON c.id = r.case_id
      WHERE ${conditions.join(' AND ')} ORDER BY r.id DESC LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(
    lines,
    page,
    ({ id }) => [id],
    ({ caseId, officer, ...line }) => ({
      ...line,
      officer: { __typename: 'Officer' as const, account: officer },
      case: () => caseById(ctx, caseId),
    }),
  );
}
