import { accept, refuse } from '@yimen/casework/domain';
import { monthOf, nextMonth } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { remedyOn } from '../remedy.js';
import type { Reckoning } from '../time-limits.js';
import { closed } from './close-review.js';
import { isConduct } from './conduct.js';
import { determineChange, type Standing } from './determine-change.js';
import { publicityRefused } from './end-notice.js';
import { lastPaid } from './propose-change.js';
import type { AwardDecision, ChangeProposal } from './review.js';

export type DecideChangeOrder = By & Reckoning & { standing: Standing; decisionId: string; documentNo: string };

/**
 * Decides what was proposed: by whoever confirms, who has not handled the case, and for less or nothing only after the household
 * was heard. It takes effect with the month after the decision, at that month's amount; what the rules make of the household on
 * the day of the decision must still be what was proposed and told.
 */
export function decideChange(found: SubsistenceCase, order: DecideChangeOrder): Answer {
  const ends = found.status === 'TERMINATING';
  const refusal = guard(found, ends ? 'decideEnd' : 'decideAdjustment', order);
  if (refusal) return refuse(refusal);
  const { review, award } = found;
  if (!review?.proposal || !award) return refuse({ because: 'PROPOSAL_MISSING' });
  const unpublished = ends ? publicityRefused(found, order.law, order.today) : null;
  if (unpublished) return refuse(unpublished);
  const today = asOfToday(found, review.proposal, order);
  if ('because' in today) return refuse(today);
  const { kind, monthlyFen, later, endMonth, determination, grounds, fromMonth } = today;
  const decision = written(found, order, { kind, monthlyFen, later, endMonth, determination, grounds, fromMonth });
  if ('because' in decision) return refuse(decision);
  const next = closed({ ...found, review: { ...review, proposal: today } }, order, { outcome: kind, decision });
  if ('because' in next) return refuse(next);
  const changed = { ...award, monthlyFen: monthlyFen ?? award.monthlyFen, endMonth };
  return accept(
    { ...next, status: ends ? 'TERMINATED' : 'ACTIVE', award: changed, suspension: null },
    { type: 'change-decided', caseId: found.id, on: order.today, decision },
  );
}

/** What was proposed, with the amounts of the months after today; refused when today would be something else. */
function asOfToday(
  found: SubsistenceCase,
  proposal: ChangeProposal,
  { law, today, standing }: DecideChangeOrder,
): ChangeProposal | SubsistenceRefusal {
  if (proposal.kind === 'END' && proposal.grounds.some(isConduct)) {
    const dead = proposal.grounds.some(({ code }) => code === 'DEATH');
    const endMonth = dead ? proposal.endMonth : lastPaid(found, monthOf(today));
    return { ...proposal, endMonth, fromMonth: nextMonth(endMonth ?? monthOf(today)) };
  }
  const { exceededMonth } = proposal;
  const change = determineChange(found, { law, today, standing, exceededMonth });
  if ('because' in change) return change;
  if (change.kind !== proposal.kind)
    return { because: 'CHANGE_CONTRADICTED', proposed: proposal.kind, determined: change.kind };
  const { ground: _, kind, ...rest } = change;
  const endMonth = kind === 'END' ? lastPaid(found, monthOf(today)) : rest.endMonth;
  const fromMonth = kind === 'END' ? nextMonth(endMonth ?? monthOf(today)) : rest.fromMonth;
  return { ...proposal, ...rest, kind, endMonth, fromMonth };
}

type Content = Pick<
  AwardDecision,
  'kind' | 'monthlyFen' | 'later' | 'endMonth' | 'determination' | 'grounds' | 'fromMonth'
>;

/** The written decision, with its remedies; a missing parameter is a refusal. */
export function written(
  found: SubsistenceCase,
  {
    by,
    today: on,
    law,
    decisionId,
    documentNo,
  }: Pick<DecideChangeOrder, 'by' | 'today' | 'law' | 'decisionId' | 'documentNo'>,
  content: Content,
): AwardDecision | SubsistenceRefusal {
  const remedy = remedyOn(law, on);
  if ('because' in remedy) return remedy;
  const { review, confirmAuthority: authority } = found;
  return {
    ...{ ...content, decisionId, documentNo, on, by: by.id, authority, remedy },
    ...{ reviewId: review?.reviewId ?? decisionId, opinion: review?.opinion ?? null },
  };
}

export type KeepAwardOrder = Omit<DecideChangeOrder, 'standing'> & { reason: string };

/** Decides not to end after all: what the household said, or brought, convinced. A suspension is lifted with it. */
export function keepAward(found: SubsistenceCase, order: KeepAwardOrder): Answer {
  const refusal = guard(found, 'keepAward', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const decision = written(found, order, {
    ...{ kind: 'KEEP', monthlyFen: null, later: [], endMonth: null, grounds: [] },
    determination: found.review?.proposal?.determination ?? null,
    fromMonth: nextMonth(monthOf(order.today)),
  });
  if ('because' in decision) return refuse(decision);
  const next = closed(found, order, { outcome: 'KEPT', decision });
  if ('because' in next) return refuse(next);
  return accept(
    { ...next, status: 'ACTIVE', suspension: null },
    { type: 'change-decided', caseId: found.id, on: order.today, decision },
  );
}

/** Back to looking: what the household said must be looked into before anything can be decided. */
export function returnToReview(found: SubsistenceCase, order: By & { reason: string }): Answer {
  const refusal = guard(found, 'returnToReview', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { review } = found;
  if (review === null) return refuse({ because: 'PROPOSAL_MISSING' });
  const { today: on } = order;
  const deadlines = found.deadlines.map((due) =>
    due.name === 'limit.opinion' && due.metOn === null ? { ...due, metOn: on } : due,
  );
  const next = {
    ...found,
    status: 'REVIEWING' as const,
    deadlines,
    review: { ...review, proposal: null, opinion: null, endNotice: null },
  };
  return accept(next, { type: 'review-returned', caseId: found.id, on, reviewId: review.reviewId });
}
