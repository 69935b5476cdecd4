import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { countSupervised, listSupervised, type SupervisedFilter } from './list-supervised.query.js';

type Asked = PageArgs & { readonly filter?: SupervisedFilter | null };

/** 监督: what supervisors look at, over all services. */
@Resolver()
export class SupervisionResolver {
  @Query('supervisedActs')
  list(@Args() { filter, ...page }: Asked, @Context() ctx: RequestContext) {
    return listSupervised(ctx, filter ?? {}, page);
  }

  @Query('supervisedActCounts')
  counts(@Args() { filter }: Asked, @Context() ctx: RequestContext) {
    return countSupervised(ctx, filter ?? {});
  }
}
