/** Documents are read where they were made and by those to whom they were given; whether one is genuine anybody may ask. */
export const paperPermissions = {
  'marriage.document.read': { title: '查看婚姻登记文书', roles: ['registrar', 'registry-leader'], own: true },
  'marriage.document.verify': { title: '核验婚姻登记文书', anybody: true },
} as const;
