import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { payload, type RequestContext } from '@yimen/subgraph';
import { recordById } from '../act/records.query.js';
import { judgmentById } from './judgments.query.js';
import { type RecordJudgmentInput, recordCourtJudgment } from './record-court-judgment.handler.js';
import { recordUnwillingness, type UnwillingnessInput } from './record-unwillingness.handler.js';
import { type RevocationRequest, requestRevocationForCoercion } from './request-revocation.handler.js';

@Resolver('CourtJudgment')
export class JudgmentsResolver {
  @Query('courtJudgment')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return judgmentById(ctx, id);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return judgmentById(ctx, id);
  }

  @Mutation('recordCourtJudgment')
  async record(
    @Args('input') input: RecordJudgmentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await recordCourtJudgment(ctx, input, key);
    return payload(answer, 'judgment', ({ judgmentId }) => judgmentById(ctx, judgmentId));
  }

  @Mutation('recordUnwillingnessToRevive')
  async decline(
    @Args('input') input: UnwillingnessInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await recordUnwillingness(ctx, input, key), 'record', ({ actId }) => recordById(ctx, actId));
  }

  @Mutation('requestRevocationForCoercion')
  async request(
    @Args('input') input: RevocationRequest,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await requestRevocationForCoercion(ctx, input, key);
    return { problems: answer.outcome === 'refused' ? answer.problems : [] };
  }
}
