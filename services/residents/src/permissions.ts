import { definePermissions } from '@yimen/access';

const atTheWindow = ['street-clerk', 'bureau-officer'] as const;
const handling = [
  'street-clerk',
  'street-investigator',
  'street-reviewer',
  'street-leader',
  'bureau-officer',
  'bureau-leader',
  'bureau-auditor',
  'verify-center',
] as const;

/**
 * Who may do what with people's data (domain 附录 F). A department reads only persons who agreed to be checked by it or
 * of whom it was told (access/sight.ts). `administrator` is in none of these rows: who keeps the accounts does not read the people.
 */
export const permissions = definePermissions({
  'residents.person.read': {
    title: '查看人员',
    roles: ['village-worker', ...handling, 'finance-officer'],
    own: true,
    kinds: ['service', 'department'],
  },
  'residents.person.search': { title: '查找人员', roles: handling },
  'residents.person.register': { title: '登记人员', roles: atTheWindow },
  'residents.person.correct': { title: '更正人员信息', roles: atTheWindow },
  'residents.person.move': { title: '登记迁移', roles: atTheWindow },
  'residents.person.record-life-status': { title: '登记生命状态', roles: atTheWindow },
  'residents.person.report-death': {
    title: '报告死亡',
    roles: ['village-worker', ...atTheWindow, 'street-investigator'],
  },
  'residents.person.read-death-reports': { title: '查看死亡报告', roles: ['village-worker', ...handling] },
  'residents.person.unmask': {
    title: '查看证件号码明文',
    roles: [...handling, 'finance-officer'],
    kinds: ['service', 'department'],
  },
  'residents.person.read-unmaskings': { title: '查看谁看过证件号码', roles: ['bureau-auditor'], own: true },
  'residents.household.read': {
    title: '查看家庭',
    roles: ['village-worker', ...handling],
    own: true,
    kinds: ['service'],
  },
  'residents.household.form': { title: '组成家庭', roles: atTheWindow },
  'residents.household.join': { title: '加入家庭', roles: atTheWindow },
  'residents.household.leave': { title: '离开家庭', roles: atTheWindow },
  'residents.consent.read': { title: '查看核对授权', roles: handling, own: true, kinds: ['service', 'department'] },
  'residents.consent.give': { title: '登记核对授权', roles: [...atTheWindow, 'street-investigator'], own: true },
  'residents.consent.withdraw': { title: '撤回核对授权', roles: atTheWindow, own: true },
  'residents.representation.read': { title: '查看代理关系', roles: ['village-worker', ...handling], own: true },
  'residents.representation.own': { title: '查看本人凭什么代办', own: true },
  'residents.representation.record': { title: '登记监护', roles: atTheWindow },
  'residents.representation.grant': { title: '登记委托', roles: atTheWindow, own: true },
  'residents.representation.end': { title: '终止代理', roles: atTheWindow, own: true },
});

export type ResidentsAction = keyof typeof permissions;
