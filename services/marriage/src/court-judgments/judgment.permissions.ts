/** Judgments are noted by registrars; they are read where records are read. */
export const judgmentPermissions = {
  'marriage.judgment.read': { title: '查看备注的判决', roles: ['registrar', 'registry-leader', 'bureau-auditor'] },
  'marriage.judgment.record': { title: '备注法院判决', roles: ['registrar', 'registry-leader'] },
} as const;
