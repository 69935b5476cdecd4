import { Args, Context, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { type AwardsFilter, awardById, awardsOfPerson, listAwards } from './award.queries.js';
import { arrearsOfAward, monthsOfAward, thisMonthOf } from './award-months.queries.js';

type Reference = { readonly id: string };

@Resolver('DisabilityAward')
export class AwardResolver {
  @Query('disabilityAward')
  award(@Args('id') id: string, @Context() ctx: RequestContext) {
    return awardById(ctx, id);
  }

  @Query('disabilityAwards')
  awards(@Args() filter: AwardsFilter, @Context() ctx: RequestContext) {
    return listAwards(ctx, filter);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: Reference, @Context() ctx: RequestContext) {
    return awardById(ctx, id);
  }

  @ResolveField('thisMonth')
  thisMonth(@Parent() { id }: Reference, @Context() ctx: RequestContext) {
    return thisMonthOf(ctx, id);
  }

  @ResolveField('months')
  months(@Parent() { id }: Reference, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return monthsOfAward(ctx, id, args);
  }

  @ResolveField('arrears')
  arrears(@Parent() { id }: Reference, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return arrearsOfAward(ctx, id, args);
  }
}

/** What awards add to a person's chapter of disability. */
@Resolver('DisabilityChapter')
export class ChapterAwardsResolver {
  @ResolveField('awards')
  awards(
    @Parent() { personId }: { readonly personId: string },
    @Args() args: PageArgs,
    @Context() ctx: RequestContext,
  ) {
    return awardsOfPerson(ctx, personId, args);
  }
}
