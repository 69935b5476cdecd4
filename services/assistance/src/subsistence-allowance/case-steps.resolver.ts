import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { ResidentsDoor } from '../residents/residents-door.js';
import { accept } from './steps/accept.handler.js';
import { clearProperty } from './steps/clear-property.handler.js';
import { declineToAccept } from './steps/decline-to-accept.handler.js';
import { deliverDecision } from './steps/deliver-decision.handler.js';
import { extendDeadline } from './steps/extend-deadline.handler.js';
import { proposeDecision } from './steps/propose-decision.handler.js';
import { raiseObjection } from './steps/raise-objection.handler.js';
import { recordCheckAnswer } from './steps/record-check-answer.handler.js';
import { recordHomeVisit } from './steps/record-home-visit.handler.js';
import { recordNoticeEnd } from './steps/record-notice-end.handler.js';
import { requestSupplement } from './steps/request-supplement.handler.js';
import type {
  CheckAnswerInput,
  ClearPropertyInput,
  DeliverInput,
  ExtendInput,
  HomeVisitInput,
  NoticeEndInput,
  ObjectionInput,
  ProposeInput,
  ReasonInput,
  RequestSupplementInput,
  StepInput,
  SupplySupplementInput,
} from './steps/step-input.js';
import { submitForDecision } from './steps/submit-for-decision.handler.js';
import { supplySupplement } from './steps/supply-supplement.handler.js';
import { withdraw } from './steps/withdraw.handler.js';
import { casePayload } from './subsistence-allowance.resolver.js';

/** The steps of the procedure that need nothing beside the case, or the names for its document. */
@Resolver()
export class CaseStepsResolver {
  constructor(readonly residents: ResidentsDoor) {}

  @Mutation('acceptSubsistenceCase')
  acceptSubsistenceCase(
    @Args('input') input: StepInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, accept(ctx, this.residents, input, key));
  }

  @Mutation('requestSupplement')
  requestSupplement(
    @Args('input') input: RequestSupplementInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, requestSupplement(ctx, this.residents, input, key));
  }

  @Mutation('supplySupplement')
  supplySupplement(
    @Args('input') input: SupplySupplementInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, supplySupplement(ctx, input, key));
  }

  @Mutation('declineToAccept')
  declineToAccept(
    @Args('input') input: ReasonInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, declineToAccept(ctx, this.residents, input, key));
  }

  @Mutation('withdrawApplication')
  withdrawApplication(
    @Args('input') input: ReasonInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, withdraw(ctx, input, key));
  }

  @Mutation('recordCheckAnswer')
  recordCheckAnswer(
    @Args('input') input: CheckAnswerInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, recordCheckAnswer(ctx, input, key));
  }

  @Mutation('recordHomeVisit')
  recordHomeVisit(
    @Args('input') input: HomeVisitInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, recordHomeVisit(ctx, input, key));
  }

  @Mutation('clearProperty')
  clearProperty(
    @Args('input') input: ClearPropertyInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, clearProperty(ctx, input, key));
  }

  @Mutation('proposeDecision')
  proposeDecision(
    @Args('input') input: ProposeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, proposeDecision(ctx, input, key));
  }

  @Mutation('raiseObjection')
  raiseObjection(
    @Args('input') input: ObjectionInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, raiseObjection(ctx, input, key));
  }

  @Mutation('recordNoticeEnd')
  recordNoticeEnd(
    @Args('input') input: StepInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, recordNoticeEnd(ctx, input, key));
  }

  @Mutation('recordNoticeEndPhoto')
  recordNoticeEndPhoto(
    @Args('input') input: NoticeEndInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, recordNoticeEnd(ctx, input, key));
  }

  @Mutation('submitForDecision')
  submitForDecision(
    @Args('input') input: StepInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, submitForDecision(ctx, input, key));
  }

  @Mutation('extendDeadline')
  extendDeadline(
    @Args('input') input: ExtendInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, extendDeadline(ctx, this.residents, input, key));
  }

  @Mutation('deliverDecision')
  deliverDecision(
    @Args('input') input: DeliverInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, deliverDecision(ctx, input, key));
  }
}
