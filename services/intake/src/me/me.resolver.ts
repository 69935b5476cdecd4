import { Context, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { actionsOf, isHeld, mayAct, permittedOf } from '@yimen/access';
import { type RequestContext, ServiceConfig } from '@yimen/subgraph';
import { officerOf } from '../officers/officers.store.js';
import { showPost } from '../officers/show-officer.js';
import { permissions } from '../permissions.js';
import type { WorklistKind } from '../worklists/lanes.js';
import { countWork } from '../worklists/list-work.query.js';

@Resolver('Me')
export class MeResolver {
  @Query('me')
  me(@Context() ctx: RequestContext) {
    return whoIs(ctx);
  }

  @ResolveReference()
  resolveReference(@Parent() { account }: { readonly account: string }, @Context() ctx: RequestContext) {
    return account === ctx.actor.sub ? whoIs(ctx) : null;
  }

  @ResolveField('actionsInIntake')
  actionsInIntake(@Context() { actor, today }: RequestContext) {
    return permittedOf(actor, permissions, today);
  }

  @ResolveField('counts')
  counts(@Context() { actor, today }: RequestContext) {
    return mayAct(actor, permissions['intake.worklist.read'], today) ? {} : null;
  }
}

/** How much waits on one's lists: each is counted only when it is asked for. */
@Resolver('WorklistCounts')
export class WorklistCountsResolver {
  constructor(private readonly config: ServiceConfig) {}

  @ResolveField('mine')
  mine(@Context() ctx: RequestContext) {
    return this.count(ctx, 'MINE');
  }

  @ResolveField('dueSoon')
  dueSoon(@Context() ctx: RequestContext) {
    return this.count(ctx, 'DUE_SOON');
  }

  @ResolveField('overdue')
  overdue(@Context() ctx: RequestContext) {
    return this.count(ctx, 'OVERDUE');
  }

  @ResolveField('escalated')
  escalated(@Context() ctx: RequestContext) {
    return this.count(ctx, 'ESCALATED');
  }

  @ResolveField('withoutHandler')
  withoutHandler(@Context() ctx: RequestContext) {
    return this.count(ctx, 'WITHOUT_HANDLER');
  }

  private count(ctx: RequestContext, kind: WorklistKind): Promise<number> {
    return countWork(ctx, this.config.regionRoot, { kind });
  }
}

async function whoIs({ actor, db, today }: RequestContext) {
  const officer = actor.kind === 'officer' ? await officerOf(db, actor.sub) : null;
  return {
    __typename: 'Me',
    account: actor.sub,
    kind: actor.kind,
    name: officer?.name ?? null,
    person: stubOf(actor.agent?.personId ?? actor.personId),
    actingFor: actor.agent === undefined ? null : stubOf(actor.personId),
    department: actor.department ?? null,
    posts: actor.posts.filter((post) => isHeld(post, today)).map(showPost),
    permissions: actionsOf(actor, permissions, today),
    today,
  };
}

const stubOf = (id: string | undefined) => (id === undefined ? null : { __typename: 'Person', id });
