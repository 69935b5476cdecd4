import { grantingPosts } from '@yimen/access';
import { notFound, type Problem, type RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { permissions } from '../permissions.js';
import { divisionsOf } from './division.store.js';
import type { Division } from './domain/division.js';
import { reachToChange, reachToEstablishIn } from './domain/reach.js';
import { showDivisions } from './find-divisions.query.js';
import { notYoursToChange } from './problems.js';

type Action = 'abolish' | 'establish' | 'rename';

/**
 * Why this actor may not record that change of the division (to establish: of what lies right below it); null when they
 * may. This service has the tree itself and asks no copy.
 */
export async function refuseRecording(
  tx: EntityManager,
  ctx: RequestContext,
  action: Action,
  division: Division | undefined,
): Promise<Problem | null> {
  const field = action === 'establish' ? 'input.parentCode' : 'input.code';
  if (division === undefined) return notFound(field);
  const posts = grantingPosts(ctx.actor, permissions[`place-names.division.${action}`], ctx.today);
  const held = await divisionsOf(
    tx,
    posts.map((post) => post.division),
  );
  const reach = action === 'establish' ? reachToEstablishIn(division, held) : reachToChange(division, held);
  if (reach === 'may') return null;
  return reach === 'not-yours' ? notYoursToChange(division, field, showDivisions(ctx)) : notFound(field);
}
