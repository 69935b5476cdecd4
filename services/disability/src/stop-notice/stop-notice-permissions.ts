import type { Permissions } from '@yimen/access';

/** Who tells a holder in writing that nothing is paid from a month on: the street, or the bureau whose notice it is. */
export const stopNoticePermissions = {
  'disability.award.tell-stop': {
    title: '书面告知补贴停发',
    roles: ['street-clerk', 'street-reviewer', 'bureau-officer', 'bureau-leader'],
  },
} as const satisfies Permissions;
