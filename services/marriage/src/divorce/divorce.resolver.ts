import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { paperById, papersAbout } from '../papers/papers.queries.js';
import { registryOf } from '../registries/registries.queries.js';
import { applyForDivorceAtRegistry } from './apply-for-divorce.handler.js';
import { type DeclineDivorceInput, declineDivorce } from './decline-divorce.handler.js';
import type {
  ApplyForDivorceInput,
  DivorceDone,
  IssueDivorceCertificateInput,
  WithdrawDivorceInput,
} from './divorce-input.js';
import { type DivorceFilter, divorceById, divorceByReceipt, divorceHistory, listDivorces } from './divorces.queries.js';
import { issueCertificate } from './issue-divorce-certificate.handler.js';
import { withdrawFromDivorce } from './withdraw-divorce.handler.js';

async function shown(ctx: RequestContext, act: Promise<Answer<DivorceDone>>) {
  return payload(await act, 'divorceCase', ({ divorceCaseId }) => divorceById(ctx, divorceCaseId));
}

@Resolver('DivorceCase')
export class DivorceResolver {
  constructor(readonly people: PeopleDoor) {}

  @Query('divorceCase')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return divorceById(ctx, id);
  }

  @Query('divorceCaseByReceipt')
  byReceipt(@Args('receiptNumber') receiptNumber: string, @Context() ctx: RequestContext) {
    return divorceByReceipt(ctx, receiptNumber);
  }

  @Query('divorceCases')
  list(@Args() args: PageArgs & { filter?: DivorceFilter | null }, @Context() ctx: RequestContext) {
    return listDivorces(ctx, args.filter ?? {}, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return divorceById(ctx, id);
  }

  @ResolveField('registry')
  registry(@Parent() { registryCode }: { registryCode: string }, @Context() ctx: RequestContext) {
    return registryOf(ctx, registryCode);
  }

  @ResolveField('history')
  history(@Parent() { id }: { id: string }, @Args() page: PageArgs, @Context() ctx: RequestContext) {
    return divorceHistory(ctx, id, page);
  }

  @ResolveField('documents')
  documents(@Parent() { id }: { id: string }, @Args() page: PageArgs, @Context() ctx: RequestContext) {
    return papersAbout(ctx, id, page);
  }

  @Mutation('applyForDivorce')
  apply(
    @Args('input') input: ApplyForDivorceInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, applyForDivorceAtRegistry(ctx, this.people, input, key));
  }

  @Mutation('declineDivorceApplication')
  async decline(
    @Args('input') input: DeclineDivorceInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await declineDivorce(ctx, this.people, input, key), 'document', ({ documentId }) =>
      paperById(ctx, documentId),
    );
  }

  @Mutation('withdrawDivorce')
  withdraw(
    @Args('input') input: WithdrawDivorceInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, withdrawFromDivorce(ctx, input, key));
  }

  @Mutation('issueDivorceCertificate')
  issue(
    @Args('input') input: IssueDivorceCertificateInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, issueCertificate(ctx, input, key));
  }
}

@Resolver('DivorceWrongRegistry')
export class DivorceWrongRegistryResolver {
  @ResolveField('registry')
  registry(@Parent() { registryCode }: { registryCode: string }, @Context() ctx: RequestContext) {
    return registryOf(ctx, registryCode);
  }
}
