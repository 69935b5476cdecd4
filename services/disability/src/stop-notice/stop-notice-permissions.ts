import type { Permissions } from '@yimen/access';

/** Who tells a holder in writing that nothing is paid from a month on: the bureau whose notice it is (domain §22); the street sees what waits, and hears the person. */
export const stopNoticePermissions = {
  'disability.award.tell-stop': {
    title: '书面告知补贴停发',
    roles: ['bureau-officer', 'bureau-leader'],
  },
  'disability.award.untold-stops': {
    title: '查看待书面告知的停发',
    roles: ['street-clerk', 'street-reviewer', 'bureau-officer', 'bureau-leader'],
  },
} as const satisfies Permissions;
