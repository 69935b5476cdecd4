import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { LegalDate } from '@yimen/standards';
import { type Answer, connectionArgs, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { Seals } from '../access/seals.js';
import { personLoader } from '../persons/find-persons.query.js';
import { householdLoader, membersLoader, showHousehold } from './find-households.query.js';
import { type FormHouseholdInput, formHousehold } from './form-household.handler.js';
import type { HouseholdView, MemberView } from './household.view.js';
import { type JoinHouseholdInput, joinHousehold } from './join-household.handler.js';
import { type LeaveHouseholdInput, leaveHousehold } from './leave-household.handler.js';

@Resolver('Household')
export class HouseholdsResolver {
  constructor(private readonly seals: Seals) {}

  @Query('household')
  household(@Args('id') id: string, @Context() ctx: RequestContext) {
    return householdLoader(ctx).load(id);
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { id: string }, @Context() ctx: RequestContext) {
    return householdLoader(ctx).load(reference.id);
  }

  @ResolveField('members')
  members(
    @Parent() household: HouseholdView,
    @Args() args: PageArgs & { asOf?: LegalDate | null },
    @Context() ctx: RequestContext,
  ) {
    const page = connectionArgs(args, ['integer', 'date', 'uuid'], 50);
    return membersLoader(ctx, args.asOf ?? ctx.today, page).load(household.id);
  }

  @Mutation('formHousehold')
  async form(
    @Args('input') input: FormHouseholdInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return changed(ctx, await formHousehold(ctx, this.seals, input, key));
  }

  @Mutation('joinHousehold')
  async join(
    @Args('input') input: JoinHouseholdInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return changed(ctx, await joinHousehold(ctx, this.seals, input, key));
  }

  @Mutation('leaveHousehold')
  async leave(
    @Args('input') input: LeaveHouseholdInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return changed(ctx, await leaveHousehold(ctx, this.seals, input, key));
  }
}

function changed(ctx: RequestContext, answer: Answer<{ householdId: string }>) {
  return payload(answer, 'household', ({ householdId }) => showHousehold(ctx, householdId));
}

@Resolver('HouseholdMember')
export class HouseholdMemberResolver {
  constructor(private readonly seals: Seals) {}

  @ResolveField('person')
  person(@Parent() member: MemberView, @Context() ctx: RequestContext) {
    return personLoader(ctx, this.seals).load(member.personId);
  }
}
