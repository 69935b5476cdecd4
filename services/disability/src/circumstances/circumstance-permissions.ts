import type { Permissions } from '@yimen/access';

/** Who may see and record what others decide of a person; a mistake is taken back by the bureau (two levels, domain 附录 F). */
export const circumstancePermissions = {
  'disability.circumstance.read': {
    title: '查看决定两项补贴的情形',
    roles: [
      'street-clerk',
      'street-reviewer',
      'street-leader',
      'disability-officer',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
    ],
    own: true,
  },
  'disability.circumstance.record': {
    title: '登记情形及其结束',
    roles: ['street-clerk', 'street-reviewer', 'bureau-officer'],
  },
  'disability.circumstance.annul': { title: '撤销登记有误的情形', roles: ['street-leader', 'bureau-officer'] },
} as const satisfies Permissions;
