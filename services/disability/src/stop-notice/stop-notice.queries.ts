import { scopeCondition } from '@yimen/access';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { awardById } from '../award/award.queries.js';
import { reasonShown } from '../award/award-words.js';
import { placesAsked } from '../places-asked.js';
import { monthOfDay, stopColumns, type UntoldStop, untoldStops } from './untold-stops.js';

/** A page of the stops that wait to be told, within the actor's reach; one statement, and one for the awards of the page. */
export async function stopsToTell(ctx: RequestContext, args: PageArgs & { readonly division?: string | null }) {
  const page = connectionArgs(args, ['date', 'uuid']);
  const parameters: unknown[] = [];
  const scope = await placesAsked(ctx, 'disability.award.untold-stops', args.division ?? null);
  const conditions = [scopeCondition(scope, { division: 's.division' }, parameters)];
  conditions.push(keysetCondition(['s.from_month', 's.award_id'], page, parameters));
  const rows: UntoldStop[] = await ctx.db.query(
    `SELECT ${stopColumns}
       FROM (${untoldStops}) AS s WHERE ${conditions.join(' AND ')}
      ORDER BY s.from_month, s.award_id LIMIT $${parameters.push(page.limit)}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ from, awardId }) => [from, awardId],
    ({ awardId, from, through, reason }) => ({
      award: () => awardById(ctx, awardId),
      from: monthOfDay(from),
      through: through === null ? null : monthOfDay(through),
      reason: reasonShown(reason),
    }),
  );
}
