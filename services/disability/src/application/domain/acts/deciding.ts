import { accept, type Reckoning, refuse, remedyBy, withDeadline } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import { type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import type { By } from '../actor.js';
import { type AllowanceCase, type CaseDecision, type RefusalGround } from '../case.js';
import type { AllowanceDetermination } from '../determination.js';
import { guard } from '../guard.js';
import { disabilityKeys } from '../keys.js';
import { allMet, limitFrom } from '../limits.js';
import type { AllowanceRefusal, RefusalOf } from '../refusals.js';
import type { Answer } from './answer.js';
import { type JudgedBy, judge } from './reviewing.js';

/**
 * The award's first month: that of the handing in (国发〔2015〕52号; of a cross-province case always, domain §15 #13), or where the
 * district says so the month after the determination.
 */
export function startMonthOf(
  { flags, appliedOn, ...found }: Pick<AllowanceCase, 'flags' | 'appliedOn' | 'acceptedOn'>,
  law: Law,
  decidedOn: LegalDate,
): LegalMonth | RefusalOf<'PARAMETER_NOT_IN_FORCE'> {
  if (flags.includes('CROSS_PROVINCE')) return monthOf(appliedOn);
  const on = found.acceptedOn ?? appliedOn;
  const start = parameterOn(law, disabilityKeys.startMonth, on);
  if (!start.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: disabilityKeys.startMonth, on };
  return start.value === 'NEXT' ? nextMonth(monthOf(decidedOn)) : monthOf(appliedOn);
}

/** A decision of today as the rules and the law make it. */
export function decisionOf(
  found: AllowanceCase,
  judged: AllowanceDetermination,
  { by, law, today: on }: By & Reckoning,
  ground: RefusalGround | null,
): CaseDecision | AllowanceRefusal {
  const remedy = remedyBy(law, disabilityKeys, on);
  if ('because' in remedy) return remedy;
  const startMonth = ground === null ? startMonthOf(found, law, on) : null;
  if (startMonth !== null && typeof startMonth !== 'string') return startMonth;
  const { determination, standardFen, payableFen } = judged;
  const kind = ground === null ? ('APPROVE' as const) : ('REFUSE' as const);
  return { kind, on, by: by.id, determination, standardFen, payableFen, startMonth, ground, remedy, deliveredOn: null };
}

/** What a decided case looks like: nothing of the procedure runs any more but the telling of it. */
export function decided(
  found: AllowanceCase,
  decision: CaseDecision,
  order: By & Reckoning,
): AllowanceCase | AllowanceRefusal {
  const tell = limitFrom(order, 'limit.disability.notify', order.today);
  if ('because' in tell) return tell;
  const replaced = found.decision === null ? found.replaced : [...found.replaced, found.decision];
  const deadlines = withDeadline(allMet(found.deadlines, order.today), tell);
  const status = decision.kind === 'APPROVE' ? ('CONFIRMED' as const) : ('REJECTED' as const);
  return { ...found, status, decision, replaced, deadlines };
}

/**
 * 审定合格: by the bureau's leader who has not handled the case, on what the rules say today, with the federation's word. A right that a
 * like benefit suppresses is confirmed too: it is kept and pays nothing (domain §9).
 */
export function confirmCase(found: AllowanceCase, order: JudgedBy): Answer {
  const refusal = guard(found, 'confirm', order);
  if (refusal) return refuse(refusal);
  const judged = judge(found, order);
  if ('because' in judged) return refuse(judged);
  if (!judged.entitled) return refuse({ because: 'NOT_ENTITLED', outcome: judged.determination.outcome });
  const decision = decisionOf(found, judged, order, null);
  if ('because' in decision) return refuse(decision);
  const next = decided(found, decision, order);
  if ('because' in next) return refuse(next);
  return accept(next, { type: 'confirmed', decision, on: order.today });
}

export type RefuseOrder = JudgedBy & { ground: RefusalGround; reason: string };

/** 不予补贴: on a ground that the facts bear out, in writing and with the remedies. */
export function refuseCase(found: AllowanceCase, order: RefuseOrder): Answer {
  const refusal = guard(found, 'refuse', order);
  if (refusal) return refuse(refusal);
  const judged = judge(found, order);
  if ('because' in judged) return refuse(judged);
  const unfounded = groundRefused(found, judged, order);
  if (unfounded !== null) return refuse(unfounded);
  const decision = decisionOf(found, judged, order, order.ground);
  if ('because' in decision) return refuse(decision);
  const next = decided(found, decision, order);
  if ('because' in next) return refuse(next);
  const { outcome } = judged.determination;
  return accept(next, { type: 'refused', ground: order.ground, outcome, on: order.today });
}

/** Nobody is refused on a ground that is not so; what the person did or did not do is said in the reason. */
function groundRefused(
  { federation }: AllowanceCase,
  { entitled }: AllowanceDetermination,
  { ground, reason }: RefuseOrder,
): AllowanceRefusal | null {
  if (reason.trim() === '') return { because: 'REASON_MISSING' };
  const contradicted =
    (ground === 'NOT_ENTITLED' && entitled) || (ground === 'CERTIFICATE_NOT_CONFIRMED' && federation?.agrees !== false);
  return contradicted ? { because: 'GROUND_CONTRADICTED' } : null;
}

/** 送达: the person has the decision in hand; the remedies run from here. */
export function deliverDecision(found: AllowanceCase, order: By & { deliveredOn: LegalDate }): Answer {
  const refusal = guard(found, 'deliverDecision', order);
  if (refusal) return refuse(refusal);
  const { decision, deadlines } = found;
  const { deliveredOn, today: on } = order;
  const field = 'deliveredOn';
  if (deliveredOn > on) return refuse({ because: 'DATE_IN_FUTURE', field, date: deliveredOn });
  if (decision === null || deliveredOn < decision.on)
    return refuse({ because: 'DATE_TOO_EARLY', field, date: deliveredOn });
  const told = { ...decision, deliveredOn: decision.deliveredOn ?? deliveredOn };
  return accept(
    { ...found, decision: told, deadlines: allMet(deadlines, deliveredOn) },
    { type: 'decision-delivered', on: deliveredOn },
  );
}
