import type { LegalDate } from '@yimen/standards';
import type { RoleCode } from './roles.js';

/**
 * A post: this officer holds this role in this division, from `validFrom` on and no longer on `validTo` (the first day
 * without it; null: until further notice). Ending a post today takes it away today.
 */
export interface Post {
  readonly id: string;
  readonly role: RoleCode;
  /** The division's code; what lies within it on the day is in the post's jurisdiction. */
  readonly division: string;
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
}

/** True when the post is held on that day. */
export function isHeld(post: Pick<Post, 'validFrom' | 'validTo'>, on: LegalDate): boolean {
  return post.validFrom <= on && (post.validTo === null || on < post.validTo);
}
