import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { type DraftRollInput, draftRoll, rollById, rollOf } from '@yimen/benefits';
import type { LegalMonth } from '@yimen/standards';
import { payload, type RequestContext } from '@yimen/subgraph';
import { benefit } from '../award/benefit.js';
import { dibao } from '../paying/dibao.house.js';

@Resolver('SubsistenceRoll')
export class RollResolver {
  @Query('subsistenceRoll')
  roll(@Args('month') month: LegalMonth, @Args('division') division: string, @Context() ctx: RequestContext) {
    return rollOf(dibao, ctx, { roll: benefit, month, division });
  }

  @Mutation('draftSubsistenceRoll')
  async draft(
    @Args('input') input: DraftRollInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await draftRoll(dibao, ctx, { ...input, roll: benefit }, key), 'roll', ({ rollId }) =>
      rollById(dibao, ctx, rollId),
    );
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return rollById(dibao, ctx, id);
  }
}
