import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { caseById } from '../subsistence-allowance/case.queries.js';
import { awardById } from './award.queries.js';

@Resolver('SubsistenceAward')
export class AwardResolver {
  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return awardById(ctx, id);
  }

  @ResolveField('case')
  grantedBy(@Parent() { caseId }: { caseId: string }, @Context() ctx: RequestContext) {
    return caseById(ctx, caseId);
  }
}
