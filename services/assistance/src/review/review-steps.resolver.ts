import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { ServiceKeys } from '../keys/service-keys.js';
import { ResidentsDoor } from '../residents/residents-door.js';
import { casePayload } from '../subsistence-allowance/subsistence-allowance.resolver.js';
import type {
  DeclareChangeInput,
  EndNoticeInput,
  HearOpinionInput,
  OpenReviewInput,
  ProposeChangeInput,
  ReasonedInput,
  SuspendInput,
} from './review-input.js';
import { closeReview } from './steps/close-review.handler.js';
import { decideChange, keepAward, resumeAward } from './steps/decide-change.handler.js';
import { declareChange } from './steps/declare-change.handler.js';
import { hearOpinion } from './steps/hear-opinion.handler.js';
import { openReview } from './steps/open-review.handler.js';
import { postEndNotice, renounceAward, returnToReview } from './steps/plain-steps.handler.js';
import { proposeChange } from './steps/propose-change.handler.js';
import { suspendAward, urgeHousehold } from './steps/suspend.handler.js';

type Case = { caseId: string };

/** The steps that follow a confirmation (动态管理). */
@Resolver()
export class ReviewStepsResolver {
  constructor(
    readonly keys: ServiceKeys,
    readonly residents: ResidentsDoor,
  ) {}

  @Mutation('openSubsistenceReview')
  open(@Args('input') input: OpenReviewInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, openReview(ctx, input, key));
  }

  @Mutation('declareSubsistenceChange')
  declare(
    @Args('input') input: DeclareChangeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, declareChange(ctx, this.residents, input, key));
  }

  @Mutation('closeSubsistenceReview')
  close(@Args('input') input: Case, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, closeReview(ctx, this, input, key));
  }

  @Mutation('proposeAwardChange')
  propose(
    @Args('input') input: ProposeChangeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, proposeChange(ctx, this, input, key));
  }

  @Mutation('hearOpinion')
  hear(@Args('input') input: HearOpinionInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, hearOpinion(ctx, this, input, key));
  }

  @Mutation('returnToReview')
  back(@Args('input') input: ReasonedInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, returnToReview(ctx, input, key));
  }

  @Mutation('postEndNotice')
  postEnd(@Args('input') input: EndNoticeInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, postEndNotice(ctx, input, key));
  }

  @Mutation('decideAwardChange')
  decide(@Args('input') input: Case, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, decideChange(ctx, this, input, key));
  }

  @Mutation('keepAward')
  keep(@Args('input') input: ReasonedInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, keepAward(ctx, this, input, key));
  }

  @Mutation('suspendAward')
  suspend(@Args('input') input: SuspendInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, suspendAward(ctx, this, input, key));
  }

  @Mutation('urgeHousehold')
  remind(@Args('input') input: Case, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, urgeHousehold(ctx, this, input, key));
  }

  @Mutation('resumeAward')
  resume(@Args('input') input: ReasonedInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, resumeAward(ctx, this, input, key));
  }

  @Mutation('renounceAward')
  renounce(@Args('input') input: ReasonedInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, renounceAward(ctx, this.keys, input, key));
  }
}
