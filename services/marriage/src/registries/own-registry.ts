import { grantingPosts, type Permission, type Scope } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';

/**
 * How far a right to a couple's own affairs reaches (domain §6.5, 婚姻登记条例第二十二条): an officer's to the registry of the very division
 * of their post and to none above, below or beside it; a resident's to what is theirs, by themselves and by nobody in their name.
 */
export function ownRegistryScope({ actor, today }: Pick<RequestContext, 'actor' | 'today'>, right: Permission): Scope {
  if (actor.kind === 'officer') {
    const codes = new Set(grantingPosts(actor, right, today).map(({ division }) => division));
    return codes.size === 0 ? { reach: 'nothing' } : { reach: 'divisions', codes };
  }
  const { personId, agent } = actor;
  if (right.own !== true || personId === undefined || agent !== undefined) return { reach: 'nothing' };
  return { reach: 'own', personId };
}

/** The same context with rights that reach no further than a couple's own registry: for what asks `scopeOf`, as `changeOne` does. */
export function atOwnRegistry(
  ctx: RequestContext,
  permissions: { readonly [action: string]: Permission },
): Pick<RequestContext, 'actor' | 'db' | 'scopeOf'> {
  const scopeOf = async (action: string): Promise<Scope> => {
    const right = permissions[action];
    return right === undefined ? { reach: 'nothing' } : ownRegistryScope(ctx, right);
  };
  return { actor: ctx.actor, db: ctx.db, scopeOf };
}
