import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import { awardStart } from '../award.js';
import type { Award, CaseDecision, SubsistenceCase } from '../case.js';
import type { SubsistenceFact } from '../facts.js';
import { guard } from '../guard.js';
import { remedyOn } from '../remedy.js';
import { nextReview } from '../review/close-review.js';
import { determineCase } from '../rules/determine-case.js';
import type { Reckoning } from '../time-limits.js';
import { type Answer, byTheLaw, judgedBy } from './answer.js';
import { entitlementRefused, tiersJudged } from './propose-approval.js';
import { sentForDecision } from './to-decision.js';

/** `heldBy` is the household's case whose award a 单人保 of the same months would stand beside. */
export type ConfirmOrder = By & Reckoning & { awardId: string; heldBy?: { number: string | null } | null };

/**
 * 确认. By whoever has the authority, who has not handled the case, and from the day after the notice's last day on. The
 * award runs from the following month, at the amount of that month's first day. A notice that nobody has closed is closed by it.
 */
export function confirmCase(found: SubsistenceCase, order: ConfirmOrder): Answer {
  const refusal = guard(found, 'confirm', order);
  if (refusal) return refuse(refusal);
  const { law, by, today: on, heldBy = null } = order;
  if (found.single !== null && heldBy !== null)
    return refuse({ because: 'HOUSEHOLD_ON_DIBAO', existing: heldBy.number });
  const sent = found.status === 'CONFIRMING' ? found : sentForDecision(found, order, on);
  if ('because' in sent) return refuse(sent);
  const startMonth = awardStart(on);
  const dates = { acceptedOn: judgedBy(found), month: startMonth };
  const answer = byTheLaw(() => determineCase(found, law, dates));
  if ('because' in answer) return refuse(answer);
  const unentitled = entitlementRefused(answer);
  if (unentitled) return refuse(unentitled);
  const remedy = remedyOn(law, on);
  if ('because' in remedy) return refuse(remedy);

  const { determination } = answer;
  const { awardId } = order;
  const { householdId, confirmAuthority: authority } = found;
  const whose = found.single === null ? {} : { personId: found.single.personId };
  const monthlyFen = determination.amountFen ?? 0;
  const award: Award = { awardId, householdId, ...whose, monthlyFen, startMonth, endMonth: null };
  const decision: CaseDecision = {
    kind: 'APPROVE',
    on,
    by: by.id,
    authority,
    determination,
    grounds: [],
    remedy,
    deliveries: [],
  };
  // Decided: nothing of the procedure runs any more, and the first periodic review does (domain §2.4 定期核查).
  const deadlines = nextReview(sent, order, on);
  if ('because' in deadlines) return refuse(deadlines);
  const ended: SubsistenceFact[] =
    found.status === 'CONFIRMING' ? [] : [{ type: 'notice-ended', caseId: found.id, on }];
  const confirmed: SubsistenceFact = { type: 'confirmed', caseId: found.id, determination, on, by: by.id };
  const granted: SubsistenceFact = { type: 'award-granted', caseId: found.id, award, on };
  const [first, ...rest] = [...ended, confirmed, granted];
  return accept(
    { ...sent, ...tiersJudged(found, answer), status: 'CONFIRMED', decision, award, deadlines },
    first ?? confirmed,
    ...rest,
  );
}
