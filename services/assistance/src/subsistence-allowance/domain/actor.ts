import type { LegalDate } from '@yimen/standards';

/** Who acts, as the procedure knows them: the roles of their posts that cover this case's division on the day. */
export const roles = [
  'village-worker',
  'street-clerk',
  'street-investigator',
  'street-reviewer',
  'street-leader',
  'bureau-officer',
  'bureau-leader',
  'verify-center',
  'resident',
  'system',
] as const;
export type Role = (typeof roles)[number];

/** `id` is the account; `personId` is set for a resident, who acts only for their own household. */
export type Actor = { id: string; roles: readonly Role[]; personId?: string };

/** The actor of time-driven steps and of answers that come as events. */
export const systemActor: Actor = { id: 'system', roles: ['system'] };

export const roleLabels: Record<Role, string> = {
  'village-worker': '村（居）工作人员',
  'street-clerk': '街道受理人员',
  'street-investigator': '街道入户调查人员',
  'street-reviewer': '街道审核人员',
  'street-leader': '街道负责人',
  'bureau-officer': '区民政局经办人员',
  'bureau-leader': '区民政局负责人',
  'verify-center': '核对中心',
  resident: '申请人家庭',
  system: '系统',
};

/** What every act's order carries: who, and which day it is for the law. */
export type By = { by: Actor; today: LegalDate };
