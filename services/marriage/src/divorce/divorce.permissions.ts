/**
 * Who may do what about a divorce by agreement: the registry that received it and the two themselves, nobody else, no bureau and no street
 * (婚姻登记条例第二十二条; domain §6.5).
 */
export const divorcePermissions = {
  'marriage.divorce.read': { title: '查看离婚登记申请', roles: ['registrar', 'registry-leader'], own: true },
  'marriage.divorce.receive': { title: '受理离婚登记申请', roles: ['registrar'] },
  'marriage.divorce.withdraw': { title: '撤回离婚登记申请', roles: ['registrar'], own: true },
  'marriage.divorce.issue': { title: '发给离婚证', roles: ['registrar'] },
} as const;
