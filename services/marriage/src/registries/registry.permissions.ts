/** Who may do what about the registries themselves: anybody may know where they are, their leader publishes the hours. */
export const registryPermissions = {
  'marriage.registry.read': { title: '查看婚姻登记机关', anybody: true },
  'marriage.registry.publish': { title: '公布婚姻登记机关与办公时间', roles: ['registry-leader'] },
} as const;
