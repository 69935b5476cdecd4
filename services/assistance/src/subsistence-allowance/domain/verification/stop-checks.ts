import type { Law } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { Check, SubsistenceCase } from '../case.js';
import type { SubsistenceFact } from '../facts.js';
import { concludeCheck } from './conclude.js';

/**
 * 授权终止: consents have ended, so the questions that rest on them and have no answer yet are not waited for, and what a source may
 * still answer is not taken (domain §23: 撤回授权即终止后续核对，但不影响已经作出的决定). What was answered before stays. Null when no
 * question waits on them.
 */
export function stopChecks(
  found: SubsistenceCase,
  { consentIds, law, today: on }: { consentIds: readonly string[]; law: Law; today: LegalDate },
): { next: SubsistenceCase; facts: readonly SubsistenceFact[] } | null {
  const rests = ({ status, consentIds: on = [] }: Check) =>
    status === 'ASKED' && on.some((consentId) => consentIds.includes(consentId));
  const checkIds = found.checks.filter(rests).map(({ checkId }) => checkId);
  if (checkIds.length === 0) return null;
  const checks = found.checks.map((check): Check => {
    return rests(check) ? { ...check, status: 'WITHDRAWN', answeredOn: on } : check;
  });
  const stopped = { type: 'check-stopped' as const, caseId: found.id, checkIds, on };
  const concluded = concludeCheck({ ...found, checks }, { law, on });
  // Without the parameters for a conclusion the questions are stopped all the same.
  if ('because' in concluded) return { next: { ...found, checks, checkConclusion: null }, facts: [stopped] };
  return { next: concluded.next, facts: [stopped, ...concluded.facts] };
}
