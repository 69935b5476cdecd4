import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PeopleDoor } from '@yimen/casework';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { recordById } from '../act/records.query.js';
import { papersAbout } from '../papers/papers.queries.js';
import type { SittingStatus } from './domain/index.js';
import { type OpenMarriageInput, openMarriageRegistration, type SittingDone } from './open-sitting.handler.js';
import { type RefuseMarriageInput, refuseMarriageRegistration } from './refuse-marriage.handler.js';
import { type RegisterMarriageInput, registerMarriage } from './register-marriage.handler.js';
import {
  askMarriageNetworkAgain,
  type DeclareInput,
  leaveMarriageRegistration,
  recordStatusProof,
  type SittingInput,
  type StatusProofInput,
  signMarriageDeclarations,
} from './sitting-steps.handlers.js';
import { listSittings, obstaclesOf, type ShownSitting, sittingById } from './sittings.queries.js';

@Resolver('MarriageSitting')
export class SittingsResolver {
  constructor(private readonly people: PeopleDoor) {}

  @Query('marriageSitting')
  one(@Args('id') id: string, @Context() ctx: RequestContext) {
    return sittingById(ctx, id);
  }

  @Query('marriageSittings')
  list(@Args() args: PageArgs & { status?: SittingStatus | null }, @Context() ctx: RequestContext) {
    return listSittings(ctx, args.status ?? null, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return sittingById(ctx, id);
  }

  @ResolveField('obstacles')
  async obstacles(@Parent() { sitting }: ShownSitting, @Context() ctx: RequestContext) {
    const { grounds, conflicts, kinship } = await obstaclesOf(ctx, sitting);
    return {
      grounds: grounds.map(({ because }) => because),
      needed: [...new Set(conflicts.flatMap((one) => one.needed))],
      possibleKinship: kinship === 'POSSIBLE',
    };
  }

  @ResolveField('record')
  record(@Parent() { recordId }: ShownSitting, @Context() ctx: RequestContext) {
    return recordId === null ? null : recordById(ctx, recordId);
  }

  @ResolveField('documents')
  documents(@Parent() { id }: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return papersAbout(ctx, id, args);
  }

  @Mutation('openMarriageRegistration')
  open(@Args('input') input: OpenMarriageInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, openMarriageRegistration(ctx, this.people, input, key));
  }

  @Mutation('signMarriageDeclarations')
  sign(@Args('input') input: DeclareInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, signMarriageDeclarations(ctx, input, key));
  }

  @Mutation('askMarriageNetworkAgain')
  askAgain(@Args('input') input: SittingInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, askMarriageNetworkAgain(ctx, input, key));
  }

  @Mutation('recordStatusProof')
  prove(@Args('input') input: StatusProofInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, recordStatusProof(ctx, input, key));
  }

  @Mutation('registerMarriage')
  register(
    @Args('input') input: RegisterMarriageInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, registerMarriage(ctx, input, key));
  }

  @Mutation('refuseMarriageRegistration')
  refuse(
    @Args('input') input: RefuseMarriageInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, refuseMarriageRegistration(ctx, input, key));
  }

  @Mutation('leaveMarriageRegistration')
  leave(@Args('input') input: SittingInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, leaveMarriageRegistration(ctx, input, key));
  }
}

async function shown(ctx: RequestContext, answer: Promise<Answer<SittingDone>>) {
  return payload(await answer, 'sitting', ({ sittingId }) => sittingById(ctx, sittingId));
}
