import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { PersonAnswer } from '../residents/residents-door.js';
import {
  type Authorization,
  authorizationHolds,
  type CheckSource,
  checkSources,
} from '../subsistence-allowance/domain/index.js';

/** A signed consent, with what it lets be checked. */
export type Consent = Authorization & { readonly consentId: string; readonly scopes: readonly string[] };

/** The consents of these people as this service's copy knows them; one statement. */
export async function consentsOf(tx: EntityManager, personIds: readonly string[]): Promise<Consent[]> {
  return tx.query(
    `SELECT consent_id AS "consentId", person_id AS "personId", scopes, to_char(valid_from, 'YYYY-MM-DD') AS "signedOn",
            to_char(valid_until, 'YYYY-MM-DD') AS until, to_char(withdrawn_on, 'YYYY-MM-DD') AS "withdrawnOn",
            to_char(lapsed_on, 'YYYY-MM-DD') AS "lapsedOn", purpose, purpose_code AS "purposeCode",
            agency_division AS "agencyDivision", case_number AS "caseNumber"
       FROM consent_copy WHERE person_id = ANY ($1::uuid[]) ORDER BY consent_id`,
    [personIds],
  );
}

/** The consents that residents answered with, for what has not arrived by event yet. */
export function consentsIn(answers: Iterable<PersonAnswer>): Consent[] {
  return [...answers].flatMap(({ personId, consents }) =>
    consents.map(({ from, ...consent }) => ({ ...consent, personId, signedOn: from })),
  );
}

/**
 * The consents of those people whose consents, taken together, cover all the sources on that day. What covers only a part
 * of what is to be checked is no consent to the check (社会救助法 41).
 */
export function covering(consents: readonly Consent[], sources: readonly CheckSource[], on: LegalDate): Consent[] {
  const covered = scopesByPerson(consents, on);
  return consents.filter(
    (each) => authorizationHolds(each, on) && sources.every((source) => covered.get(each.personId)?.has(source)),
  );
}

/** The sources that everybody's consents let be asked on that day. */
export function sourcesConsentedBy(
  personIds: readonly string[],
  consents: readonly Consent[],
  on: LegalDate,
): CheckSource[] {
  const covered = scopesByPerson(consents, on);
  return checkSources.filter((source) => personIds.every((id) => covered.get(id)?.has(source)));
}

function scopesByPerson(consents: readonly Consent[], on: LegalDate): Map<string, Set<string>> {
  const scopes = new Map<string, Set<string>>();
  for (const consent of consents.filter((each) => authorizationHolds(each, on))) {
    const known = scopes.get(consent.personId) ?? new Set();
    for (const scope of consent.scopes) known.add(scope);
    scopes.set(consent.personId, known);
  }
  return scopes;
}
