/**
 * Who learns what of the register (domain §6.5, 附录 F). The whole status and the records: the two themselves and the registry. Others
 * only whether there is a spouse, and who: by right and purpose, and each answer is on the audit trail. What a divorce was agreed on,
 * and that one was applied for, nobody learns here.
 */
export const actPermissions = {
  'marriage.record.read': {
    title: '查看婚姻登记记录',
    roles: ['registrar', 'registry-leader', 'bureau-auditor'],
    own: true,
  },
  'marriage.status.read': {
    title: '查看婚姻状况',
    roles: ['registrar', 'registry-leader', 'bureau-auditor'],
    own: true,
  },
  'marriage.spouse.read': {
    title: '查询有无配偶',
    roles: [
      'street-clerk',
      'street-investigator',
      'street-reviewer',
      'street-leader',
      'bureau-officer',
      'bureau-leader',
    ],
    own: true,
    kinds: ['service', 'department'],
    departments: ['police', 'housing', 'health'],
  },
} as const;

/** The services of the platform whose rules ask for a spouse; another asks in vain. */
export const askingServices: readonly string[] = [
  'assistance',
  'child-welfare',
  'disability',
  'elderly-care',
  'funeral',
];
