import { definePermissions } from '@yimen/access';
import { casePermissions } from './application/case-permissions.js';
import { awardPermissions } from './award/award-permissions.js';
import { awardEndPermissions } from './award-end/award-end-permissions.js';
import { certificatePermissions } from './certificate/certificate-permissions.js';
import { circumstancePermissions } from './circumstances/circumstance-permissions.js';
import { crossProvincePermissions } from './cross-province/cross-province-permissions.js';
import { payingPermissions } from './paying/paying-permissions.js';
import { recheckPermissions } from './recheck/recheck-permissions.js';
import { stopNoticePermissions } from './stop-notice/stop-notice-permissions.js';

/** Who may do what in the disability service (domain 附录 F). */
export const permissions = definePermissions({
  'disability.certificate.read': {
    title: '查看残疾人证',
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
  ...awardPermissions,
  ...awardEndPermissions,
  ...stopNoticePermissions,
  ...circumstancePermissions,
  ...payingPermissions,
  ...recheckPermissions,
  ...casePermissions,
  ...certificatePermissions,
  ...crossProvincePermissions,
});

export type DisabilityAction = keyof typeof permissions;
