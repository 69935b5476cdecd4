import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { publicNotice, publicNotices } from './public-notices.queries.js';

@Resolver()
export class PublicNoticesResolver {
  @Query('publicNotices')
  list(@Args() args: PageArgs & { division: string }, @Context() ctx: RequestContext) {
    return publicNotices(ctx, args);
  }

  @Query('publicNotice')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return publicNotice(ctx, id);
  }
}
