import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { ResidentsDoor } from '../residents/residents-door.js';
import { casePayload } from '../subsistence-allowance/subsistence-allowance.resolver.js';
import { answerContest } from './steps/answer-contest.handler.js';
import { askAgain } from './steps/ask-again.handler.js';
import type {
  AnswerContestInput,
  AskAgainInput,
  ContestCheckFindingInput,
  InformOfCheckResultInput,
  StartVerificationInput,
} from './steps/check-step-input.js';
import { contestCheckFinding } from './steps/contest-check-finding.handler.js';
import { informOfCheckResult } from './steps/inform-of-check-result.handler.js';
import { startVerification } from './steps/start-verification.handler.js';

/** The steps of a check: told, contested, answered, asked again. */
@Resolver()
export class VerificationResolver {
  constructor(private readonly residents: ResidentsDoor) {}

  @Mutation('startVerification')
  start(
    @Args('input') input: StartVerificationInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, startVerification(ctx, this.residents, input, key));
  }

  @Mutation('informOfCheckResult')
  inform(
    @Args('input') input: InformOfCheckResultInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, informOfCheckResult(ctx, this.residents, input, key));
  }

  @Mutation('contestCheckFinding')
  contest(
    @Args('input') input: ContestCheckFindingInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, contestCheckFinding(ctx, input, key));
  }

  @Mutation('answerContest')
  answer(
    @Args('input') input: AnswerContestInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, answerContest(ctx, input, key));
  }

  @Mutation('askAgain')
  again(@Args('input') input: AskAgainInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, askAgain(ctx, this.residents, input, key));
  }
}
