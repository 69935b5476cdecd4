import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { casePayload } from '../subsistence-allowance/subsistence-allowance.resolver.js';
import {
  offerWork,
  type WorkAcceptanceInput,
  type WorkOfferInput,
  type WorkRefusalInput,
  workAccepted,
  workRefused,
} from './work.handlers.js';

/** 就业义务: what is offered, and what comes of it. */
@Resolver()
export class WorkResolver {
  @Mutation('recordWorkOffer')
  recordWorkOffer(
    @Args('input') input: WorkOfferInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, offerWork(ctx, input, key));
  }

  @Mutation('recordWorkAcceptance')
  recordWorkAcceptance(
    @Args('input') input: WorkAcceptanceInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, workAccepted(ctx, input, key));
  }

  @Mutation('recordWorkRefusal')
  recordWorkRefusal(
    @Args('input') input: WorkRefusalInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, workRefused(ctx, input, key));
  }
}
