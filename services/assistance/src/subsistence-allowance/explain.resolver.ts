import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import type { ExplainInput } from './explain.input.js';
import { explainSubsistence } from './explain.query.js';

@Resolver()
export class ExplainResolver {
  @Query('explainSubsistence')
  explain(
    @Args('input') input: ExplainInput,
    @Args('on') on: LegalDate | null | undefined,
    @Context() ctx: RequestContext,
  ) {
    return explainSubsistence(ctx, input, on ?? ctx.today);
  }
}
