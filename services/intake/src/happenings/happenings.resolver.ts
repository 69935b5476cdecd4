import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { happeningsOf } from './happenings.query.js';

/** What concerned a person, over all services. */
@Resolver('Person')
export class HappeningsResolver {
  @ResolveField('happenings')
  happenings(@Parent() { id }: { readonly id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    const name = `happenings ${JSON.stringify(args)}`;
    return ctx.loaders.of(name, (ids: readonly string[]) => happeningsOf(ctx, ids, args)).load(id);
  }
}
