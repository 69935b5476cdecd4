import { Args, Context, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { isCanonicalUuid } from '@yimen/standards';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import type { CaseFilter } from './case-filter.js';
import { typesOfCases } from './domain/case-words.js';
import { casesById, findCase, findCaseByNumber } from './find-case.query.js';
import { casesOfEach, listCases } from './list-cases.query.js';
import { timelinesOf } from './timeline.query.js';

interface HasId {
  readonly id: string;
}

@Resolver()
export class CasesResolver {
  @Query('case')
  case(
    @Args('id') id: string,
    @Args('atLeastVersion') atLeastVersion: number | undefined,
    @Context() ctx: RequestContext,
  ) {
    return findCase(ctx, id, atLeastVersion ?? null);
  }

  @Query('caseByNumber')
  caseByNumber(@Args('number') number: string, @Context() ctx: RequestContext) {
    return findCaseByNumber(ctx, number);
  }

  @Query('cases')
  cases(@Args() args: PageArgs & { readonly filter?: CaseFilter | null }, @Context() ctx: RequestContext) {
    return listCases(ctx, args.filter ?? {}, args);
  }
}

/** What the front office knows of a case, whoever's type it is: the same of all of them. */
function caseResolver(type: string) {
  @Resolver(type)
  class CaseOfType {
    @ResolveReference()
    resolveReference(@Parent() reference: HasId, @Context() ctx: RequestContext) {
      return caseShown(ctx, reference);
    }

    @ResolveField('timeline')
    timeline(@Parent() shown: HasId, @Args() args: PageArgs, @Context() ctx: RequestContext) {
      return timelineOf(ctx, shown, args);
    }
  }
  return CaseOfType;
}

/** One for each type that owners have for their cases. */
export const caseResolvers = typesOfCases.map(caseResolver);

function caseShown(ctx: RequestContext, { id }: HasId) {
  return ctx.loaders.of('case', (ids: readonly string[]) => casesById(ctx, ids)).load(id);
}

function timelineOf(ctx: RequestContext, { id }: HasId, args: PageArgs) {
  const name = `timeline ${JSON.stringify(args)}`;
  return ctx.loaders.of(name, (ids: readonly string[]) => timelinesOf(ctx, ids, args)).load(id);
}

/** The chapter that the front office adds to a person's file. */
@Resolver('Person')
export class PersonCasesResolver {
  @ResolveReference()
  resolveReference(@Parent() reference: HasId) {
    return isCanonicalUuid(reference.id) ? { __typename: 'Person', id: reference.id } : null;
  }

  @ResolveField('cases')
  cases(@Parent() person: HasId, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    const name = `cases of persons ${JSON.stringify(args)}`;
    return ctx.loaders.of(name, (ids: readonly string[]) => casesOfEach(ctx, 'person', ids, args)).load(person.id);
  }
}
