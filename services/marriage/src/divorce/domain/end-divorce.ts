import { accept } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { DivorceAnswer } from './apply-for-divorce.js';
import type { DivorceCase } from './divorce-case.js';
import { type DivorceAction, divorceTarget } from './steps.js';

/** One of the two died: the procedure ends, the marriage ended by the death, and no certificate is ever issued (§26). Null when it is over. */
export function endByDeath(
  found: DivorceCase,
  { personId, diedOn, today }: { personId: string; diedOn: LegalDate; today: LegalDate },
): DivorceAnswer | null {
  return ended(found, 'endByDeath', today, { type: 'ended-by-death', personId, diedOn });
}

/** The marriage ended or was undone otherwise (by a court, by a revocation): there is nothing left to dissolve. Null when it is over. */
export function endWithMarriage(found: DivorceCase, today: LegalDate): DivorceAnswer | null {
  return ended(found, 'endWithMarriage', today, { type: 'ended-with-marriage', on: today });
}

function ended(
  found: DivorceCase,
  action: Extract<DivorceAction, 'endByDeath' | 'endWithMarriage'>,
  today: LegalDate,
  fact:
    | { type: 'ended-by-death'; personId: string; diedOn: LegalDate }
    | { type: 'ended-with-marriage'; on: LegalDate },
): DivorceAnswer | null {
  const status = divorceTarget(found.status, action);
  return status === null ? null : accept({ ...found, status, endedOn: today }, fact);
}
