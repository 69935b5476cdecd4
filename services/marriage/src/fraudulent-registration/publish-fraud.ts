import { type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { FraudCase, FraudFact } from './domain/index.js';

const changes: { readonly [Type in FraudFact['type']]: string } = {
  reported: 'REPORTED',
  'finding-recorded': 'FINDING_RECORDED',
  'conditionally-allowed': 'CONDITIONALLY_ALLOWED',
  revoked: 'REVOKED',
  rejected: 'REJECTED',
  withdrawn: 'WITHDRAWN',
};

/** What is told of a step: how far it is, to the house. That a marriage never was the register itself tells, the national network too. */
export function fraudTold(found: FraudCase, facts: readonly FraudFact[], on: LegalDate): DomainEvent[] {
  const { id: caseId, marriageId, victimId, division, status, version } = found;
  const telling = { subjectVersion: version, legalDate: on, division };
  return facts.map((fact) => {
    const data = { caseId, marriageId, victimId, division, status, change: changes[fact.type], on, version };
    return eventOf('yimen.marriage.fraud-case.changed.v1', data, telling);
  });
}
