import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PublishStandardInput, type StandardsArgs, standardById, standardsInForce } from '@yimen/casework';
import { payload, type RequestContext } from '@yimen/subgraph';
import { publishDisabilityStandard } from './publish-standard.handler.js';
import { standardKey } from './standard-keys.js';

const labelOf = (key: string): string => standardKey(key).label;

@Resolver()
export class StandardsResolver {
  @Query('disabilityStandards')
  standards(@Args() args: StandardsArgs, @Context() ctx: RequestContext) {
    return standardsInForce(ctx, args, labelOf);
  }

  @Mutation('publishDisabilityStandard')
  async publish(
    @Args('input') input: PublishStandardInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await publishDisabilityStandard(ctx, input, key);
    const awardsChanged = answer.outcome === 'done' ? answer.result.changed : 0;
    const shown = await payload(answer, 'standard', ({ standardId }) => standardById(ctx, standardId, labelOf));
    return { ...shown, awardsChanged };
  }
}
