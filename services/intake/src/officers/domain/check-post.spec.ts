import { legalDate } from '@yimen/standards';
import { checkPost, isAccount } from './check-post.js';

const today = legalDate('2026-09-24');
const isRole = (text: string) => text === 'street-clerk';

describe('授岗 giving a post', () => {
  it('takes a role of the table from today on', () => {
    expect(checkPost({ role: 'street-clerk', validFrom: today, validTo: null }, isRole, today)).toBeNull();
  });

  it('refuses a role that is not in the table', () => {
    expect(checkPost({ role: 'mayor', validFrom: today, validTo: null }, isRole, today)).toBe('POST_ROLE_UNKNOWN');
  });

  it('refuses a post that would begin in the past', () => {
    const post = { role: 'street-clerk', validFrom: legalDate('2026-09-23'), validTo: null };
    expect(checkPost(post, isRole, today)).toBe('POST_FROM_PAST');
  });

  it('refuses a post that ends before it begins', () => {
    const post = { role: 'street-clerk', validFrom: legalDate('2026-10-01'), validTo: legalDate('2026-09-30') };
    expect(checkPost(post, isRole, today)).toBe('POST_ENDS_BEFORE_IT_BEGINS');
  });

  it('knows an account when it sees one', () => {
    expect(['clerk-li', 'a.b_c'].map(isAccount)).toEqual([true, true]);
    expect(['ab', 'Clerk', '李', 'a b c', '-abc'].map(isAccount)).toEqual([false, false, false, false, false]);
  });
});
