import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  checkRoll,
  discardRoll,
  type HoldRollLineInput,
  holdRollLine,
  lockRoll,
  type ReleaseRollLineInput,
  type RollDone,
  type RollStepInput,
  releaseRollLine,
  rollById,
} from '@yimen/benefits';
import { type Answer, payload, type RequestContext } from '@yimen/subgraph';
import { dibao } from '../paying/dibao.house.js';

@Resolver()
export class RollStepsResolver {
  @Mutation('checkSubsistenceRoll')
  check(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, checkRoll(dibao, ctx, input, key));
  }

  @Mutation('holdRollLine')
  hold(@Args('input') input: HoldRollLineInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, holdRollLine(dibao, ctx, input, key));
  }

  @Mutation('releaseRollLine')
  release(
    @Args('input') input: ReleaseRollLineInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, releaseRollLine(dibao, ctx, input, key));
  }

  @Mutation('lockSubsistenceRoll')
  lock(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, lockRoll(dibao, ctx, input, key));
  }

  @Mutation('discardSubsistenceRoll')
  discard(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, discardRoll(dibao, ctx, input, key));
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<RollDone>>) {
  return payload(await answer, 'roll', ({ rollId }) => rollById(dibao, ctx, rollId));
}
