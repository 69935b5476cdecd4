import { type Scope, scopeCondition } from '@yimen/access';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { awardById } from '../award/award.queries.js';
import { reasonShown } from '../award/award-words.js';
import { monthOfDay, type UntoldStop, untoldStops } from './untold-stops.js';

/** A page of the stops that wait to be told, within the actor's reach; one statement, and one for the awards of the page. */
export async function stopsToTell(ctx: RequestContext, args: PageArgs & { readonly division?: string | null }) {
  const page = connectionArgs(args, ['date', 'uuid']);
  const parameters: unknown[] = [];
  const scope: Scope = await ctx.scopeOf('disability.award.tell-stop');
  const conditions = [scopeCondition(scope, { division: 's.division' }, parameters)];
  if (args.division) {
    const codes = await ctx.authority.codesWithin([args.division], ctx.today);
    conditions.push(`s.division = ANY ($${parameters.push([...codes])}::text[])`);
  }
  conditions.push(keysetCondition(['s.from_month', 's.award_id'], page, parameters));
  const rows: UntoldStop[] = await ctx.db.query(
    `SELECT s.award_id AS "awardId", s.division, to_char(s.from_month, 'YYYY-MM-DD') AS "from", s.reason
       FROM (${untoldStops}) AS s WHERE ${conditions.join(' AND ')}
      ORDER BY s.from_month, s.award_id LIMIT $${parameters.push(page.limit)}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ from, awardId }) => [from, awardId],
    ({ awardId, from, reason }) => ({
      award: () => awardById(ctx, awardId),
      from: monthOfDay(from),
      reason: reasonShown(reason),
    }),
  );
}
