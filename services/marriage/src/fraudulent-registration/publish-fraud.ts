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

/**
 * What is told of a step: how far it is, to the house; and of a revocation also the correction, to the national network. That a
 * marriage never was is told by the register itself.
 */
export function fraudTold(found: FraudCase, facts: readonly FraudFact[], on: LegalDate): DomainEvent[] {
  const { id: caseId, marriageId, victimId, division, status, verdict, version } = found;
  const telling = { subjectVersion: version, legalDate: on, division };
  return facts.flatMap((fact): DomainEvent[] => {
    const data = { caseId, marriageId, victimId, division, status, change: changes[fact.type], on, version };
    const changed = eventOf('yimen.marriage.fraud-case.changed.v1', data, telling);
    if (fact.type !== 'revoked' || verdict === null || verdict.actId === null) return [changed];
    const correction = { actId: verdict.actId, marriageId, because: 'FRAUD' as const, correctedOn: on, version: 1 };
    const told = { ...telling, subjectVersion: 1 };
    return [changed, eventOf('yimen.marriage.national-record.corrected.v1', correction, told)];
  });
}
