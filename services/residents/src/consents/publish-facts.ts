import { type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { Consent } from './domain/consent.js';

function told(consent: Consent, at: LegalDate) {
  const { id, personId, scopes, purpose, purposeCode, agencyDivision, caseNumber, validUntil, version } = consent;
  const serves = { purposeCode, agencyDivision, caseNumber };
  return { consentId: id, personId, scopes: [...scopes], purpose, ...serves, until: validUntil, at, version };
}

export function consentGiven(consent: Consent, legalDate: LegalDate): DomainEvent {
  return eventOf('yimen.residents.consent.given.v1', told(consent, consent.signedOn), {
    subjectVersion: consent.version,
    legalDate,
  });
}

export function consentWithdrawn(consent: Consent, on: LegalDate): DomainEvent {
  return eventOf('yimen.residents.consent.withdrawn.v1', told(consent, on), {
    subjectVersion: consent.version,
    legalDate: on,
  });
}
