import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { By } from '../actor.js';
import { type Answer } from '../acts/answer.js';
import { factsRefused } from '../acts/sound-facts.js';
import type { SubsistenceCase } from '../case.js';
import type { SubsistenceFact } from '../facts.js';
import { guard } from '../guard.js';
import type { HouseholdFacts } from '../household.js';
import { targetOf } from '../steps.js';
import { beginReview } from './open-review.js';

export type DeclareChangeOrder = By & {
  reviewId: string;
  /** What is declared anew takes the place of all of its kind; what is left out stays as it was established. */
  declared: Partial<HouseholdFacts>;
  law: Law;
};

/**
 * 申报变化: the household says what has changed, by itself or at a window. It begins a review where none is in hand. An honest
 * declaration, late as it may be, is no fraud (domain §2.4 ⑥): the review keeps that the household declared it.
 */
export function declareChange(found: SubsistenceCase, order: DeclareChangeOrder): Answer {
  const refusal = guard(found, 'declareChange', order);
  if (refusal) return refuse(refusal);
  const { by, today: on, declared, law } = order;
  if (Object.values(declared).every((each) => each === undefined)) return refuse({ because: 'REASON_MISSING' });
  const reason = { trigger: 'DECLARED_CHANGE' as const, on, ref: null };
  const fresh = { by, on, reviewId: order.reviewId, reason, selfDeclared: true };
  const begun = found.review === null ? beginReview(found, fresh) : found;
  const facts = { ...factsOf(begun), ...defined(declared) };
  const unsound = factsRefused(facts, { law, today: on });
  if (unsound) return refuse(unsound);
  const { review } = begun;
  const reviewId = review?.reviewId ?? order.reviewId;
  const next = {
    ...begun,
    ...facts,
    review: review === null ? null : { ...review, selfDeclared: true },
    status: targetOf(found.status, 'declareChange') ?? found.status,
  };
  const said = { type: 'change-declared' as const, caseId: found.id, on, reviewId };
  if (found.review !== null) return accept(next, said);
  const opened = { type: 'review-opened' as const, caseId: found.id, on, reviewId, reason };
  return accept<SubsistenceCase, SubsistenceFact>(next, opened, said);
}

function factsOf({ members, incomes, properties, obligors, expenses }: SubsistenceCase): HouseholdFacts {
  return { members, incomes, properties, obligors, expenses };
}

function defined(declared: Partial<HouseholdFacts>): Partial<HouseholdFacts> {
  return Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== undefined));
}
