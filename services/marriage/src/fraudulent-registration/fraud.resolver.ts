import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { type ApproveConditionalInput, approveConditionalRegistration } from './approve-conditional.handler.js';
import type { FraudDone } from './change-fraud-case.js';
import {
  type DecideFraudInput,
  rejectFraudulentRegistration,
  revokeFraudulentRegistration,
} from './decide-fraud.handler.js';
import { type FraudFilter, fraudCaseById, listFraudCases } from './fraud.queries.js';
import { type RecordFindingInput, recordCompetentFinding, withdrawFraudReport } from './record-finding.handler.js';
import { type ReportFraudInput, reportFraud } from './report-fraud.handler.js';

async function fraudPayload(ctx: RequestContext, act: Promise<Answer<FraudDone>>) {
  return payload(await act, 'case', ({ caseId }) => fraudCaseById(ctx, caseId));
}

@Resolver('FraudulentRegistration')
export class FraudResolver {
  constructor(private readonly people: PeopleDoor) {}

  @Query('fraudulentRegistration')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return fraudCaseById(ctx, id);
  }

  @Query('fraudulentRegistrations')
  list(@Args() args: PageArgs & { filter?: FraudFilter | null }, @Context() ctx: RequestContext) {
    return listFraudCases(ctx, args.filter ?? {}, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return fraudCaseById(ctx, id);
  }

  @Mutation('reportFraudulentRegistration')
  report(@Args('input') input: ReportFraudInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return fraudPayload(ctx, reportFraud(ctx, input, key));
  }

  @Mutation('withdrawFraudReport')
  withdraw(
    @Args('input') input: { caseId: string },
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return fraudPayload(ctx, withdrawFraudReport(ctx, input, key));
  }

  @Mutation('recordCompetentFinding')
  find(@Args('input') input: RecordFindingInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return fraudPayload(ctx, recordCompetentFinding(ctx, input, key));
  }

  @Mutation('approveConditionalRegistration')
  allow(
    @Args('input') input: ApproveConditionalInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return fraudPayload(ctx, approveConditionalRegistration(ctx, this.people, input, key));
  }

  @Mutation('revokeFraudulentRegistration')
  revoke(@Args('input') input: DecideFraudInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return fraudPayload(ctx, revokeFraudulentRegistration(ctx, this.people, input, key));
  }

  @Mutation('rejectFraudulentRegistration')
  reject(@Args('input') input: DecideFraudInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return fraudPayload(ctx, rejectFraudulentRegistration(ctx, this.people, input, key));
  }
}
