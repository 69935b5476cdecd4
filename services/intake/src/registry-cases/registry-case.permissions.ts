/** What a registry received is shown to its own people; not to a street, not to the bureau, not in anybody's file. */
export const registryCasePermissions = {
  'intake.registry-case.read': { title: '查看本登记机关的离婚登记申请', roles: ['registrar', 'registry-leader'] },
} as const;
