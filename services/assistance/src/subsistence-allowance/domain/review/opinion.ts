import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { Answer } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { met } from '../time-limits.js';
import type { Opinion } from './review.js';

export type HearOpinionOrder = By & {
  stance: 'AGREES' | 'OBJECTS';
  /** Who of the household said it; null for the household as such. */
  from: string | null;
  /** Where what was said is kept, sealed. */
  textId: string;
};

/**
 * 听取意见: what the household says to what is proposed, written down before anything is decided (社会救助法 48). Refuses where no
 * opinion is needed, a second one, and somebody who is not of the household.
 */
export function hearOpinion(found: SubsistenceCase, order: HearOpinionOrder): Answer {
  const refusal = guard(found, 'hearOpinion', order);
  if (refusal) return refuse(refusal);
  const { stance, from, textId, by, today } = order;
  if (from !== null && !found.members.some(({ personId }) => personId === from))
    return refuse({ because: 'UNKNOWN_MEMBER', personId: from, field: 'from' });
  return withOpinion(found, { stance, heardOn: today, heardBy: by.id, from, textId });
}

/** The period is over and nobody said anything: noted as such, and the decision may be made. By the calendar alone. */
export function noteSilence(found: SubsistenceCase, order: By): Answer {
  const refusal = guard(found, 'opinionSilence', order);
  if (refusal) return refuse(refusal);
  return withOpinion(found, {
    ...{ stance: 'NO_ANSWER', heardOn: order.today, heardBy: null, from: null, textId: null },
  });
}

function withOpinion(found: SubsistenceCase, opinion: Opinion): Answer {
  const { review, id: caseId } = found;
  if (review === null) return refuse({ because: 'PROPOSAL_MISSING' });
  const { heardOn: on } = opinion;
  const deadlines = met(found.deadlines, 'limit.opinion', on);
  const next = { ...found, deadlines, review: { ...review, opinion } };
  return accept(next, { type: 'opinion-heard', caseId, on, reviewId: review.reviewId, opinion });
}
