import { type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { CertificateToday } from './certificate.row.js';

export type CertificateTold = {
  readonly certificateId: string;
  readonly personId: string;
  readonly now: CertificateToday;
  readonly effectiveOn: LegalDate;
  readonly version: number;
  readonly division: string | null;
};

/** By what an event is caused, when it is caused by one. */
export type Cause = { readonly causationId?: string; readonly correlationId?: string; readonly traceparent?: string };

/** What is so of a certificate now: that it ran out, or anything else. Never the number. */
export function certificateTold(told: CertificateTold, today: LegalDate, cause: Cause = {}): DomainEvent {
  const { certificateId, personId, effectiveOn, version, division } = told;
  const { nextChangeOn: _, disabilities, ...state } = told.now;
  const data = {
    ...{ certificateId, personId, ...state, effectiveOn, version },
    category: state.category as 'MULTIPLE',
    disabilities: disabilities.map(({ category, level }) => ({ category, level })),
  };
  const telling = { subjectVersion: version, legalDate: today, division: division ?? undefined, ...cause };
  return told.now.status === 'EXPIRED'
    ? eventOf('yimen.disability.certificate.expired.v1', data, telling)
    : eventOf('yimen.disability.certificate.changed.v1', data, telling);
}
