import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { ResidentsDoor } from '../../residents/residents-door.js';
import type { StepInput } from '../steps/step-input.js';
import { casePayload } from '../subsistence-allowance.resolver.js';
import { receiveTransferredCase, type TransferInput, transferCase } from './transfer-case.handler.js';

/** Cases that are handed on to where they belong. */
@Resolver()
export class TransfersResolver {
  constructor(readonly residents: ResidentsDoor) {}

  @Mutation('transferCase')
  transferCase(
    @Args('input') input: TransferInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, transferCase(ctx, this.residents, input, key));
  }

  @Mutation('receiveTransferredCase')
  receiveTransferredCase(
    @Args('input') input: StepInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, receiveTransferredCase(ctx, input, key));
  }
}
