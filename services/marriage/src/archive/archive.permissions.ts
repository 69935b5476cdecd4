/** The archive is opened by the registry, each time by a right that is written down. */
export const archivePermissions = {
  'marriage.archive.search': { title: '查档和出具证明', roles: ['registrar', 'registry-leader'] },
} as const;
