import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { Check, CheckFinding, SubsistenceCase } from '../case.js';
import { isSettled, unsettled } from '../check-sources.js';
import type { SubsistenceFact } from '../facts.js';
import { guard } from '../guard.js';
import { concludeCheck } from '../verification/conclude.js';
import { findingsRefused } from '../verification/sound-findings.js';
import { type Answer, dayRefused } from './answer.js';

/**
 * A source's answer. Silence past its day is told as TIMEOUT; a source that will not answer as REFUSED; what came and cannot be
 * taken for an answer as UNREADABLE.
 */
export type CheckAnswer = {
  checkId: string;
  status: 'OK' | 'NO_DATA' | 'TIMEOUT' | 'REFUSED' | 'UNREADABLE';
  findings: readonly CheckFinding[];
  dataDate: LegalDate | null;
};
export type ReceiveCheckResultOrder = By & { answer: CheckAnswer; law: Law };

/**
 * Takes one source's answer. A time-out and a refusal are answers too and make the check INCOMPLETE, which passes nobody and
 * refuses nobody (domain §2.5, §19.18); a later real answer takes their place, and that of NO_DATA where no source had any. When the last one is in, the check concludes.
 */
export function receiveCheckResult(found: SubsistenceCase, order: ReceiveCheckResultOrder): Answer {
  const refusal = guard(found, 'receiveCheckResult', order);
  if (refusal) return refuse(refusal);
  const { answer, today: on } = order;
  const asked = found.checks.find((check) => check.checkId === answer.checkId);
  if (!asked) return refuse({ because: 'CHECK_UNKNOWN', checkId: answer.checkId });
  const { checkId, status, findings, dataDate } = answer;
  if (asked.status === 'WITHDRAWN') return refuse({ because: 'CONSENT_WITHDRAWN', source: asked.source });
  if (!stillWaits(found, asked) || (isSettled(asked) && status !== 'OK')) {
    return refuse({ because: 'CHECK_ALREADY_ANSWERED', checkId });
  }
  const late = dataDate === null ? null : dayRefused('dataDate', dataDate, { today: on });
  if (late) return refuse(late);
  const unsound = findingsRefused(findings, { law: order.law, on, field: 'items' });
  if (unsound) return refuse(unsound);

  const checks = found.checks.map((check) =>
    check.checkId === checkId ? { ...check, status, findings, dataDate, answeredOn: on } : check,
  );
  const concluded = concludeCheck({ ...found, checks }, { law: order.law, on });
  if ('because' in concluded) return refuse(concluded);
  const answered = { type: 'check-answered' as const, caseId: found.id, checkId, source: asked.source, status, on };
  return accept<SubsistenceCase, SubsistenceFact>(concluded.next, answered, ...concluded.facts);
}

/** A question about an obligor waits until it is answered once; one about the household as long as the check needs it. */
function stillWaits({ checks }: SubsistenceCase, asked: Check): boolean {
  return asked.about === 'OBLIGORS' ? !isSettled(asked) : unsettled(checks).includes(asked);
}
