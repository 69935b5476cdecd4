import type { LegalDate } from '@yimen/standards';

/** Who takes part in the procedure (domain §4.4, §22): street, federation, bureau, the person, the calendar. */
export const roles = [
  'village-worker',
  'street-clerk',
  'street-reviewer',
  'disability-officer',
  'bureau-officer',
  'bureau-leader',
  'resident',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** The posts whose holder's act the procedure knows; `system` is nobody's post. */
export const roleLabels: Record<Role, string> = {
  'village-worker': '村（居）工作人员',
  'street-clerk': '街道受理人员',
  'street-reviewer': '街道审核人员',
  'disability-officer': '残联审核人员',
  'bureau-officer': '区民政局经办人员',
  'bureau-leader': '区民政局负责人',
  resident: '申请人',
  system: '系统',
};

/** `id` is the account; `personId` is set for a resident, who acts only in their own case. */
export type Actor = { id: string; roles: readonly Role[]; personId?: string };

/** The actor of what the calendar and events bring. */
export const systemActor: Actor = { id: 'system', roles: ['system'] };

/** What every act's order carries: who, and which day it is for the law. */
export type By = { by: Actor; today: LegalDate };
