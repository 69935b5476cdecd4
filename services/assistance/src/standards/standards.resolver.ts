import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { PublishStandardInput } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { type PreviewStandardInput, previewStandard } from './preview-standard.query.js';
import { publishStandard } from './publish-standard.handler.js';
import { standardById, standardsInForce } from './standards.queries.js';

@Resolver()
export class StandardsResolver {
  @Query('subsistenceStandards')
  standards(@Args() args: PageArgs & { division: string; on?: LegalDate | null }, @Context() ctx: RequestContext) {
    return standardsInForce(ctx, args);
  }

  @Query('previewStandard')
  preview(@Args('input') input: PreviewStandardInput, @Context() ctx: RequestContext) {
    return previewStandard(ctx, input);
  }

  @Mutation('publishStandard')
  async publish(
    @Args('input') input: PublishStandardInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await publishStandard(ctx, input, key);
    const awardsChanged = answer.outcome === 'done' ? answer.result.changed : 0;
    const shown = await payload(answer, 'standard', ({ standardId }) => standardById(ctx, standardId));
    return { ...shown, awardsChanged };
  }
}
