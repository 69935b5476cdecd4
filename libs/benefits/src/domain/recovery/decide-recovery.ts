import { accept, type NotInForce, type Remedy, refuse } from '@yimen/casework/domain';
import { countOf, type Law, parameterOn } from '@yimen/policy';
import { addDays, addMonths, type LegalDate } from '@yimen/standards';
import type { RecoveryAnswer } from './answer.js';
import { balanceOf, type OpinionHeard, type PlanKind, type RecoveryClaim } from './claim.js';
import { recoveryKeys } from './keys.js';
import { atOnce, fromFutureAwards, inInstalments, type PlannedPart, replacePlan, type Withholdable } from './plan.js';
import type { RecoveryRefusal } from './refusals.js';

/** What the bureau's leader decides: how it is to be given back. */
export type PlanWish = {
  kind: PlanKind;
  /** How many parts, for INSTALMENTS. */
  instalments: number | null;
  /** By when the first (or only) part; the parameter's limit where it is not said. */
  firstOn: LegalDate | null;
  /** How much a month, for FROM_FUTURE_AWARDS. */
  monthlyFen: number | null;
};
export type DecideRecoveryOrder = {
  by: string;
  today: LegalDate;
  law: Law;
  plan: PlanWish;
  heard: OpinionHeard | null;
  /** What may be done against the decision, by the law of the day. */
  remedy: Remedy | NotInForce;
  /** The award's months to come, with what may be kept back of each. */
  months: readonly Withholdable[];
};

/**
 * 追缴决定: what was paid too much is to be given back, by a plan, in writing and with the remedy (domain §17 A.2, A.3). Keeping
 * back part of an allowance lessens what is paid, so the household is heard first (§0.6 ③); it never takes all of it.
 */
export function decideRecovery(found: RecoveryClaim, order: DecideRecoveryOrder): RecoveryAnswer {
  if (found.status !== 'OPENED')
    return refuse({ because: 'RECOVERY_WRONG_STATE', status: found.status, needed: 'OPENED' });
  const { by, today, plan, heard, remedy } = order;
  const unheard = hearingRefused(found, order);
  if (unheard !== null) return refuse(unheard);
  const parts = partsOf(balanceOf(found), order);
  if (!Array.isArray(parts)) return refuse(parts);
  if ('because' in remedy) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: remedy.key, on: today });
  const instalments = replacePlan([], parts);
  const monthlyFen = plan.kind === 'FROM_FUTURE_AWARDS' ? plan.monthlyFen : null;
  const decision = { ...{ by, heard, remedy, monthlyFen }, on: today, plan: plan.kind, documentId: null, number: '' };
  return accept({ ...found, status: 'DECIDED', decision, instalments }, { type: 'decided', planned: instalments });
}

function hearingRefused(
  { openedOn }: RecoveryClaim,
  { plan, heard, today }: DecideRecoveryOrder,
): RecoveryRefusal | null {
  if (heard === null) return plan.kind === 'FROM_FUTURE_AWARDS' ? { because: 'RECOVERY_OPINION_NOT_HEARD' } : null;
  const inTime = heard.on >= openedOn && heard.on <= today;
  return inTime ? null : { because: 'RECOVERY_DATE', field: 'opinion.heardOn', from: openedOn, to: today };
}

function partsOf(owedFen: number, order: DecideRecoveryOrder): PlannedPart[] | RecoveryRefusal {
  const { law, today, plan, months } = order;
  if (plan.kind === 'FROM_FUTURE_AWARDS') {
    if (plan.monthlyFen === null || plan.monthlyFen <= 0) return { because: 'RECOVERY_AMOUNT_NOT_POSITIVE' };
    return fromFutureAwards(owedFen, plan.monthlyFen, months);
  }
  const within = parameterOn(law, recoveryKeys.payWithin, today);
  if (!within.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: recoveryKeys.payWithin, on: today };
  const most = parameterOn(law, recoveryKeys.mostInstalments, today);
  if (!most.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: recoveryKeys.mostInstalments, on: today };
  const firstOn = plan.firstOn ?? addDays(today, countOf(within));
  const [earliest, latest] = [addDays(today, 1), addMonths(today, countOf(most))];
  if (firstOn < earliest || firstOn > latest)
    return { because: 'RECOVERY_DATE', field: 'firstDueOn', from: earliest, to: latest };
  if (plan.kind === 'ONCE') return atOnce(owedFen, firstOn);
  return inInstalments(owedFen, plan.instalments ?? 0, firstOn, countOf(most));
}

/** The claim with the document that its decision was written down in. */
export function withDocument(found: RecoveryClaim, document: { id: string; number: string }): RecoveryClaim {
  const { decision } = found;
  if (decision === null) return found;
  return { ...found, decision: { ...decision, documentId: document.id, number: document.number } };
}
