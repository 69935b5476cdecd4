import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PublishStandardInput, type StandardsArgs, standardById, standardsInForce } from '@yimen/casework';
import { payload, type RequestContext } from '@yimen/subgraph';
import { labelOfParameter, publishMarriageStandard } from './publish-standard.handler.js';

@Resolver()
export class StandardsResolver {
  @Query('marriageStandards')
  list(@Args() args: StandardsArgs, @Context() ctx: RequestContext) {
    return standardsInForce(ctx, args, labelOfParameter);
  }

  @Mutation('publishMarriageStandard')
  async publish(
    @Args('input') input: PublishStandardInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await publishMarriageStandard(ctx, input, key), 'standard', ({ standardId }) =>
      standardById(ctx, standardId, labelOfParameter),
    );
  }
}
