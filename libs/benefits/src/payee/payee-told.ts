import type { DomainEvent } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { BenefitHouse, PayeeFact } from '../house.js';
import type { PayeeRow } from './payee-row.js';

type Told = Pick<PayeeRow, 'id' | 'caseId' | 'kind' | 'status' | 'version'> & { readonly division: string };

/** A fact about an account: that it is there and counts or waits; never the number, nor its end. */
export function payeeTold(
  { tell }: BenefitHouse,
  fact: PayeeFact,
  { id: payeeId, version, division, ...of }: Told,
  today: LegalDate,
): DomainEvent {
  const { caseId, kind, status } = of;
  const data = { payeeId, caseId, kind, status, division, version };
  return tell.payee(fact, data, { subjectVersion: version, legalDate: today, division });
}
