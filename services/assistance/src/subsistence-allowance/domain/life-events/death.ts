import { accept, refuse } from '@yimen/casework/domain';
import { type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import type { By } from '../actor.js';
import type { Answer } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { closed } from '../review/close-review.js';
import { written } from '../review/decide-change.js';
import { reviewBecause } from '../review/open-review.js';
import type { AwardDecision } from '../review/review.js';
import type { Reckoning } from '../time-limits.js';

type Papers = { decisionId: string; documentNo: string };
export type EndByDeathOrder = By & Reckoning & Papers & { diedOn: LegalDate };

/** The decision that ends an award with the month of a death: of the person alone who was paid (domain §11). */
function decisionOfDeath(found: SubsistenceCase, order: EndByDeathOrder): AwardDecision | SubsistenceRefusal {
  const endMonth = monthOf(order.diedOn);
  const text = `保障对象于 ${order.diedOn} 死亡，待遇发放至死亡当月，自次月起停发。`;
  return written(found, order, {
    ...{ kind: 'END', determination: null, monthlyFen: null, later: [], endMonth, fromMonth: nextMonth(endMonth) },
    grounds: [{ code: 'DEATH', text }],
  });
}

/**
 * 死亡停发: whoever was paid alone is dead, by papers that confirm it: the award ends with the month of death, and what was paid for
 * later months is claimed back. Nobody is heard: nobody asks the dead (domain §0.6 ③, §11). By the event, and safe to hear twice.
 */
export function endByDeath(found: SubsistenceCase, order: EndByDeathOrder): Answer {
  const refusal = guard(found, 'endByDeath', order);
  if (refusal) return refuse(refusal);
  const { award } = found;
  if (award === null) return refuse({ because: 'PROPOSAL_MISSING' });
  const decision = decisionOfDeath(found, order);
  if ('because' in decision) return refuse(decision);
  const next = closed(found, order, { outcome: 'END', decision });
  if ('because' in next) return refuse(next);
  const ended = { ...award, endMonth: monthOf(order.diedOn) };
  return accept(
    { ...next, status: 'TERMINATED', award: ended, suspension: null },
    { type: 'change-decided', caseId: found.id, on: order.today, decision },
  );
}

export type MemberDiedOrder = By & { reviewId: string; personId: string; diedOn: LegalDate };

/**
 * A member of a household is dead: they count no more, and the household is reckoned anew, with effect from the month after the
 * death; before anything is less, the family is heard (domain §2.4 ③, §11). Null where there is nothing to look at again.
 */
export function memberDied(found: SubsistenceCase, order: MemberDiedOrder): Answer | null {
  const { by, today, reviewId, personId, diedOn } = order;
  if (!found.members.some((member) => member.personId === personId)) return null;
  const opened = reviewBecause(found, { by, today, reviewId, trigger: 'DEATH', ref: personId });
  if (opened === null || opened.outcome === 'refused' || opened.next.review === null) return opened;
  const { review } = opened.next;
  const effectiveFrom = nextMonth(monthOf(diedOn));
  return { ...opened, next: { ...withoutMember(opened.next, personId), review: { ...review, effectiveFrom } } };
}

/** The household without somebody: what they had, and what was owed to them, is nobody's any more. */
export function withoutMember(found: SubsistenceCase, personId: string): SubsistenceCase {
  const others = <T extends { personId: string }>(items: readonly T[]) =>
    items.filter((item) => item.personId !== personId);
  const obligors = found.obligors.map((obligor) => {
    return { ...obligor, dependants: obligor.dependants.filter((id) => id !== personId) };
  });
  return {
    ...found,
    members: others(found.members),
    incomes: others(found.incomes),
    properties: others(found.properties),
    expenses: others(found.expenses),
    obligors: obligors.filter(({ dependants }) => dependants.length > 0),
  };
}

export type RestoreOrder = By & Reckoning & Papers & { reason: string };

/**
 * The death was a mistake, and the award had ended because of it: paid again from the next month on, and what was not paid in
 * between is due (domain §11 DeathReportRevoked, §12 #2). Of other ends it takes nothing back.
 */
export function restoreAfterMistake(found: SubsistenceCase, order: RestoreOrder): Answer {
  const refusal = guard(found, 'restoreAfterMistake', order);
  if (refusal) return refuse(refusal);
  const last = found.decisions.at(-1);
  const byDeath = last?.kind === 'END' && last.grounds.some(({ code }) => code === 'DEATH');
  if (!byDeath || found.award === null) return refuse({ because: 'PROPOSAL_MISSING' });
  const { today: on, reason } = order;
  const decision = written(found, order, {
    ...{ kind: 'RESUME', determination: null, monthlyFen: null, later: [], endMonth: null },
    ...{ fromMonth: nextMonth(monthOf(on)), grounds: [{ code: 'FACTS_UNCLEAR' as const, text: reason }] },
  });
  if ('because' in decision) return refuse(decision);
  const next = closed(found, order, { outcome: 'RESUMED', decision });
  if ('because' in next) return refuse(next);
  return accept(
    { ...next, status: 'ACTIVE', award: { ...found.award, endMonth: null }, suspension: null },
    { type: 'award-resumed', caseId: found.id, on, decision },
  );
}
