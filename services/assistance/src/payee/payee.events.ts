import { type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { PayeeRow } from './payee.row.js';

type PayeeFact = `yimen.assistance.payee.${'registered' | 'approved' | 'declined'}.v1`;
type Told = Pick<PayeeRow, 'id' | 'caseId' | 'kind' | 'status' | 'version'> & { readonly division: string };

/** A fact about an account: that it is there and counts or waits; never the number, nor its end. */
export function payeeTold(
  type: PayeeFact,
  { id: payeeId, version, division, ...of }: Told,
  today: LegalDate,
): DomainEvent {
  const { caseId, kind, status } = of;
  const data = { payeeId, caseId, kind, status, division, version };
  return eventOf(type, data, { subjectVersion: version, legalDate: today, division });
}
