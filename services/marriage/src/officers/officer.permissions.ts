/** Who keeps the registrars' qualifications: the leader of the registry; an auditor reads. */
export const officerPermissions = {
  'marriage.qualification.read': { title: '查看登记员资质', roles: ['registrar', 'registry-leader', 'bureau-auditor'] },
  'marriage.qualification.register': { title: '登记登记员资质', roles: ['registry-leader'] },
  'marriage.qualification.end': { title: '终止登记员资质', roles: ['registry-leader'] },
} as const;
