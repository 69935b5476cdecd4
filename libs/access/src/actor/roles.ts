/**
 * The roles of domain 附录 F, split where the law splits duties: who accepts, who visits, who reviews, who confirms.
 * A role alone permits nothing: it is held as a post, in a division, from a day to a day.
 */
const roleTable = {
  'village-worker': { label: '村居协办员', level: 'village' },
  'street-clerk': { label: '街道受理岗', level: 'street' },
  'street-investigator': { label: '街道入户调查岗', level: 'street' },
  'street-reviewer': { label: '街道审核岗', level: 'street' },
  'street-leader': { label: '街道确认岗', level: 'street' },
  'bureau-officer': { label: '区民政局经办岗', level: 'district' },
  'bureau-leader': { label: '区民政局确认岗', level: 'district' },
  'bureau-auditor': { label: '区民政局稽核岗', level: 'district' },
  'verify-center': { label: '核对中心', level: 'district' },
  administrator: { label: '系统管理员', level: 'district' },
  'finance-officer': { label: '财务发放岗', level: 'district' },
  'disability-officer': { label: '残联审核岗', level: 'district' },
  registrar: { label: '婚姻登记员', level: 'district' },
  'registry-leader': { label: '婚姻登记处负责人', level: 'district' },
} as const;

/** The stable code of a role. */
export type RoleCode = keyof typeof roleTable;

/** At which level of the tree the role is usually held; a hint for people, not a rule. */
export type RoleLevel = 'village' | 'street' | 'district';

export interface Role {
  readonly code: RoleCode;
  readonly label: string;
  readonly level: RoleLevel;
}

/** All roles, in the order in which a table shows them. */
export const roles: readonly Role[] = (Object.keys(roleTable) as RoleCode[]).map((code) => ({
  code,
  ...roleTable[code],
}));

/** True when the text is the code of a role. */
export function isRole(text: string): text is RoleCode {
  return Object.hasOwn(roleTable, text);
}

/** The Chinese name of a role; a code that a newer release knows and this one does not is shown as it is. */
export function roleLabel(code: string): string {
  return isRole(code) ? roleTable[code].label : code;
}
