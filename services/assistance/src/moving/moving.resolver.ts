import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { casePayload } from '../subsistence-allowance/subsistence-allowance.resolver.js';
import { type MoveInput, moveToStreet } from './record-move.handler.js';

/** Where a household goes: to another street of the district. */
@Resolver()
export class MovingResolver {
  @Mutation('recordHouseholdMove')
  recordHouseholdMove(
    @Args('input') input: MoveInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, moveToStreet(ctx, input, key));
  }
}
