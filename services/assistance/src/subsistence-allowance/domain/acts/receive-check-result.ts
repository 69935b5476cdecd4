import type { Law } from '@yimen/policy';
import { type LegalDate, monthOf } from '@yimen/standards';
import type { By } from '../actor.js';
import type { Check, CheckConclusion, CheckFinding, SubsistenceCase } from '../case.js';
import { isSettled, unsettled } from '../check-sources.js';
import { checkedFacts } from '../checked-facts.js';
import type { SubsistenceFact } from '../facts.js';
import { guard } from '../guard.js';
import { accept, refuse } from '../procedure/decision.js';
import { determineAllowance } from '../rules/determine-allowance.js';
import { type Answer, byTheLaw, dayRefused, judgedBy } from './answer.js';

/** A source's answer. Silence past its day is told as TIMEOUT; a source that will not answer as REFUSED. */
export type CheckAnswer = {
  checkId: string;
  status: 'OK' | 'NO_DATA' | 'TIMEOUT' | 'REFUSED';
  findings: readonly CheckFinding[];
  dataDate: LegalDate | null;
};
export type ReceiveCheckResultOrder = By & { answer: CheckAnswer; law: Law };

/** PASS, EXCEED or INCOMPLETE once every source has answered; null while one is still asked. Where none had data: INCOMPLETE. */
function conclusionOf(found: SubsistenceCase, checks: readonly Check[], law: Law) {
  if (checks.some((check) => check.status === 'ASKED')) return null;
  if (unsettled(checks).length > 0) return 'INCOMPLETE' as const;
  const acceptedOn = judgedBy(found);
  const dates = { acceptedOn, month: monthOf(acceptedOn) };
  const answer = byTheLaw(() => determineAllowance(checkedFacts(found, checks), law, dates, found.ruleVersion));
  if ('because' in answer) return answer;
  return answer.determination.outcome === 'ELIGIBLE' ? ('PASS' as const) : ('EXCEED' as const);
}

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
  const nothingNew = isSettled(asked) && answer.status !== 'OK';
  if (nothingNew || !unsettled(found.checks).includes(asked)) {
    return refuse({ because: 'CHECK_ALREADY_ANSWERED', checkId: answer.checkId });
  }
  const late = answer.dataDate === null ? null : dayRefused('dataDate', answer.dataDate, { today: on });
  if (late) return refuse(late);

  const { checkId, status, findings, dataDate } = answer;
  const checks = found.checks.map((check) =>
    check.checkId === checkId ? { ...check, status, findings, dataDate, answeredOn: on } : check,
  );
  const concluded = conclusionOf(found, checks, order.law);
  if (concluded !== null && typeof concluded !== 'string') return refuse(concluded);
  const checkConclusion: CheckConclusion | null = concluded;
  const next: SubsistenceCase = { ...found, checks, checkConclusion };
  const { id: caseId } = found;
  const answered = { type: 'check-answered' as const, caseId, checkId, source: asked.source, status, on };
  if (checkConclusion === null || checkConclusion === found.checkConclusion) return accept(next, answered);
  return accept<SubsistenceCase, SubsistenceFact>(next, answered, {
    type: 'verification-completed',
    caseId,
    conclusion: checkConclusion,
    on,
  });
}
