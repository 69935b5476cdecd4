import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { circumstancesOfPerson, declaredCircumstance } from './circumstances.queries.js';
import {
  type AnnulCircumstanceInput,
  annulCircumstance,
  type EndCircumstanceInput,
  endCircumstance,
} from './end-circumstance.handler.js';
import {
  type CircumstanceDone,
  type RecordCircumstanceInput,
  recordCircumstance,
} from './record-circumstance.handler.js';

@Resolver()
export class CircumstanceResolver {
  @Query('disabilityDeclaredCircumstance')
  circumstance(@Args('id') id: string, @Context() ctx: RequestContext) {
    return declaredCircumstance(ctx, id);
  }

  @Mutation('recordDisabilityCircumstance')
  record(
    @Args('input') input: RecordCircumstanceInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, recordCircumstance(ctx, input, key));
  }

  @Mutation('endDisabilityCircumstance')
  end(@Args('input') input: EndCircumstanceInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, endCircumstance(ctx, input, key));
  }

  @Mutation('annulDisabilityCircumstance')
  annul(
    @Args('input') input: AnnulCircumstanceInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, annulCircumstance(ctx, input, key));
  }
}

/** What circumstances add to a person's chapter of disability. */
@Resolver('DisabilityChapter')
export class ChapterCircumstancesResolver {
  @ResolveField('circumstances')
  circumstances(
    @Parent() { personId }: { readonly personId: string },
    @Args() args: PageArgs,
    @Context() ctx: RequestContext,
  ) {
    return circumstancesOfPerson(ctx, personId, args);
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<CircumstanceDone>>) {
  return payload(await answer, 'circumstance', ({ circumstanceId }) => declaredCircumstance(ctx, circumstanceId));
}
