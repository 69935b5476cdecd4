import type { Permissions } from '@yimen/access';

/** Who ends an award: the holder by giving it up, at the window or by themselves; the bureau's confirming officer for a false statement. */
export const awardEndPermissions = {
  'disability.award.renounce': { title: '自愿放弃补贴', roles: ['street-clerk', 'street-reviewer'], own: true },
  'disability.award.end-for-false-statement': { title: '弄虚作假停发', roles: ['bureau-leader'] },
} as const satisfies Permissions;
