import { accept, type Reckoning, refuse, withDeadline } from '@yimen/casework/domain';
import { addDays, monthOf } from '@yimen/standards';
import type { By } from '../actor.js';
import { type AllowanceCase, judgedOn, type StreetReview } from '../case.js';
import type { AllowanceDetermination } from '../determination.js';
import { determineAllowance } from '../determine-allowance.js';
import type { AllowanceFacts } from '../facts.js';
import { guard } from '../guard.js';
import { allMet, limitFrom } from '../limits.js';
import type { RefusalOf } from '../refusals.js';
import type { CaseAction } from '../steps.js';
import { type Answer, byTheLaw } from './answer.js';

/** What a step is judged by that asks the rules: the person's facts as they stand today. */
export type JudgedBy = By & Reckoning & { facts: AllowanceFacts };

/** What the rules say of the case today: its conditions by the acceptance day's law, its amount by this month's (domain §0.4). */
export function judge(
  found: AllowanceCase,
  { facts, law, today }: JudgedBy,
): AllowanceDetermination | RefusalOf<'PARAMETER_NOT_IN_FORCE'> {
  const longTermCare = found.careNeed?.assessment?.needed ?? facts.longTermCare;
  const dates = { judgedOn: judgedOn(found), month: monthOf(today) };
  return byTheLaw(() => determineAllowance(found.allowance, { ...facts, longTermCare }, law, dates, found.ruleVersion));
}

/** 需长期照护: what the street found of the declared need, with the paper or visit that shows it. */
export function assessCareNeed(found: AllowanceCase, order: By & { needed: boolean; evidence: string }): Answer {
  const refusal = guard(found, 'assessCareNeed', order);
  if (refusal) return refuse(refusal);
  const { needed, by, today: on } = order;
  const evidence = order.evidence.trim();
  if (evidence === '') return refuse({ because: 'EVIDENCE_MISSING' });
  const declared = found.careNeed?.evidence ?? '';
  const careNeed = { evidence: declared, assessment: { needed, on, by: by.id, evidence } };
  return accept({ ...found, careNeed }, { type: 'care-need-assessed', needed, on });
}

/** 初审合格: on to the federation; where the place asks for a notice, {@link publicize} comes first. */
export function passFirstReview(found: AllowanceCase, order: JudgedBy): Answer {
  const reviewed = reviewedAs('APPROVE', 'passFirstReview', found, order);
  if ('because' in reviewed) return refuse(reviewed);
  const sent = sentToFederation(found, order);
  if ('because' in sent) return refuse(sent);
  return accept({ ...sent, review: reviewed }, { type: 'reviewed', kind: 'APPROVE', on: order.today });
}

/** 初审合格并公示: the day of posting is day 0, all of the days must pass (domain §0.3). */
export function publicize(found: AllowanceCase, order: JudgedBy): Answer {
  const reviewed = reviewedAs('APPROVE', 'publicize', found, order);
  if ('because' in reviewed) return refuse(reviewed);
  const { by, today: on } = order;
  const lastDay = addDays(on, found.publicityDays);
  const publicity = { postedOn: on, lastDay, by: by.id, endedOn: null };
  const next = { ...found, status: 'PUBLICIZED' as const, review: reviewed, publicity };
  return accept(next, { type: 'reviewed', kind: 'APPROVE', on }, { type: 'publicized', lastDay, on });
}

function reviewedAs(kind: StreetReview['kind'], action: CaseAction, found: AllowanceCase, order: JudgedBy) {
  const refusal = guard(found, action, order);
  if (refusal) return refusal;
  const judged = judge(found, order);
  if ('because' in judged) return judged;
  const { determination, entitled } = judged;
  if (kind === 'APPROVE' && !entitled) return { because: 'NOT_ENTITLED' as const, outcome: determination.outcome };
  if (kind === 'REFUSE' && entitled) return { because: 'GROUND_CONTRADICTED' as const };
  return { kind, on: order.today, by: order.by.id, determination };
}

/** 初审不合格: straight to whoever determines; nobody is refused by the street. */
export function proposeRefusal(found: AllowanceCase, order: JudgedBy): Answer {
  const reviewed = reviewedAs('REFUSE', 'proposeRefusal', found, order);
  if ('because' in reviewed) return refuse(reviewed);
  const sent = sentToBureau(found, order);
  if ('because' in sent) return refuse(sent);
  return accept({ ...sent, review: reviewed }, { type: 'reviewed', kind: 'REFUSE', on: order.today });
}

/** The notice's days are over and nobody objected: on to the federation. */
export function endPublicity(found: AllowanceCase, order: By & Reckoning): Answer {
  const refusal = guard(found, 'endPublicity', order);
  if (refusal) return refuse(refusal);
  const sent = sentToFederation(found, order);
  if ('because' in sent) return refuse(sent);
  const publicity = found.publicity === null ? null : { ...found.publicity, endedOn: order.today };
  return accept({ ...sent, publicity }, { type: 'publicity-ended', objected: false, on: order.today });
}

/** Somebody objected to the notice: the street looks again, and posts anew. */
export function stopPublicity(found: AllowanceCase, order: By & { reason: string }): Answer {
  const refusal = guard(found, 'stopPublicity', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const on = order.today;
  const next = { ...found, status: 'ACCEPTED' as const, review: null, publicity: null };
  return accept(next, { type: 'publicity-ended', objected: true, on });
}

/** 残联审核: certificate, category and level (domain §4.4). Whatever it says, the bureau determines. */
export function recordFederationReview(found: AllowanceCase, order: By & Reckoning & { agrees: boolean }): Answer {
  const refusal = guard(found, 'recordFederationReview', order);
  if (refusal) return refuse(refusal);
  const sent = sentToBureau(found, order);
  if ('because' in sent) return refuse(sent);
  const { agrees, by, today: on } = order;
  return accept({ ...sent, federation: { agrees, on, by: by.id } }, { type: 'federation-reviewed', agrees, on });
}

/** 退回: the bureau sends it back to the street, with the reason; the federation's word of before no longer counts. */
export function returnToStreet(found: AllowanceCase, order: By & Reckoning & { reason: string }): Answer {
  const refusal = guard(found, 'returnToStreet', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const on = order.today;
  const moved = moveTo(found, order, 'ACCEPTED', 'limit.disability.street');
  if ('because' in moved) return refuse(moved);
  return accept({ ...moved, review: null, publicity: null, federation: null }, { type: 'returned', on });
}

const sentToFederation = (found: AllowanceCase, order: By & Reckoning) =>
  moveTo(found, order, 'PROPOSED', 'limit.disability.federation');
const sentToBureau = (found: AllowanceCase, order: By & Reckoning) =>
  moveTo(found, order, 'CONFIRMING', 'limit.disability.bureau');

/** The next desk and its limit. Ten working days are for the whole of a cross-province case: its limit goes on. */
function moveTo(
  found: AllowanceCase,
  order: By & Reckoning,
  status: 'ACCEPTED' | 'PROPOSED' | 'CONFIRMING',
  limit: 'limit.disability.street' | 'limit.disability.federation' | 'limit.disability.bureau',
): AllowanceCase | RefusalOf<'PARAMETER_NOT_IN_FORCE'> {
  if (found.flags.includes('CROSS_PROVINCE')) return { ...found, status };
  const due = limitFrom(order, limit, order.today);
  if ('because' in due) return due;
  return { ...found, status, deadlines: withDeadline(allMet(found.deadlines, order.today), due) };
}
