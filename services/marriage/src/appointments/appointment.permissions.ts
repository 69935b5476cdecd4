/** Who may do what about appointments: a person for themself, the registry's own people for whoever calls. */
export const appointmentPermissions = {
  'marriage.appointment.read': { title: '查看婚姻登记预约', roles: ['registrar', 'registry-leader'], own: true },
  'marriage.appointment.book': { title: '预约婚姻登记、取消预约', roles: ['registrar', 'registry-leader'], own: true },
  'marriage.appointment.keep': { title: '登记预约到场', roles: ['registrar', 'registry-leader'] },
} as const;
