import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { payload, type RequestContext } from '@yimen/subgraph';
import { crossBorderGuidance, type GuidanceInput, showOffice } from './cross-border-guidance.query.js';
import { officeById } from './cross-border-office.store.js';
import { type PublishOfficeInput, publishCrossBorderOffice } from './publish-cross-border-office.handler.js';

@Resolver()
export class CrossBorderResolver {
  @Query('crossBorderGuidance')
  guidance(@Args('input') input: GuidanceInput, @Context() ctx: RequestContext) {
    return crossBorderGuidance(ctx, input);
  }

  @Mutation('publishCrossBorderOffice')
  async publish(
    @Args('input') input: PublishOfficeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await publishCrossBorderOffice(ctx, input, key);
    return payload(answer, 'office', async ({ officeId }) => showOffice(await officeById(ctx.db, officeId)));
  }
}
