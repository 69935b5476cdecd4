import type { LegalDate } from '@yimen/standards';
import type { Actor, AuditEntry } from '../src/index.js';

export const today = '2026-09-01' as LegalDate;
export const li: Actor = { sub: 'clerk-li', kind: 'officer', posts: [], purpose: 'HANDLE_CASE', trace: 't-1' };
/** An entry of the trail about case number n. */
export const entry = (n: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
  actor: li,
  action: 'assistance.case.accept',
  legalDate: today,
  subject: { type: 'case', id: `case-${n}` },
  division: '370112001',
  details: { step: n, materials: ['申请书', '承诺书'], late: false, b: null },
  ...change,
});
