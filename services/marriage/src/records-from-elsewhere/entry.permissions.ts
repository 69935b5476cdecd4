/** A record of another registry is entered where somebody brings it (附录 F: a qualified registrar); the couple reads their own. */
export const entryPermissions = {
  'marriage.entry.read': {
    title: '查看外地登记入簿',
    roles: ['registrar', 'registry-leader', 'bureau-auditor'],
    own: true,
  },
  'marriage.entry.record': { title: '将外地登记记录入簿', roles: ['registrar', 'registry-leader'] },
  'marriage.entry.revoke': { title: '备注外地登记机关的撤销决定', roles: ['registry-leader'] },
} as const;
