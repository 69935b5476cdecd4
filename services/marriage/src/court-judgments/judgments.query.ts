import { scopeCondition } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import { recordById } from '../act/records.query.js';
import { type CourtJudgment, judgmentsWhere } from './judgment.store.js';

/** A judgment by its id; null outside the actor's jurisdiction. One statement for all of a request. */
export function judgmentById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showJudgment>>('court judgments', async (ids) => {
    const parameters: unknown[] = [];
    const where = scopeCondition(await ctx.scopeOf('marriage.judgment.read'), { division: 'j.division' }, parameters);
    const found = await judgmentsWhere(ctx.db, ids, { where, parameters });
    const shown = new Map(found.map((one) => [one.id, showJudgment(ctx, one)]));
    return ids.map((each) => shown.get(each) ?? null);
  });
  return loader.load(id);
}

function showJudgment(ctx: RequestContext, { marriageId, actIds, ...judgment }: CourtJudgment) {
  return {
    __typename: 'CourtJudgment' as const,
    ...judgment,
    marriage: () => recordById(ctx, marriageId),
    records: () => Promise.all(actIds.map((id) => recordById(ctx, id))),
  };
}
