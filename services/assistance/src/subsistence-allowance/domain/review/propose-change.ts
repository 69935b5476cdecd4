import { accept, refuse } from '@yimen/casework/domain';
import { type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer, dayRefused } from '../acts/answer.js';
import type { Delivery, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { deadline, type Reckoning, withDeadline } from '../time-limits.js';
import { conductEnd, conductRefused, isConduct } from './conduct.js';
import { type DeterminedChange, determineChange, type Standing } from './determine-change.js';
import { investigated } from './requirements.js';
import type { ChangeGround, ChangeProposal } from './review.js';

export type ProposeChangeOrder = By &
  Reckoning & {
    standing: Standing;
    /** Grounds of conduct or life end an award whatever the income; without any, the rules determine what follows. */
    grounds: readonly ChangeGround[];
    exceededMonth?: LegalMonth | null;
    /** How and when the household was told what is proposed and why; today, in person, when nothing else is said. */
    told?: Delivery | null;
    /** For a death: the month of it. */
    lastMonth?: LegalMonth | null;
  };

/**
 * Proposes what a review leads to. More is decided at once; less, fading out and the end are told to the household first, with the
 * facts, and its opinion is heard (domain §2.4 调减/终止通用). Refuses where the rules find no obvious change, where nobody looked
 * (a visit or a completed check), and grounds that nothing in the case bears out.
 */
export function proposeChange(found: SubsistenceCase, order: ProposeChangeOrder): Answer {
  const refusal = guard(found, order.grounds.some(isConduct) ? 'proposeEnd' : 'proposeAdjustment', order);
  if (refusal) return refuse(refusal);
  const answer = order.grounds.some(isConduct) ? byConduct(found, order) : byRules(found, order);
  if ('because' in answer) return refuse(answer);
  return proposed(found, order, answer);
}

type Proposed = Pick<
  ChangeProposal,
  | 'kind'
  | 'determination'
  | 'grounds'
  | 'monthlyFen'
  | 'fromMonth'
  | 'later'
  | 'endMonth'
  | 'exceededMonth'
  | 'needsOpinion'
>;

function byConduct(found: SubsistenceCase, order: ProposeChangeOrder): Proposed | SubsistenceRefusal {
  const { grounds, today, lastMonth } = order;
  if (grounds.some(({ text }) => text.trim() === '')) return { because: 'REASON_MISSING' };
  const refused = grounds.filter(isConduct).map((ground) => conductRefused(found, ground, today));
  const first = refused.find((each) => each !== null);
  return first ?? conductEnd(found, { grounds, today, lastMonth: lastMonth ?? null });
}

function byRules(found: SubsistenceCase, order: ProposeChangeOrder): Proposed | SubsistenceRefusal {
  const { standing, today, law, exceededMonth } = order;
  const future = exceededMonth !== undefined && exceededMonth !== null && exceededMonth > monthOf(today);
  if (future) return { because: 'DATE_IN_FUTURE', field: 'exceededMonth', date: today };
  const change = determineChange(found, { law, today, standing, exceededMonth: exceededMonth ?? null });
  if ('because' in change) return change;
  const { kind, monthlyFen } = change;
  if (kind === null) {
    return { because: 'NO_OBVIOUS_CHANGE', currentFen: standing.amountFen, determinedFen: monthlyFen ?? 0 };
  }
  const less = kind !== 'INCREASE';
  const looked = less ? investigated({ found, today }) : null;
  return looked ?? { ...withoutGround(change), kind, grounds: groundsOf(change, order), needsOpinion: less };
}

function withoutGround({ ground: _, ...change }: DeterminedChange): Omit<DeterminedChange, 'ground'> {
  return change;
}

/** What the rules determined is a ground by itself, in the words of their last step; what the reviewer adds stands beside it. */
function groundsOf({ ground, determination }: DeterminedChange, { grounds }: ProposeChangeOrder): ChangeGround[] {
  const step = determination.steps.at(-1);
  return [{ code: ground, text: step ? `${step.rule}：${step.result}` : ground }, ...grounds];
}

function proposed(found: SubsistenceCase, order: ProposeChangeOrder, answer: Proposed): Answer {
  const { review } = found;
  const { by, today: on, standing } = order;
  if (review === null) return refuse({ because: 'PROPOSAL_MISSING' });
  const told = answer.needsOpinion ? (order.told ?? { method: 'DIRECT' as const, on }) : null;
  const unsound = told === null ? null : dayRefused('told.on', told.on, { today: on, earliestOn: review.openedOn });
  if (unsound) return refuse(unsound);
  const endMonth = answer.kind === 'END' ? lastPaid(found, answer.endMonth ?? monthOf(on)) : answer.endMonth;
  const proposal: ChangeProposal = { ...answer, on, by: by.id, endMonth, currentFen: standing.amountFen, told };
  const due = told === null ? null : deadline(order, 'limit.opinion', told.on, on);
  if (due !== null && 'because' in due) return refuse(due);
  const deadlines = due === null ? found.deadlines : withDeadline(found.deadlines, due);
  const status = answer.kind === 'END' ? ('TERMINATING' as const) : ('ADJUSTING' as const);
  const next = { ...found, status, deadlines, review: { ...review, proposal, opinion: null, endNotice: null } };
  const respondBy = due?.dueOn ?? due?.provisionalDueOn ?? null;
  const { reviewId } = review;
  return accept(next, { type: 'change-proposed', caseId: found.id, on, reviewId, proposal, respondBy });
}

/** Months that a suspension kept back are not paid after all when the award ends: its last month is the one before them. */
export function lastPaid({ suspension }: SubsistenceCase, endMonth: LegalMonth): LegalMonth {
  if (suspension === null) return endMonth;
  const before = nextMonth(suspension.fromMonth, -1);
  return before < endMonth ? before : endMonth;
}
