import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { awardOfHousehold } from './award.queries.js';
import { chapterOf } from './person-chapter.js';

type Reference = { id: string };

/** What this service adds to a person's file. */
@Resolver('Person')
export class PersonChapterResolver {
  @ResolveField('subsistence')
  subsistence(@Parent() { id }: Reference, @Context() ctx: RequestContext) {
    return chapterOf(ctx, id);
  }
}

/** What this service adds to a household. */
@Resolver('Household')
export class HouseholdChapterResolver {
  @ResolveField('subsistenceAward')
  subsistenceAward(@Parent() { id }: Reference, @Context() ctx: RequestContext) {
    return awardOfHousehold(ctx, id);
  }
}
