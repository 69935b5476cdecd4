import type { LegalDate } from '@yimen/standards';
import type { SubsistenceCase } from '../case.js';

/** What was offered: a job, a training that leads to one, public-interest work (社会救助法 27). */
export type WorkKind = 'JOB' | 'TRAINING' | 'PUBLIC_SERVICE';
/** Why somebody refused; whether that is a good reason is the street's to judge. */
export type RefusalReason = 'NONE' | 'ILLNESS' | 'CARE_DUTY' | 'UNSUITABLE' | 'TOO_FAR' | 'STUDY';

/** Work that was offered to somebody on 低保, and what came of it. */
export type WorkOffer = {
  offerId: string;
  personId: string;
  kind: WorkKind;
  offeredOn: LegalDate;
  offeredBy: string;
  answer: 'ACCEPTED' | 'REFUSED' | null;
  answeredOn: LegalDate | null;
  reason: RefusalReason | null;
  /** Refused for a good reason: it counts for nothing. */
  goodReason: boolean;
};

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
