/** Who may do what about the district's own parameters: anybody may know them, the bureau publishes them. */
export const standardPermissions = {
  'marriage.standard.read': { title: '查看婚姻登记的本地参数', anybody: true },
  'marriage.standard.publish': { title: '发布婚姻登记的本地参数', roles: ['bureau-officer', 'bureau-leader'] },
} as const;
