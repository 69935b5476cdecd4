import type { SubsistenceCase } from '../case.js';
import type { Contest } from './contested.js';

export type { Contest, ContestAnswer, ContestItem, Evidence, SealedText } from './contested.js';

/** The contests that still wait for an answer to one of their items. */
export function openContests({ contests }: Pick<SubsistenceCase, 'contests'>): Contest[] {
  return contests.filter(({ items }) => items.some(({ answer }) => answer === null));
}
