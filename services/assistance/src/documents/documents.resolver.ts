import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@yimen/subgraph';
import { documentById, verifyDocument } from './documents.queries.js';

@Resolver()
export class DocumentsResolver {
  @Query('caseDocument')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return documentById(ctx, id);
  }

  @Query('verifyDocument')
  verify(@Args('number') number: string, @Args('code') code: string, @Context() ctx: RequestContext) {
    return verifyDocument(ctx, number, code);
  }
}
