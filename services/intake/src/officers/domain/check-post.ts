import type { LegalDate } from '@yimen/standards';

export interface ProposedPost {
  readonly role: string;
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
}

export type PostFault = 'POST_ROLE_UNKNOWN' | 'POST_FROM_PAST' | 'POST_ENDS_BEFORE_IT_BEGINS';

/** What is wrong with a proposed post, or null. A post never begins in the past: what was done without it stays done without it. */
export function checkPost(post: ProposedPost, isRole: (text: string) => boolean, today: LegalDate): PostFault | null {
  if (!isRole(post.role)) return 'POST_ROLE_UNKNOWN';
  if (post.validFrom < today) return 'POST_FROM_PAST';
  if (post.validTo !== null && post.validTo < post.validFrom) return 'POST_ENDS_BEFORE_IT_BEGINS';
  return null;
}

/** Accounts as an issuer gives them: 3 to 64 small letters, digits, dots, dashes, underscores. */
export function isAccount(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{2,63}$/.test(text);
}
