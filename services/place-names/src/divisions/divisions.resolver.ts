import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type LegalDate, plain } from '@yimen/standards';
import { connectionArgs, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { type AbolishDivisionInput, abolishDivision } from './abolish-division.handler.js';
import type { DivisionView } from './division.view.js';
import { isInForce } from './domain/division.js';
import { type EstablishDivisionInput, establishDivision } from './establish-division.handler.js';
import {
  childrenLoader,
  type DivisionFilter,
  divisionLoader,
  listDivisions,
  predecessorLoader,
  showDivisions,
} from './find-divisions.query.js';
import { type RenameDivisionInput, renameDivision } from './rename-division.handler.js';

@Resolver('Division')
export class DivisionsResolver {
  @Query('division')
  async division(@Args() args: { code: string; asOf?: LegalDate | null }, @Context() ctx: RequestContext) {
    const found = await divisionLoader(ctx, args.asOf ?? ctx.today).load(args.code);
    return found && args.asOf && !isInForce(found, args.asOf) ? null : found;
  }

  @Query('divisions')
  divisions(@Args() args: DivisionFilter & PageArgs & { asOf?: LegalDate | null }, @Context() ctx: RequestContext) {
    const filter = { ...args, name: args.name ? plain(args.name) : null };
    return listDivisions(ctx.db, filter, args.asOf ?? ctx.today, connectionArgs(args, ['text'], 50));
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { code: string }, @Context() ctx: RequestContext) {
    return divisionLoader(ctx, ctx.today).load(reference.code);
  }

  @ResolveField('fullName')
  async fullName(
    @Parent() division: DivisionView,
    @Args('asOf') asOf: LegalDate | null | undefined,
    @Context() ctx: RequestContext,
  ) {
    const codes = [...division.ancestorCodes.filter((_, depth) => depth > 0), division.code];
    const named = await divisionLoader(ctx, asOf ?? division.asOf).loadMany(codes);
    return named.map((one) => (one && 'name' in one ? one.name : '')).join('');
  }

  @ResolveField('parent')
  parent(@Parent() division: DivisionView, @Context() ctx: RequestContext) {
    return division.parentCode === null ? null : divisionLoader(ctx, division.asOf).load(division.parentCode);
  }

  @ResolveField('ancestors')
  ancestors(@Parent() division: DivisionView, @Context() ctx: RequestContext) {
    return divisionLoader(ctx, division.asOf).loadMany(division.ancestorCodes);
  }

  @ResolveField('children')
  children(@Parent() division: DivisionView, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    return childrenLoader(ctx, division.asOf, connectionArgs(args, ['text'], 50)).load(division.code);
  }

  @ResolveField('successors')
  successors(@Parent() division: DivisionView, @Context() ctx: RequestContext) {
    return divisionLoader(ctx, division.asOf).loadMany(division.successorCodes);
  }

  @ResolveField('predecessors')
  async predecessors(@Parent() division: DivisionView, @Context() ctx: RequestContext) {
    const codes = await predecessorLoader(ctx).load(division.code);
    return divisionLoader(ctx, division.asOf).loadMany(codes ?? []);
  }

  @Mutation('abolishDivision')
  async abolish(
    @Args('input') input: AbolishDivisionInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await abolishDivision(ctx, input, key), 'division', ({ code }) => showDivisions(ctx).one(code));
  }

  @Mutation('establishDivision')
  async establish(
    @Args('input') input: EstablishDivisionInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await establishDivision(ctx, input, key), 'division', ({ code }) => showDivisions(ctx).one(code));
  }

  @Mutation('renameDivision')
  async rename(
    @Args('input') input: RenameDivisionInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await renameDivision(ctx, input, key), 'division', ({ code }) => showDivisions(ctx).one(code));
  }
}
