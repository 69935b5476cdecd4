import { isHeld } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import { type Actor, type Role, roles } from '../subsistence-allowance/domain/index.js';

type Asking = Pick<RequestContext, 'actor' | 'authority' | 'today'>;

/** Who acts, as the procedure knows them: an officer by the posts, held today, whose division the case lies in. */
export async function caseActor({ actor, authority, today }: Asking, division: string): Promise<Actor> {
  if (actor.kind === 'resident') {
    const { personId } = actor;
    return { id: actor.sub, roles: ['resident'], ...(personId === undefined ? {} : { personId }) };
  }
  if (actor.kind !== 'officer') return { id: actor.sub, roles: [] };
  const held = actor.posts.filter((post) => isHeld(post, today));
  const covering = await Promise.all(held.map((post) => authority.isWithin(division, post.division, today)));
  const found = new Set<string>(held.filter((_, at) => covering[at]).map(({ role }) => role));
  return { id: actor.sub, roles: roles.filter((role: Role) => found.has(role)) };
}
