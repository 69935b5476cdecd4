/** Marrying is a registrar's, at their own registry (附录 F); the couple reads their own. */
export const sittingPermissions = {
  'marriage.sitting.read': {
    title: '查看结婚登记办理',
    roles: ['registrar', 'registry-leader', 'bureau-auditor'],
    own: true,
  },
  'marriage.sitting.handle': { title: '办理结婚登记', roles: ['registrar', 'registry-leader'] },
} as const;
