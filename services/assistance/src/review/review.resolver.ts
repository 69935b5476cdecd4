import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { type DueReviewsArgs, dueForReview } from './due-reviews.queries.js';

@Resolver()
export class ReviewResolver {
  @Query('dueForReview')
  due(@Args() args: DueReviewsArgs, @Context() ctx: RequestContext) {
    return dueForReview(ctx, args);
  }
}
