import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { casesOfEach } from '../cases/list-cases.query.js';
import type { OpenIntakeInput } from './check-visit-input.js';
import { listVisits, type VisitFilter, visitsById } from './list-visits.query.js';
import { OpenIntake } from './open-intake.handler.js';
import { VisitVault } from './visit-vault.js';

@Resolver('Intake')
export class VisitsResolver {
  constructor(
    private readonly openIntakeHandler: OpenIntake,
    private readonly vault: VisitVault,
  ) {}

  @Query('intake')
  intake(@Args('id') id: string, @Context() ctx: RequestContext) {
    return this.load(ctx, id);
  }

  @Query('intakes')
  intakes(@Args() args: PageArgs & VisitFilter, @Context() ctx: RequestContext) {
    return listVisits(ctx, this.vault, args);
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { readonly id: string }, @Context() ctx: RequestContext) {
    return this.load(ctx, reference.id);
  }

  @ResolveField('cases')
  cases(@Parent() visit: { readonly id: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    const name = `cases of visits ${JSON.stringify(args)}`;
    return ctx.loaders.of(name, (ids: readonly string[]) => casesOfEach(ctx, 'intake_id', ids, args)).load(visit.id);
  }

  @Mutation('openIntake')
  async openIntake(
    @Args('input') input: OpenIntakeInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await this.openIntakeHandler.open(ctx, input, key);
    const shown = await payload(answer, 'intake', ({ intakeId }) => this.load(ctx, intakeId));
    const ticket = answer.outcome === 'done' ? answer.result.ticket : null;
    return { ...shown, ticket, suggestions: shown.intake?.suggestions ?? [] };
  }

  private load(ctx: RequestContext, id: string) {
    return ctx.loaders.of('intake', (ids: readonly string[]) => visitsById(ctx, this.vault, ids)).load(id);
  }
}
