import { actorWithin } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import { type Actor, type Role, roles } from '../subsistence-allowance/domain/index.js';

type Asking = Pick<RequestContext, 'actor' | 'authority' | 'today'>;

/** Who acts, as the procedure of 低保 knows them. */
export async function caseActor(asking: Asking, division: string): Promise<Actor> {
  return actorWithin<Role>(asking, division, roles);
}
