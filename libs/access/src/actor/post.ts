import type { LegalDate } from '@yimen/standards';
import type { RoleCode } from './roles.js';

/**
 * A post: this officer holds this role in this division from `validFrom` to `validTo`, both days included (null: until
 * further notice). A post taken back at once ends on the day before.
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
  return post.validFrom <= on && (post.validTo === null || on <= post.validTo);
}
