import { Args, Context, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { verifyDocument } from '@yimen/casework';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { paperById, papersAbout } from './papers.queries.js';

@Resolver('MarriageDocument')
export class PapersResolver {
  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return paperById(ctx, id);
  }

  @Query('marriageDocument')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return paperById(ctx, id);
  }

  @Query('marriageDocuments')
  about(@Args() { subjectId, ...page }: PageArgs & { subjectId: string }, @Context() ctx: RequestContext) {
    return papersAbout(ctx, subjectId, page);
  }

  @Query('verifyMarriageDocument')
  verify(@Args('number') number: string, @Args('code') code: string, @Context() ctx: RequestContext) {
    return verifyDocument(ctx, number, code);
  }
}
