import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { type OpenRecheckInput, openRecheck } from './open-recheck.handler.js';
import { openTasks, recheckById, taskOf } from './recheck.queries.js';
import { type SettleTaskInput, settleRecheckTask } from './settle-task.handler.js';

@Resolver()
export class RecheckResolver {
  constructor(private readonly people: PeopleDoor) {}

  @Query('disabilityRecheck')
  recheck(@Args('id') id: string, @Context() ctx: RequestContext) {
    return recheckById(ctx, id);
  }

  @Query('disabilityRecheckTasks')
  tasks(@Args() args: PageArgs & { readonly division?: string | null }, @Context() ctx: RequestContext) {
    return openTasks(ctx, args);
  }

  @Mutation('openDisabilityRecheck')
  async open(
    @Args('input') input: OpenRecheckInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await openRecheck(ctx, input, key), 'recheck', ({ recheckId }) => recheckById(ctx, recheckId));
  }

  @Mutation('settleDisabilityRecheckTask')
  async settle(
    @Args('input') input: SettleTaskInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await settleRecheckTask(ctx, this.people, input, key);
    return payload(answer, 'task', ({ recheckId, awardId }) => taskOf(ctx, recheckId, awardId));
  }
}
