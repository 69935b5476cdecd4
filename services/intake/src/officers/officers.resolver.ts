import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import { type AppointOfficerInput, appointOfficer } from './appoint-officer.handler.js';
import { type AppointSubstituteInput, appointSubstitute } from './appoint-substitute.handler.js';
import { type AssignPostInput, assignPost } from './assign-post.handler.js';
import { type EndPostInput, endPost } from './end-post.handler.js';
import { colleagueLoader, listOfficers, officersByAccount, postsOfOfficers } from './list-officers.query.js';
import { type MovePostInput, movePost } from './move-post.handler.js';
import { officerOf, postOf } from './officers.store.js';
import { showOfficer, showPost } from './show-officer.js';

@Resolver('Officer')
export class OfficersResolver {
  @Query('officers')
  officers(@Args() args: PageArgs & { readonly division?: string | null }, @Context() ctx: RequestContext) {
    return listOfficers(ctx, args);
  }

  @Query('officer')
  async officer(@Args('account') account: string, @Context() ctx: RequestContext) {
    const [found] = await officersByAccount(ctx, [account], await scopeOf(ctx, 'intake.officer.read'));
    return found ?? null;
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { readonly account: string }, @Context() ctx: RequestContext) {
    return colleagueLoader(ctx).load(reference.account);
  }

  @ResolveField('posts')
  posts(@Parent() officer: { readonly account: string }, @Args() args: PageArgs, @Context() ctx: RequestContext) {
    const loader = ctx.loaders.of(`posts ${JSON.stringify(args)}`, (accounts: readonly string[]) =>
      postsOfOfficers(ctx, accounts, args),
    );
    return loader.load(officer.account);
  }

  @Mutation('appointOfficer')
  async appointOfficer(
    @Args('input') input: AppointOfficerInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await appointOfficer(ctx, input, key), 'officer', ({ account }) => shownOfficer(ctx, account));
  }

  @Mutation('assignPost')
  async assignPost(
    @Args('input') input: AssignPostInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await assignPost(ctx, input, key);
    const officer = await payload(answer, 'officer', ({ account }) => shownOfficer(ctx, account));
    return { ...officer, ...(await payload(answer, 'post', ({ postId }) => shownPost(ctx, postId))) };
  }

  @Mutation('movePost')
  async movePost(
    @Args('input') input: MovePostInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await movePost(ctx, input, key);
    const officer = await payload(answer, 'officer', ({ account }) => shownOfficer(ctx, account));
    const ended = await payload(answer, 'ended', ({ endedId }) => shownPost(ctx, endedId));
    return { ...officer, ...ended, ...(await payload(answer, 'post', ({ postId }) => shownPost(ctx, postId))) };
  }

  @Mutation('appointSubstitute')
  async appointSubstitute(
    @Args('input') input: AppointSubstituteInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    const answer = await appointSubstitute(ctx, input, key);
    const officer = await payload(answer, 'officer', ({ account }) => shownOfficer(ctx, account));
    return { ...officer, ...(await payload(answer, 'post', ({ postId }) => shownPost(ctx, postId))) };
  }

  @Mutation('endPost')
  async endPost(
    @Args('input') input: EndPostInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return payload(await endPost(ctx, input, key), 'post', ({ postId }) => shownPost(ctx, postId));
  }
}

async function shownOfficer(ctx: RequestContext, account: string) {
  const officer = await officerOf(ctx.db, account);
  return officer === null ? null : showOfficer(officer);
}

async function shownPost(ctx: RequestContext, id: string) {
  const post = await postOf(ctx.db, id);
  return post === null ? null : showPost(post);
}
