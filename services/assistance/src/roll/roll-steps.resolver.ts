import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { type Answer, payload, type RequestContext } from '@yimen/subgraph';
import type { RollDone } from './change-roll.js';
import { checkRoll, type RollStepInput } from './check-roll.handler.js';
import { discardRoll } from './discard-roll.handler.js';
import {
  type HoldRollLineInput,
  holdRollLine,
  type ReleaseRollLineInput,
  releaseRollLine,
} from './hold-line.handler.js';
import { lockRoll } from './lock-roll.handler.js';
import { rollById } from './roll.queries.js';

@Resolver()
export class RollStepsResolver {
  @Mutation('checkSubsistenceRoll')
  check(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, checkRoll(ctx, input, key));
  }

  @Mutation('holdRollLine')
  hold(@Args('input') input: HoldRollLineInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, holdRollLine(ctx, input, key));
  }

  @Mutation('releaseRollLine')
  release(
    @Args('input') input: ReleaseRollLineInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, releaseRollLine(ctx, input, key));
  }

  @Mutation('lockSubsistenceRoll')
  lock(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, lockRoll(ctx, input, key));
  }

  @Mutation('discardSubsistenceRoll')
  discard(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, discardRoll(ctx, input, key));
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<RollDone>>) {
  return payload(await answer, 'roll', ({ rollId }) => rollById(ctx, rollId));
}
