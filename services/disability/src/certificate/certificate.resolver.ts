import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { type Answer, type PageArgs, payload, type RequestContext, ServiceKeys } from '@yimen/subgraph';
import { type AskFederationInput, askFederationForCertificate } from './ask-federation.handler.js';
import { type CertificatesFilter, certificateById, listCertificates, statementsOf } from './certificate.queries.js';
import { chapterOf } from './chapter.js';
import { doubtById, openDoubts, openQuestions, questionById } from './federation/federation.queries.js';
import { type RecordFederationAnswerInput, recordFederationAnswer } from './record-federation-answer.handler.js';
import {
  type CertificateDone,
  type RegisterCertificateInput,
  registerCertificate,
} from './register-certificate.handler.js';
import { type SettleDoubtInput, settleFederationDoubt } from './settle-doubt.handler.js';
import { type UnmaskCertificateInput, unmaskCertificate } from './unmask-certificate.handler.js';

type Reference = { readonly id: string };

@Resolver('DisabilityCertificate')
export class CertificateResolver {
  constructor(
    private readonly keys: ServiceKeys,
    private readonly residents: PeopleDoor,
  ) {}

  @Query('disabilityCertificate')
  certificate(@Args('id') id: string, @Context() ctx: RequestContext) {
    return certificateById(ctx, id);
  }

  @Query('disabilityCertificates')
  certificates(@Args() filter: CertificatesFilter, @Context() ctx: RequestContext) {
    return listCertificates(ctx, filter);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: Reference, @Context() ctx: RequestContext) {
    return certificateById(ctx, id);
  }

  @ResolveField('statements')
  statements(@Parent() { id }: Reference, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return statementsOf(ctx, id, args);
  }

  @Mutation('registerDisabilityCertificate')
  register(
    @Args('input') input: RegisterCertificateInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, registerCertificate(ctx, { keys: this.keys, residents: this.residents }, input, key));
  }

  @Mutation('recordFederationAnswer')
  record(
    @Args('input') input: RecordFederationAnswerInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, recordFederationAnswer(ctx, input, key));
  }

  @Mutation('unmaskDisabilityCertificate')
  async unmask(
    @Args('input') input: UnmaskCertificateInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await unmaskCertificate(ctx, this.keys, input, key);
    return payload(answer, 'certificateNumber', ({ certificateNumber }) => certificateNumber);
  }
}

/** What is asked of the federation, and what it said that somebody must look into. */
@Resolver()
export class FederationResolver {
  @Query('disabilityQuestions')
  questions(@Args() args: PageArgs, @Context() ctx: RequestContext) {
    return openQuestions(ctx, args);
  }

  @Query('disabilityFederationDoubts')
  doubts(@Args() args: PageArgs, @Context() ctx: RequestContext) {
    return openDoubts(ctx, args);
  }

  @Mutation('askFederationForCertificate')
  async ask(
    @Args('input') input: AskFederationInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await askFederationForCertificate(ctx, input, key);
    return payload(answer, 'question', ({ questionId }) => questionById(ctx, questionId));
  }

  @Mutation('settleFederationDoubt')
  async settle(
    @Args('input') input: SettleDoubtInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await settleFederationDoubt(ctx, input, key), 'doubt', ({ doubtId }) => doubtById(ctx, doubtId));
  }
}

/** What this service adds to a person's file. */
@Resolver('Person')
export class PersonChapterResolver {
  @ResolveField('disability')
  disability(@Parent() { id }: Reference, @Context() ctx: RequestContext) {
    return chapterOf(ctx, id);
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<CertificateDone>>) {
  return payload(await answer, 'certificate', ({ certificateId }) => certificateById(ctx, certificateId));
}
