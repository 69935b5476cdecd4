import type { LegalDate } from '@yimen/standards';

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
