import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { ageOn, type LegalDate } from '@yimen/standards';
import { type Answer, connectionArgs, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { Seals } from '../access/seals.js';
import { consentsOfLoader } from '../consents/find-consents.query.js';
import { householdOfLoader } from '../households/find-households.query.js';
import { type CorrectPersonInput, correctPerson } from './correct-person.handler.js';
import { type PersonSearch, personLoader, searchPersons, showPerson } from './find-persons.query.js';
import { unmaskingsLoader } from './find-unmaskings.query.js';
import { type MovePersonInput, movePerson } from './move-person.handler.js';
import type { PersonView } from './person.view.js';
import { sexDiffers } from './problems.js';
import { type RecordLifeStatusInput, recordLifeStatus } from './record-life-status.handler.js';
import { type RegisteredAnswer, type RegisterPersonInput, registerPerson } from './register-person.handler.js';
import { type UnmaskIdentityNumberInput, unmaskIdentityNumber } from './unmask-identity-number.handler.js';

@Resolver('Person')
export class PersonsResolver {
  constructor(private readonly seals: Seals) {}

  @Query('person')
  person(@Args('id') id: string, @Context() ctx: RequestContext) {
    return personLoader(ctx, this.seals).load(id);
  }

  @Query('persons')
  persons(@Args() args: PageArgs & { search: PersonSearch }, @Context() ctx: RequestContext) {
    return searchPersons(ctx, this.seals, args.search, connectionArgs(args, ['uuid']));
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { id: string }, @Context() ctx: RequestContext) {
    return personLoader(ctx, this.seals).load(reference.id);
  }

  @ResolveField('age')
  age(@Parent() person: PersonView, @Args('on') on: LegalDate | null | undefined, @Context() ctx: RequestContext) {
    return Math.max(0, ageOn(person.birthDate, on ?? ctx.today));
  }

  @ResolveField('household')
  household(
    @Parent() person: PersonView,
    @Args('asOf') asOf: LegalDate | null | undefined,
    @Context() ctx: RequestContext,
  ) {
    return householdOfLoader(ctx, asOf ?? ctx.today).load(person.id);
  }

  @ResolveField('consents')
  consents(@Parent() person: PersonView, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return consentsOfLoader(ctx, connectionArgs(args, ['date', 'uuid'])).load(person.id);
  }

  @ResolveField('unmaskings')
  unmaskings(@Parent() person: PersonView, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return unmaskingsLoader(ctx, connectionArgs(args, ['integer'])).load(person.id);
  }

  @Mutation('registerPerson')
  async register(
    @Args('input') input: RegisterPersonInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return this.registered(ctx, await registerPerson(ctx, this.seals, input, key));
  }

  @Mutation('correctPerson')
  async correct(
    @Args('input') input: CorrectPersonInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return this.registered(ctx, await correctPerson(ctx, this.seals, input, key));
  }

  @Mutation('movePerson')
  async move(
    @Args('input') input: MovePersonInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return this.changed(ctx, await movePerson(ctx, this.seals, input, key));
  }

  @Mutation('recordLifeStatus')
  async recordLifeStatus(
    @Args('input') input: RecordLifeStatusInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return this.changed(ctx, await recordLifeStatus(ctx, this.seals, input, key));
  }

  @Mutation('unmaskIdentityNumber')
  async unmask(
    @Args('input') input: UnmaskIdentityNumberInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await unmaskIdentityNumber(ctx, this.seals, input, key);
    const identityNumber = answer.outcome === 'done' ? answer.result.identityNumber : null;
    return { ...(await this.changed(ctx, answer)), identityNumber };
  }

  private changed(ctx: RequestContext, answer: Answer<{ personId: string }>) {
    return payload(answer, 'person', ({ personId }) => showPerson(ctx, this.seals, personId));
  }

  private async registered(ctx: RequestContext, answer: Answer<RegisteredAnswer>) {
    const sexInNumber = answer.outcome === 'done' ? answer.result.sexInNumber : null;
    return { ...(await this.changed(ctx, answer)), notices: sexInNumber === null ? [] : [sexDiffers(sexInNumber)] };
  }
}
