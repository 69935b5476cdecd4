import { accept, refuse } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import { monthOf, nextMonth } from '@yimen/standards';
import type { By } from '../actor.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { type CaseAnswer, determineCase } from '../rules/determine-case.js';
import { toFen } from '../rules/exact-fen.js';
import { keys } from '../rules/keys.js';
import { type Answer, byTheLaw, judgedBy } from './answer.js';

/** Why a determination does not entitle; null when it does. */
export function entitlementRefused(answer: CaseAnswer): SubsistenceRefusal | null {
  const { perCapitaFen, standardFen, hits } = answer;
  switch (answer.determination.outcome) {
    case 'ELIGIBLE':
      return null;
    case 'INCOME_NOT_BELOW_STANDARD':
      return { because: 'INCOME_NOT_BELOW_STANDARD', perCapitaFen, standardFen };
    case 'ASSET_EXCEEDED':
      return { because: 'ASSET_EXCEEDED', hits };
    case 'NO_MEMBER_COUNTED':
      return { because: 'NO_MEMBER_COUNTED' };
    case 'HOUSEHOLD_NOT_AT_EDGE':
      return { because: 'HOUSEHOLD_NOT_AT_EDGE', tier: answer.single?.householdTier ?? 'ABOVE' };
    case 'OWN_INCOME_NOT_BELOW_STANDARD': {
      const ownIncomeFen = answer.single === undefined ? 0 : toFen(answer.single.ownIncome);
      return { because: 'OWN_INCOME_NOT_BELOW_STANDARD', ownIncomeFen, standardFen };
    }
    case 'NOT_IN_CATEGORY':
      return { because: 'NOT_IN_CATEGORY' };
    case 'PERSON_NOT_COUNTED':
      return { because: 'PERSON_NOT_COUNTED' };
  }
}

/** The two tiers of a 单人保 as they were judged; nothing for a household. */
export function tiersJudged({ single }: SubsistenceCase, answer: CaseAnswer): Pick<SubsistenceCase, 'single'> {
  if (single === null || answer.single === undefined) return { single };
  const { personTier: person, householdTier: household } = answer.single;
  return { single: { ...single, tiers: { person, household } } };
}

/** True when a proposal after an objection needs a notice of its own (`dibao.renotice`, by default yes). */
function noticeStands(found: SubsistenceCase, law: Law): boolean {
  const renotice = parameterOn(law, keys.renotice, judgedBy(found));
  return found.notice !== null && renotice.ok && renotice.value === false;
}

/**
 * 拟确认: proposes to confirm. The check must be complete and the home visited; eligibility is judged by the acceptance date,
 * the amount by the first day of the month in which the award would begin were it confirmed now.
 */
export function proposeApproval(found: SubsistenceCase, order: By & { law: Law }): Answer {
  const refusal = guard(found, 'proposeApproval', order);
  if (refusal) return refuse(refusal);
  const { law, by, today: on } = order;
  const dates = { acceptedOn: judgedBy(found), month: nextMonth(monthOf(on)) };
  const answer = byTheLaw(() => determineCase(found, law, dates));
  if ('because' in answer) return refuse(answer);
  const unentitled = entitlementRefused(answer);
  if (unentitled) return refuse(unentitled);
  const { determination } = answer;
  const proposal = { kind: 'APPROVE' as const, on, by: by.id, determination, grounds: [] };
  const notice = noticeStands(found, law) ? found.notice : null;
  return accept(
    { ...found, ...tiersJudged(found, answer), status: 'PROPOSED', proposal, notice },
    { type: 'proposed', caseId: found.id, kind: 'APPROVE', determination, on, by: by.id },
  );
}
