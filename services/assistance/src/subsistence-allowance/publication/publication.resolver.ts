import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { ResidentsDoor } from '../../residents/residents-door.js';
import { casePayload } from '../subsistence-allowance.resolver.js';
import { type PublishInput, publishConfirmation } from './publish-confirmation.handler.js';

/** The publication after the confirmation. */
@Resolver()
export class PublicationResolver {
  constructor(readonly residents: ResidentsDoor) {}

  @Mutation('publishConfirmation')
  publishConfirmation(
    @Args('input') input: PublishInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, publishConfirmation(ctx, this.residents, input, key));
  }
}
