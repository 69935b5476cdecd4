import type { Permissions } from '@yimen/access';

/** Who opens the yearly re-check, looks into its doubts, and stops what fails: the street looks, the bureau stops. */
export const recheckPermissions = {
  'disability.recheck.open': { title: '开展资格动态复核', roles: ['bureau-officer', 'bureau-leader'] },
  'disability.recheck.read': {
    title: '查看资格复核与疑点',
    roles: [
      'street-clerk',
      'street-reviewer',
      'street-leader',
      'disability-officer',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
    ],
  },
  'disability.recheck.settle': {
    title: '办结复核疑点',
    roles: ['street-reviewer', 'disability-officer', 'bureau-officer', 'bureau-leader'],
  },
  'disability.recheck.stop': { title: '复核不合格停发', roles: ['bureau-officer', 'bureau-leader'] },
} as const satisfies Permissions;
