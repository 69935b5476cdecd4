import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleDoor, type ToDeliverArgs, verifyDocument } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import { caseById, casePayload } from '../case.queries.js';
import { type DeliverDocumentInput, deliverDocument } from './deliver-document.handler.js';
import { documentById, documentsToDeliver } from './documents.queries.js';

@Resolver('DisabilityDocument')
export class DocumentsResolver {
  constructor(readonly people: PeopleDoor) {}

  @Mutation('deliverDisabilityDocument')
  deliver(
    @Args('input') input: DeliverDocumentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return casePayload(ctx, deliverDocument(ctx, this.people, input, key));
  }

  @Query('disabilityDocumentsToDeliver')
  toDeliver(@Args() args: ToDeliverArgs, @Context() ctx: RequestContext) {
    return documentsToDeliver(ctx, args);
  }

  @Query('disabilityDocument')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return documentById(ctx, id, (caseId) => caseById(ctx, caseId));
  }

  @Query('verifyDisabilityDocument')
  verify(@Args('number') number: string, @Args('code') code: string, @Context() ctx: RequestContext) {
    return verifyDocument(ctx, number, code);
  }

  @ResolveField('case')
  caseOf(@Parent() { caseId }: { caseId: string }, @Context() ctx: RequestContext) {
    return caseById(ctx, caseId);
  }
}
