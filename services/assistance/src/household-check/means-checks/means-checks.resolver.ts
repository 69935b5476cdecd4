import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { meansChecksOf } from './means-checks.query.js';

@Resolver('Person')
export class MeansChecksResolver {
  @ResolveField('meansChecks')
  checks(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return meansChecksOf(ctx, id, args);
  }
}
