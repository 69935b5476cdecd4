import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type ToDeliverArgs, verifyDocument } from '@yimen/casework';
import { payload, type RequestContext } from '@yimen/subgraph';
import { ResidentsDoor } from '../residents/residents-door.js';
import { caseById } from '../subsistence-allowance/case.queries.js';
import { type DeliverDocumentInput, deliverDocument } from './delivery/deliver-document.handler.js';
import { documentsToDeliver } from './delivery/documents-to-deliver.query.js';
import { documentById } from './documents.queries.js';

@Resolver('CaseDocument')
export class DocumentsResolver {
  constructor(readonly residents: ResidentsDoor) {}

  @Mutation('deliverDocument')
  async deliver(
    @Args('input') input: DeliverDocumentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await deliverDocument(ctx, this.residents, input, key), 'case', ({ caseId }) =>
      caseById(ctx, caseId),
    );
  }

  @Query('documentsToDeliver')
  toDeliver(@Args() args: ToDeliverArgs, @Context() ctx: RequestContext) {
    return documentsToDeliver(ctx, args);
  }

  @Query('caseDocument')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return documentById(ctx, id);
  }

  @ResolveField('case')
  caseOf(@Parent() { caseId }: { caseId: string }, @Context() ctx: RequestContext) {
    return caseById(ctx, caseId);
  }

  @Query('verifyDocument')
  verify(@Args('number') number: string, @Args('code') code: string, @Context() ctx: RequestContext) {
    return verifyDocument(ctx, number, code);
  }
}
