import { definePermissions } from '@yimen/access';
import { crossBorderPermissions } from './cross-border/cross-border.permissions.js';
import { registryPermissions } from './registries/registry.permissions.js';
import { safeguardingPermissions } from './safeguarding/safeguarding.permissions.js';

/** Who may do what at the marriage register (domain 附录 F): a registrar with a valid qualification, never a street. */
export const permissions = definePermissions({
  'marriage.record.read': {
    title: '查看婚姻登记记录',
    roles: ['registrar', 'registry-leader', 'bureau-auditor'],
    own: true,
  },
  ...crossBorderPermissions,
  ...registryPermissions,
  ...safeguardingPermissions,
});

export type MarriageAction = keyof typeof permissions;
