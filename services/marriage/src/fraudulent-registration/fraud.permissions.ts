/** The window takes it down, the leader decides, the victim follows their own. */
export const fraudPermissions = {
  'marriage.fraud.read': {
    title: '查看冒名登记申诉',
    roles: ['registrar', 'registry-leader', 'bureau-leader', 'bureau-auditor'],
    own: true,
  },
  'marriage.fraud.report': { title: '申诉被冒名登记', roles: ['registrar', 'registry-leader'], own: true },
  'marriage.fraud.find': { title: '登记有权机关的认定', roles: ['registrar', 'registry-leader'] },
  'marriage.fraud.decide': { title: '决定撤销或者不予撤销、批准凭证明办理', roles: ['registry-leader'] },
} as const;
