/** Who may do what about a false statement: the street may find it and fix evidence, the bureau handles it, its leader decides. */
export const falseStatementPermissions = {
  'assistance.false-statement.read': {
    title: '查看骗取案件',
    roles: ['street-reviewer', 'street-leader', 'bureau-officer', 'bureau-leader', 'bureau-auditor'],
    own: true,
  },
  'assistance.false-statement.open': {
    title: '骗取立案',
    roles: ['street-reviewer', 'bureau-officer', 'bureau-auditor'],
  },
  'assistance.false-statement.look-into': { title: '固定骗取证据', roles: ['street-reviewer', 'bureau-officer'] },
  'assistance.false-statement.handle': { title: '告知并听取陈述申辩', roles: ['bureau-officer'] },
  'assistance.false-statement.decide': { title: '作出骗取处理决定', roles: ['bureau-leader'] },
  'assistance.false-statement.pay': { title: '登记缴纳罚款', roles: ['finance-officer', 'bureau-officer'] },
  'assistance.false-statement.refer': { title: '移送', roles: ['bureau-officer', 'bureau-leader'] },
} as const;
