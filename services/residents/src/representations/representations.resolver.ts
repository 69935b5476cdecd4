import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { LegalDate } from '@yimen/standards';
import { type Answer, connectionArgs, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { Seals } from '../access/seals.js';
import { personLoader } from '../persons/find-persons.query.js';
import { isInForce } from './domain/representation.js';
import { type EndRepresentationInput, endRepresentation } from './end-representation.handler.js';
import {
  ownRepresentationOf,
  type RepresentationView,
  representationLoader,
  representationsOfLoader,
  showRepresentation,
} from './find-representations.query.js';
import {
  type GrantMandateInput,
  grantMandate,
  type RecordGuardianshipInput,
  recordGuardianship,
} from './record-representation.js';

@Resolver('Representation')
export class RepresentationsResolver {
  constructor(private readonly seals: Seals) {}

  @Query('myRepresentationOf')
  mine(@Args('personId') personId: string, @Context() ctx: RequestContext) {
    return ownRepresentationOf(ctx, personId);
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { id: string }, @Context() ctx: RequestContext) {
    return representationLoader(ctx).load(reference.id);
  }

  @ResolveField('person')
  person(@Parent() { personId }: RepresentationView, @Context() ctx: RequestContext) {
    return personLoader(ctx, this.seals).load(personId);
  }

  @ResolveField('agent')
  agent(@Parent() { agentId }: RepresentationView, @Context() ctx: RequestContext) {
    return personLoader(ctx, this.seals).load(agentId);
  }

  @ResolveField('inForce')
  inForce(@Parent() view: RepresentationView, @Args('on') on: LegalDate | null, @Context() ctx: RequestContext) {
    return isInForce(view, on ?? ctx.today);
  }

  @Mutation('recordGuardianship')
  async record(
    @Args('input') input: RecordGuardianshipInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, await recordGuardianship(ctx, this.seals, input, key));
  }

  @Mutation('grantMandate')
  async grant(
    @Args('input') input: GrantMandateInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, await grantMandate(ctx, this.seals, input, key));
  }

  @Mutation('endRepresentation')
  async end(
    @Args('input') input: EndRepresentationInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, await endRepresentation(ctx, input, key));
  }
}

/** What this room adds to a person. */
@Resolver('Person')
export class PersonRepresentationsResolver {
  @ResolveField('representatives')
  representatives(@Parent() person: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return representationsOfLoader(ctx, 'person_id', connectionArgs(args, ['uuid'])).load(person.id);
  }

  @ResolveField('represents')
  represents(@Parent() person: { id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return representationsOfLoader(ctx, 'agent_id', connectionArgs(args, ['uuid'])).load(person.id);
  }
}

function shown(ctx: RequestContext, answer: Answer<{ representationId: string }>) {
  return payload(answer, 'representation', ({ representationId }) => showRepresentation(ctx, representationId));
}
