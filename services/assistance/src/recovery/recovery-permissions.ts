/** Who may do what in the ledger of what was paid too much: the bureau's leader decides and lets off, finance takes the money. */
export const recoveryPermissions = {
  'assistance.recovery.read': {
    title: '查看追缴台账',
    roles: [
      'street-clerk',
      'street-reviewer',
      'street-leader',
      'bureau-officer',
      'bureau-leader',
      'bureau-auditor',
      'finance-officer',
    ],
    own: true,
  },
  'assistance.recovery.decide': { title: '作出追缴决定', roles: ['bureau-leader'] },
  'assistance.recovery.repay': { title: '登记还款', roles: ['finance-officer', 'bureau-officer'] },
  'assistance.recovery.write-off': { title: '核销追缴', roles: ['bureau-leader'] },
} as const;
