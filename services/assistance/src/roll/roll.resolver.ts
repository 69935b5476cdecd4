import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import type { LegalMonth } from '@yimen/standards';
import { payload, type RequestContext } from '@yimen/subgraph';
import { type DraftRollInput, draftRoll } from './draft-roll.handler.js';
import { rollById, rollOf } from './roll.queries.js';

@Resolver('SubsistenceRoll')
export class RollResolver {
  @Query('subsistenceRoll')
  roll(@Args('month') month: LegalMonth, @Args('division') division: string, @Context() ctx: RequestContext) {
    return rollOf(ctx, month, division);
  }

  @Mutation('draftSubsistenceRoll')
  async draft(
    @Args('input') input: DraftRollInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await draftRoll(ctx, input, key), 'roll', ({ rollId }) => rollById(ctx, rollId));
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return rollById(ctx, id);
  }
}
