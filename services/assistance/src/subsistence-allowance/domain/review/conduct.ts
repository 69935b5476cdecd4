import { type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import type { SubsistenceCase } from '../case.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { lastDay, running } from './requirements.js';
import type { ChangeGround, ChangeGroundCode, ChangeProposal } from './review.js';

/** Grounds that end an award whatever the household's income: what it does, where it goes, what life brought. */
const conduct: readonly ChangeGroundCode[] = [
  'NOT_COOPERATING',
  'LOST_CONTACT',
  'MOVED_AWAY',
  'DEATH',
  'RENOUNCED',
  'FALSE_DECLARATION',
  'REVOKED',
];
export const isConduct = ({ code }: ChangeGround): boolean => conduct.includes(code);

/** For these the household is not asked again: nobody asks the dead, and who renounces has spoken (domain §11, §0.6 ③). */
const unheard: readonly ChangeGroundCode[] = ['DEATH', 'RENOUNCED'];

/**
 * Why a ground does not bear an end: a household that does not cooperate or cannot be found is suspended, reminded in writing, and
 * has its time to answer (domain §2.4 ⑤); the others are borne out by whoever brings them, a trigger of the review among them.
 */
export function conductRefused(
  found: SubsistenceCase,
  { code }: ChangeGround,
  today: LegalDate,
): SubsistenceRefusal | null {
  const triggers = found.review?.reasons.map(({ trigger }) => trigger) ?? [];
  if (code === 'DEATH') return triggers.includes('DEATH') ? null : { because: 'GROUND_WITHOUT_FACT', ground: code };
  if (code === 'RENOUNCED') return { because: 'GROUND_WITHOUT_FACT', ground: code };
  if (code !== 'NOT_COOPERATING' && code !== 'LOST_CONTACT') return null;
  if (found.suspension === null) return { because: 'GROUND_WITHOUT_FACT', ground: code };
  if (found.suspension.remindedOn === null) return { because: 'REMINDER_MISSING' };
  const until = lastDay(running(found, 'limit.dibao.suspend'));
  return until !== null && today <= until ? { because: 'REMINDER_RUNNING', until } : null;
}

type Ended = { grounds: readonly ChangeGround[]; today: LegalDate; lastMonth: LegalMonth | null };

/** The end for such grounds: with the month of the decision, or of the death. */
export function conductEnd(found: SubsistenceCase, { grounds, today, lastMonth }: Ended) {
  const endMonth = lastMonth ?? monthOf(today);
  const heard = !grounds.every(({ code }) => unheard.includes(code));
  const determination: ChangeProposal['determination'] = found.decision?.determination ?? null;
  return {
    ...{ kind: 'END' as const, determination, grounds, monthlyFen: null, fromMonth: nextMonth(endMonth) },
    ...{ later: [], endMonth, exceededMonth: null, needsOpinion: heard },
  };
}
