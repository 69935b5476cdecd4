/** A certificate is issued again by a registrar; what was obtained wrongly the leader takes back. */
export const reissuePermissions = {
  'marriage.certificate.reissue': { title: '补发婚姻登记证', roles: ['registrar', 'registry-leader'] },
  'marriage.certificate.revoke': { title: '撤销补发', roles: ['registry-leader'] },
} as const;
