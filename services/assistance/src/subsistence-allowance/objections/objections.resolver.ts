import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { casePayload } from '../subsistence-allowance.resolver.js';
import { type AnswerObjectionInput, answerObjection } from './answer-objection.handler.js';
import { type ReviewMeetingInput, recordReviewMeeting } from './record-review-meeting.handler.js';
import { type TellObjectorInput, tellObjector } from './tell-objector.handler.js';

/** What follows an objection: looking into it again, answering it, telling whoever objected. */
@Resolver()
export class ObjectionsResolver {
  @Mutation('recordReviewMeeting')
  recordReviewMeeting(
    @Args('input') input: ReviewMeetingInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, recordReviewMeeting(ctx, input, key));
  }

  @Mutation('answerObjection')
  answerObjection(
    @Args('input') input: AnswerObjectionInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, answerObjection(ctx, input, key));
  }

  @Mutation('tellObjector')
  tellObjector(
    @Args('input') input: TellObjectorInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, tellObjector(ctx, input, key));
  }
}
