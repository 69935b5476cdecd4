import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import { type PageArgs, type RequestContext, ServiceKeys } from '@yimen/subgraph';
import { apply } from './apply/apply.handler.js';
import type { ApplyInput } from './apply/apply.input.js';
import { type CaseFilter, caseById, casePayload, casesOfPerson, listCases, worklist } from './case.queries.js';
import { explainAllowance } from './explain.query.js';

type Explaining = { readonly personId: string; readonly asOf?: LegalDate | null };

@Resolver('DisabilityAllowanceCase')
export class AllowanceCaseResolver {
  constructor(
    readonly keys: ServiceKeys,
    readonly residents: PeopleDoor,
  ) {}

  @Query('disabilityAllowanceCase')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return caseById(ctx, id);
  }

  @Query('disabilityAllowanceCases')
  list(@Args() args: PageArgs & { filter?: CaseFilter | null }, @Context() ctx: RequestContext) {
    return listCases(ctx, args.filter ?? {}, args);
  }

  @Query('disabilityWorklist')
  worklist(@Args() args: PageArgs, @Context() ctx: RequestContext) {
    return worklist(ctx, args);
  }

  @Query('explainLivingAllowance')
  explainLiving(@Args() asked: Explaining, @Context() ctx: RequestContext) {
    return explainAllowance(ctx, this.residents, 'LIVING', asked);
  }

  @Query('explainCareAllowance')
  explainCare(@Args() asked: Explaining, @Context() ctx: RequestContext) {
    return explainAllowance(ctx, this.residents, 'CARE', asked);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return caseById(ctx, id);
  }

  @Mutation('applyForLivingAllowance')
  applyForLiving(
    @Args('input') input: ApplyInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, apply(ctx, this, 'LIVING', input, key));
  }

  @Mutation('applyForCareAllowance')
  applyForCare(@Args('input') input: ApplyInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return casePayload(ctx, apply(ctx, this, 'CARE', input, key));
  }
}

/** What applications add to a person's chapter of disability. */
@Resolver('DisabilityChapter')
export class ChapterCasesResolver {
  @ResolveField('allowanceCases')
  cases(@Parent() { personId }: { personId: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return casesOfPerson(ctx, personId, args);
  }
}
