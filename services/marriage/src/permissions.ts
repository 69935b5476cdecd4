import { definePermissions } from '@yimen/access';
import { actPermissions } from './act/act.permissions.js';
import { appointmentPermissions } from './appointments/appointment.permissions.js';
import { archivePermissions } from './archive/archive.permissions.js';
import { judgmentPermissions } from './court-judgments/judgment.permissions.js';
import { crossBorderPermissions } from './cross-border/cross-border.permissions.js';
import { divorcePermissions } from './divorce/divorce.permissions.js';
import { fraudPermissions } from './fraudulent-registration/fraud.permissions.js';
import { sittingPermissions } from './marriage-registration/sitting.permissions.js';
import { officerPermissions } from './officers/officer.permissions.js';
import { paperPermissions } from './papers/papers.permissions.js';
import { entryPermissions } from './records-from-elsewhere/entry.permissions.js';
import { registryPermissions } from './registries/registry.permissions.js';
import { reissuePermissions } from './reissue/reissue.permissions.js';
import { safeguardingPermissions } from './safeguarding/safeguarding.permissions.js';
import { standardPermissions } from './standards/standards.permissions.js';

/** Who may do what at the marriage register (domain 附录 F): a registrar with a valid qualification, never a street. */
export const permissions = definePermissions({
  ...actPermissions,
  ...crossBorderPermissions,
  ...archivePermissions,
  ...fraudPermissions,
  ...entryPermissions,
  ...reissuePermissions,
  ...judgmentPermissions,
  ...officerPermissions,
  ...sittingPermissions,
  ...paperPermissions,
  ...appointmentPermissions,
  ...divorcePermissions,
  ...registryPermissions,
  ...standardPermissions,
  ...safeguardingPermissions,
});

export type MarriageAction = keyof typeof permissions;
