import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import { casePayload } from './case.queries.js';
import { confirm, deliver, refuse } from './steps/deciding.handlers.js';
import { answerObjection, object, reexamine } from './steps/objecting.handlers.js';
import {
  accept,
  askForSupplement,
  decline,
  extend,
  supplySupplement,
  withdrawApplication,
} from './steps/receiving.handlers.js';
import {
  assessNeed,
  finishPublicity,
  interruptPublicity,
  passReview,
  proposeToRefuse,
  publicizeCase,
  reviewByFederation,
  sendBack,
} from './steps/reviewing.handlers.js';
import type {
  AnswerObjectionInput,
  CareNeedInput,
  DeliverInput,
  FederationReviewInput,
  ReasonInput,
  ReexaminationInput,
  RefuseInput,
  StepInput,
  SupplementInput,
  SupplyInput,
} from './steps/step-input.js';

/** The steps of an application (domain §4.4). */
@Resolver()
export class CaseStepsResolver {
  constructor(readonly people: PeopleDoor) {}

  @Mutation('acceptDisabilityCase')
  accept(@Args('input') input: StepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, accept(ctx, this.people, input, key));
  }

  @Mutation('requestDisabilitySupplement')
  askForSupplement(
    @Args('input') input: SupplementInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, askForSupplement(ctx, this.people, input, key));
  }

  @Mutation('supplyDisabilitySupplement')
  supplySupplement(
    @Args('input') input: SupplyInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, supplySupplement(ctx, input, key));
  }

  @Mutation('declineDisabilityCase')
  decline(@Args('input') input: ReasonInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, decline(ctx, this.people, input, key));
  }

  @Mutation('withdrawDisabilityApplication')
  withdrawApplication(
    @Args('input') input: StepInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, withdrawApplication(ctx, input, key));
  }

  @Mutation('extendDisabilityDeadline')
  extend(@Args('input') input: ReasonInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, extend(ctx, this.people, input, key));
  }

  @Mutation('assessCareNeed')
  assessNeed(@Args('input') input: CareNeedInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, assessNeed(ctx, input, key));
  }

  @Mutation('passDisabilityReview')
  passReview(@Args('input') input: StepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, passReview(ctx, input, key));
  }

  @Mutation('publicizeDisabilityCase')
  publicizeCase(@Args('input') input: StepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, publicizeCase(ctx, input, key));
  }

  @Mutation('endDisabilityPublicity')
  finishPublicity(
    @Args('input') input: StepInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, finishPublicity(ctx, input, key));
  }

  @Mutation('stopDisabilityPublicity')
  interruptPublicity(
    @Args('input') input: ReasonInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, interruptPublicity(ctx, input, key));
  }

  @Mutation('proposeDisabilityRefusal')
  proposeToRefuse(
    @Args('input') input: StepInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, proposeToRefuse(ctx, input, key));
  }

  @Mutation('recordFederationReview')
  reviewByFederation(
    @Args('input') input: FederationReviewInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, reviewByFederation(ctx, input, key));
  }

  @Mutation('returnDisabilityCase')
  sendBack(@Args('input') input: ReasonInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, sendBack(ctx, input, key));
  }

  @Mutation('confirmDisabilityCase')
  confirm(@Args('input') input: StepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, confirm(ctx, this.people, input, key));
  }

  @Mutation('refuseDisabilityCase')
  refuse(@Args('input') input: RefuseInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, refuse(ctx, this.people, input, key));
  }

  @Mutation('deliverDisabilityDecision')
  deliver(@Args('input') input: DeliverInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, deliver(ctx, input, key));
  }

  @Mutation('raiseDisabilityObjection')
  object(@Args('input') input: ReasonInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, object(ctx, input, key));
  }

  @Mutation('recordFederationReexamination')
  reexamine(
    @Args('input') input: ReexaminationInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, reexamine(ctx, input, key));
  }

  @Mutation('answerDisabilityObjection')
  answerObjection(
    @Args('input') input: AnswerObjectionInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, answerObjection(ctx, this.people, input, key));
  }
}
