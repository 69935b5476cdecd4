import type { LegalDate } from '@yimen/standards';
import type { Deadline, DeadlineName, SubsistenceCase } from '../case.js';
import type { SubsistenceRefusal } from '../refusals.js';

type Question = { found: SubsistenceCase; today: LegalDate };

/** A limit of the case that still runs, or null. */
export function running({ deadlines }: SubsistenceCase, name: DeadlineName): Deadline | null {
  return deadlines.find((due) => due.name === name && due.metOn === null) ?? null;
}

/** The last day of a running limit, a provisional one where no certain one is known. */
export const lastDay = (due: Deadline | null): LegalDate | null => due?.dueOn ?? due?.provisionalDueOn ?? null;

/** 减发、终止前听取意见 (社会救助法 48; domain §0.6 不变量 ③): silence counts once its time is over, and not before. */
export function opinionHeard({ found }: Question): SubsistenceRefusal | null {
  const { review } = found;
  if (!review?.proposal) return { because: 'PROPOSAL_MISSING' };
  if (!review.proposal.needsOpinion || review.opinion) return null;
  return { because: 'OPINION_NOT_HEARD', until: lastDay(running(found, 'limit.opinion')) };
}

/** An opinion may be heard while none was: one heard in silence's place comes after it, too. */
export function opinionWanted({ found }: Question): SubsistenceRefusal | null {
  const { review } = found;
  if (!review?.proposal?.needsOpinion) return { because: 'OPINION_NOT_NEEDED' };
  const { opinion } = review;
  if (opinion === null || opinion.stance === 'NO_ANSWER') return null;
  return { because: 'OPINION_ALREADY_HEARD', heardOn: opinion.heardOn };
}

/** The calendar may note silence only when the period is over and nothing was said. */
export function silenceOver({ found, today }: Question): SubsistenceRefusal | null {
  if (found.review?.opinion) return { because: 'OPINION_ALREADY_HEARD', heardOn: found.review.opinion.heardOn };
  const until = lastDay(running(found, 'limit.opinion'));
  return until === null || today <= until ? { because: 'OPINION_PERIOD_RUNNING', until } : null;
}

/** A review that ends with nothing changed must have looked: at the home, or at a completed check of its own. */
export function investigated({ found }: Question): SubsistenceRefusal | null {
  const { review, visits, checkConclusion } = found;
  const visited = review !== null && visits.some(({ visitedOn }) => visitedOn >= review.openedOn);
  const checked = checkConclusion === 'PASS' || checkConclusion === 'EXCEED';
  return visited || checked ? null : { because: 'REVIEW_NOT_INVESTIGATED' };
}

export function notSuspended({ found }: Question): SubsistenceRefusal | null {
  return found.suspension === null ? null : { because: 'AWARD_SUSPENDED', since: found.suspension.on };
}

export function isSuspended({ found }: Question): SubsistenceRefusal | null {
  return found.suspension === null ? { because: 'AWARD_NOT_SUSPENDED' } : null;
}

/** Sources are asked once a round: a new one begins when the last is answered. */
export function noCheckRunning({ found }: Question): SubsistenceRefusal | null {
  const runs = found.review !== null && found.checks.some(({ status }) => status === 'ASKED');
  return runs ? { because: 'REVIEW_CHECK_RUNNING' } : null;
}
