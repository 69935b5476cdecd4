import type { Permissions } from '@yimen/access';

/** Who may do what with applications for other provinces: any street of the country accepts them (domain §1.1, §4.4). */
export const crossProvincePermissions = {
  'disability.cross-province.read': {
    title: '查看跨省通办件',
    roles: [
      'village-worker',
      'street-clerk',
      'street-reviewer',
      'street-leader',
      'disability-officer',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
    ],
    own: true,
    kinds: ['service'],
  },
  'disability.cross-province.accept': { title: '受理外省户籍人员的两项补贴申请', roles: ['street-clerk'] },
  'disability.cross-province.handle': { title: '办理跨省通办件', roles: ['street-clerk', 'street-reviewer'] },
} as const satisfies Permissions;
