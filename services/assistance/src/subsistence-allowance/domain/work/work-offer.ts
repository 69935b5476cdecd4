import type { SubsistenceCase } from '../case.js';
import type { WorkOffer } from './offered.js';

export type { RefusalReason, WorkKind, WorkOffer } from './offered.js';

/**
 * How many offers in a row somebody has refused without a good reason (社会救助暂行办法 45): an accepted one begins anew, one refused for
 * a good reason, or not answered yet, counts for nothing.
 */
export function refusalsInARow(offers: readonly WorkOffer[], personId: string): number {
  const answered = offers.filter((offer) => offer.personId === personId && offer.answer !== null);
  const inOrder = [...answered].sort((one, other) => ((one.answeredOn ?? '') < (other.answeredOn ?? '') ? -1 : 1));
  const lastAccepted = inOrder.findLastIndex(({ answer }) => answer === 'ACCEPTED');
  return inOrder.slice(lastAccepted + 1).filter(({ goodReason }) => !goodReason).length;
}

/** The case with somebody's share withheld, or no more. */
export function withShareWithheld(found: SubsistenceCase, personId: string, workRefused: boolean): SubsistenceCase {
  const members = found.members.map((member) => (member.personId === personId ? { ...member, workRefused } : member));
  return { ...found, members };
}
