import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { caseById } from '../subsistence-allowance/case.queries.js';
import { readCases } from '../subsistence-allowance/subsistence-case.read.js';
import { isSeen } from '../subsistence-allowance/take-step.js';
import { stillValid } from './still-valid.js';

type Shown = { readonly id: string; readonly previousCaseId: string | null };

@Resolver('SubsistenceCase')
export class QuickReviewResolver {
  @ResolveField('previousCase')
  previousCase(@Parent() { previousCaseId }: Shown, @Context() ctx: RequestContext) {
    return previousCaseId === null ? null : caseById(ctx, previousCaseId);
  }

  @ResolveField('materialsStillValid')
  materials(@Parent() { id, previousCaseId }: Shown, @Context() ctx: RequestContext) {
    return previousCaseId === null ? [] : materialsOf(ctx, { id, previousCaseId });
  }
}

/** What of the previous case stands, for whoever may see both; the cases of an answer are read at once. */
async function materialsOf(ctx: RequestContext, { id, previousCaseId }: { id: string; previousCaseId: string }) {
  const loader = ctx.loaders.of('stored-case', async (ids: readonly string[]) => {
    const scope = await ctx.scopeOf('assistance.case.read');
    const found = await readCases(ctx.db.manager, [...new Set(ids)]);
    return ids.map((each) => {
      const stored = found.get(each);
      return stored !== undefined && isSeen(scope, stored) ? stored.case : null;
    });
  });
  const [now, previous] = await Promise.all([loader.load(id), loader.load(previousCaseId)]);
  return now === null || previous === null ? [] : stillValid(previous, now, ctx.today);
}
