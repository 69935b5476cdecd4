import { type Actor, grantingPosts } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { permissions } from '../permissions.js';
import { type Division, liesWithin } from './domain/division.js';

/** May this actor record that change of that division? This service has the tree itself and asks no copy. */
export function mayRecord(
  actor: Actor,
  action: keyof typeof permissions,
  division: Pick<Division, 'code' | 'ancestorCodes'>,
  today: LegalDate,
): boolean {
  return grantingPosts(actor, permissions[action], today).some((post) => liesWithin(division, post.division));
}
