import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { tierOf } from '../award/domain/person-facts.js';
import { type CertificateAt, certificatesAt } from '../certificate/statements.read.js';
import { circumstancesAt } from '../circumstances/circumstances-at.js';
import type { CircumstancePeriod } from '../circumstances/domain/index.js';
import type { AllowanceFacts, Circumstance } from './domain/index.js';

/**
 * Everything by which both allowances of these persons are judged, as it stands on a day: two statements, however many. Whether
 * long-term care is needed is told by each application, and assumed here.
 */
export async function allowanceFactsAt(
  tx: EntityManager,
  personIds: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, AllowanceFacts>> {
  const certificates = await certificatesAt(tx, personIds, on);
  const circumstances = await circumstancesAt(tx, personIds, on);
  return new Map(
    personIds.map((id) => {
      const standing = circumstances.get(id) ?? [];
      return [id, { ...judgedBy(standing), certificate: certificateOf(certificates.get(id)), longTermCare: true }];
    }),
  );
}

function certificateOf(found: CertificateAt | undefined): AllowanceFacts['certificate'] {
  if (found === undefined) return null;
  const { status, category, level, disabilities, validTo } = found;
  return { status, category, level, disabilities, validTo };
}

function judgedBy(standing: readonly CircumstancePeriod[]): Pick<AllowanceFacts, 'tier' | 'circumstances'> {
  const circumstances = standing.flatMap(({ kind, from, to, amountFen }): Circumstance[] =>
    kind === 'LOW_INCOME' ? [] : [{ kind, from, to, amountFen }],
  );
  return { tier: tierOf(standing), circumstances };
}
