import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import { type Answer, type PageArgs, payload, type RequestContext, ServiceKeys } from '@yimen/subgraph';
import { type AcceptForeignInput, acceptForOtherProvince } from './accept-foreign.handler.js';
import { foreignCaseById, foreignCasesOf } from './foreign-case.queries.js';
import type { ForeignDone, ForeignStepInput } from './foreign-step.js';
import {
  completeCrossProvinceMaterials,
  notifyCrossProvinceApplicant,
  pushToHomeProvince,
  withdrawCrossProvince,
} from './steps.handlers.js';

@Resolver('DisabilityCrossProvinceCase')
export class CrossProvinceResolver {
  constructor(
    private readonly keys: ServiceKeys,
    private readonly people: PeopleDoor,
  ) {}

  @Query('disabilityCrossProvinceCase')
  crossProvinceCase(@Args('id') id: string, @Context() ctx: RequestContext) {
    return foreignCaseById(ctx, id);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { readonly id: string }, @Context() ctx: RequestContext) {
    return foreignCaseById(ctx, id);
  }

  @Mutation('acceptForOtherProvince')
  accept(
    @Args('input') input: AcceptForeignInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, acceptForOtherProvince(ctx, { keys: this.keys, people: this.people }, input, key));
  }

  @Mutation('completeCrossProvinceMaterials')
  complete(
    @Args('input') input: ForeignStepInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, completeCrossProvinceMaterials(ctx, input, key));
  }

  @Mutation('pushToHomeProvince')
  push(@Args('input') input: ForeignStepInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, pushToHomeProvince(ctx, input, key));
  }

  @Mutation('notifyCrossProvinceApplicant')
  notify(
    @Args('input') input: ForeignStepInput & { readonly notifiedOn: LegalDate },
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, notifyCrossProvinceApplicant(ctx, input, key));
  }

  @Mutation('withdrawCrossProvince')
  withdraw(
    @Args('input') input: ForeignStepInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, withdrawCrossProvince(ctx, input, key));
  }
}

/** What this matter adds to a person's chapter. */
@Resolver('DisabilityChapter')
export class CrossProvinceChapterResolver {
  @ResolveField('crossProvinceCases')
  cases(@Parent() { personId }: { readonly personId: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return foreignCasesOf(ctx, personId, args);
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<ForeignDone>>) {
  return payload(await answer, 'case', ({ caseId }) => foreignCaseById(ctx, caseId));
}
