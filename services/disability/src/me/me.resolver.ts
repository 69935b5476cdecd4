import { Context, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { permittedOf } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import { permissions } from '../permissions.js';

/** What this service adds to `me`. Nobody reads it of another account. */
@Resolver('Me')
export class MeResolver {
  @ResolveReference()
  resolveReference(@Parent() { account }: { readonly account: string }, @Context() { actor }: RequestContext) {
    return account === actor.sub ? { __typename: 'Me', account } : null;
  }

  @ResolveField('actionsInDisability')
  actions(@Context() { actor, today }: RequestContext) {
    return permittedOf(actor, permissions, today);
  }
}
