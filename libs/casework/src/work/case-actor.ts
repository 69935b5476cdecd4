import { isHeld } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';

/** Who acts, as a procedure knows them: `id` is the account; `personId` is set for a resident, who acts only for their own. */
export type CaseActor<Role extends string> = { id: string; roles: readonly Role[]; personId?: string };

type Asking = Pick<RequestContext, 'actor' | 'authority' | 'today'>;

/**
 * Who acts on what lies in a division: an officer by the posts, held today, that cover it; a resident as `resident`. Of the roles
 * only those that the procedure knows. To be asked before a transaction: posts and divisions are read by another connection.
 */
export async function actorWithin<Role extends string>(
  { actor, authority, today }: Asking,
  division: string,
  known: readonly Role[],
): Promise<CaseActor<Role>> {
  if (actor.kind === 'resident') {
    const { personId } = actor;
    const roles = known.filter((role) => role === 'resident');
    return { id: actor.sub, roles, ...(personId === undefined ? {} : { personId }) };
  }
  if (actor.kind !== 'officer') return { id: actor.sub, roles: [] };
  const held = actor.posts.filter((post) => isHeld(post, today));
  const covering = await Promise.all(held.map((post) => authority.isWithin(division, post.division, today)));
  const found = new Set<string>(held.filter((_, at) => covering[at]).map(({ role }) => role));
  return { id: actor.sub, roles: known.filter((role) => found.has(role)) };
}
