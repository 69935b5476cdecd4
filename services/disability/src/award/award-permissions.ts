import type { Permissions } from '@yimen/access';

const officers = [
  'street-clerk',
  'street-reviewer',
  'street-leader',
  'disability-officer',
  'bureau-officer',
  'bureau-leader',
  'bureau-auditor',
  'finance-officer',
] as const;

/** Who may see what is paid: who works on it, who pays it, the federation's reviewer, and the person (domain 附录 F). */
export const awardPermissions = {
  'disability.award.read': { title: '查看两项补贴', roles: officers, own: true, kinds: ['service'] },
  'disability.award.list': { title: '查看一地的两项补贴', roles: officers },
} as const satisfies Permissions;
