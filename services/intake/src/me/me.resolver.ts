import { Context, Query, Resolver } from '@nestjs/graphql';
import { actionsOf, isHeld } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import { officerOf } from '../officers/officers.store.js';
import { showPost } from '../officers/show-officer.js';
import { permissions } from '../permissions.js';

@Resolver('Me')
export class MeResolver {
  @Query('me')
  async me(@Context() { actor, db, today }: RequestContext) {
    const officer = actor.kind === 'officer' ? await officerOf(db, actor.sub) : null;
    return {
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
}

const stubOf = (id: string | undefined) => (id === undefined ? null : { __typename: 'Person', id });
