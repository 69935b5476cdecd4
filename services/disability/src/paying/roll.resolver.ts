import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import {
  checkRoll,
  type DraftRollInput,
  discardRoll,
  draftRoll,
  type HoldRollLineInput,
  holdRollLine,
  lockRoll,
  type ReleaseRollLineInput,
  type RollDone,
  type RollStepInput,
  releaseRollLine,
  rollById,
  rollOf,
} from '@yimen/benefits';
import type { LegalMonth } from '@yimen/standards';
import { type Answer, payload, type RequestContext } from '@yimen/subgraph';
import type { Allowance } from '../application/domain/facts.js';
import { allowanceOf, rollNamed } from './allowance-events.js';
import { allowances } from './allowances.house.js';

type RollAsked = { readonly allowance: Allowance; readonly month: LegalMonth; readonly division: string };

@Resolver('DisabilityRoll')
export class RollResolver {
  @Query('disabilityRoll')
  roll(@Args() { allowance, month, division }: RollAsked, @Context() ctx: RequestContext) {
    return rollOf(allowances, ctx, { roll: rollNamed(allowance), month, division });
  }

  @Mutation('draftDisabilityRoll')
  async draft(
    @Args('input') input: DraftRollInput & RollAsked,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const order = { ...input, roll: rollNamed(input.allowance) };
    return payload(await draftRoll(allowances, ctx, order, key), 'roll', ({ rollId }) =>
      rollById(allowances, ctx, rollId),
    );
  }

  @ResolveField('allowance')
  allowance(@Parent() { roll }: { roll: string }) {
    return allowanceOf(roll);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return rollById(allowances, ctx, id);
  }
}

@Resolver()
export class RollStepsResolver {
  @Mutation('checkDisabilityRoll')
  check(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, checkRoll(allowances, ctx, input, key));
  }

  @Mutation('holdDisabilityRollLine')
  hold(@Args('input') input: HoldRollLineInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, holdRollLine(allowances, ctx, input, key));
  }

  @Mutation('releaseDisabilityRollLine')
  release(
    @Args('input') input: ReleaseRollLineInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, releaseRollLine(allowances, ctx, input, key));
  }

  @Mutation('lockDisabilityRoll')
  lock(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, lockRoll(allowances, ctx, input, key));
  }

  @Mutation('discardDisabilityRoll')
  discard(@Args('input') input: RollStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, discardRoll(allowances, ctx, input, key));
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<RollDone>>) {
  return payload(await answer, 'roll', ({ rollId }) => rollById(allowances, ctx, rollId));
}
