import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { ServiceKeys } from '../keys/service-keys.js';
import { ResidentsDoor } from '../residents/residents-door.js';
import { applyForSubsistence } from './apply/apply.handler.js';
import type { ApplyInput } from './apply/apply.input.js';
import { type CaseFilter, caseById, listCases } from './case.queries.js';
import { confirm } from './steps/confirm.handler.js';
import { postPublicNotice } from './steps/post-public-notice.handler.js';
import { refuse } from './steps/refuse.handler.js';
import type { PostNoticeInput, RefuseInput, StepInput } from './steps/step-input.js';
import type { StepDone } from './take-step.js';

/** Shows what a step did: the case as this actor may see it now. */
export async function casePayload(ctx: RequestContext, step: Promise<Answer<StepDone>>) {
  return payload(await step, 'case', ({ caseId }) => caseById(ctx, caseId));
}

@Resolver('SubsistenceCase')
export class SubsistenceAllowanceResolver {
  constructor(
    readonly keys: ServiceKeys,
    readonly residents: ResidentsDoor,
  ) {}

  @Query('subsistenceCase')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return caseById(ctx, id);
  }

  @Query('subsistenceCases')
  list(@Args() args: PageArgs & { filter?: CaseFilter | null }, @Context() ctx: RequestContext) {
    return listCases(ctx, args.filter ?? {}, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return caseById(ctx, id);
  }

  @Mutation('applyForSubsistenceAllowance')
  apply(@Args('input') input: ApplyInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, applyForSubsistence(ctx, this, input, key));
  }

  @Mutation('postPublicNotice')
  postNotice(
    @Args('input') input: PostNoticeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, postPublicNotice(ctx, this.residents, input, key));
  }

  @Mutation('confirmSubsistenceCase')
  confirm(@Args('input') input: StepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, confirm(ctx, this, input, key));
  }

  @Mutation('refuseSubsistenceCase')
  refuse(@Args('input') input: RefuseInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, refuse(ctx, this, input, key));
  }
}
