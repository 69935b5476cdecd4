/** Who may do what about what is seen at the window: registrars see it, the registry's leader answers for it, the bureau looks on. */
export const safeguardingPermissions = {
  'marriage.safeguard.read': {
    title: '查看保护警示',
    roles: ['registrar', 'registry-leader', 'bureau-leader', 'bureau-auditor'],
  },
  'marriage.safeguard.record': { title: '登记保护警示和措施', roles: ['registrar', 'registry-leader'] },
  'marriage.safeguard.close': { title: '办结保护警示', roles: ['registry-leader'] },
} as const;
