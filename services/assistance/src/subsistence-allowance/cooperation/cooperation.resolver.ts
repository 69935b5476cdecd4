import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { casePayload } from '../subsistence-allowance.resolver.js';
import {
  type ProveExclusionInput,
  proveExclusion,
  type RemindInput,
  remindHousehold,
} from './remind-household.handler.js';

/** What a household is asked to do, and what it hands in. */
@Resolver()
export class CooperationResolver {
  @Mutation('remindHousehold')
  remindHousehold(
    @Args('input') input: RemindInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, remindHousehold(ctx, input, key));
  }

  @Mutation('proveExclusion')
  proveExclusion(
    @Args('input') input: ProveExclusionInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, proveExclusion(ctx, input, key));
  }
}
