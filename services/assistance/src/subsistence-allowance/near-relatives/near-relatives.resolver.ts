import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { casePayload } from '../subsistence-allowance.resolver.js';
import { nearRelativeRegister } from './near-relative-register.query.js';
import { type RecordComplaintInput, recordComplaint } from './record-complaint.handler.js';
import { type RegisterNearRelativeInput, registerNearRelative } from './register-near-relative.handler.js';

/** What makes the district's own visit compulsory. */
@Resolver()
export class NearRelativesResolver {
  @Query('nearRelativeRegister')
  nearRelativeRegister(@Args() args: PageArgs & { division: string }, @Context() ctx: RequestContext) {
    return nearRelativeRegister(ctx, args.division, args);
  }

  @Mutation('registerNearRelative')
  registerNearRelative(
    @Args('input') input: RegisterNearRelativeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, registerNearRelative(ctx, input, key));
  }

  @Mutation('recordComplaint')
  recordComplaint(
    @Args('input') input: RecordComplaintInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, recordComplaint(ctx, input, key));
  }
}
