import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { possibleIds } from '../access/ids.js';
import type { Sight } from '../access/sight.js';
import { type ConsentRow, consentColumns, consentOf } from './consent.row.js';
import type { Consent } from './domain/consent.js';

export async function insertConsent(tx: EntityManager, consent: Consent, by: string, today: LegalDate): Promise<void> {
  await tx.query(
    `INSERT INTO consent (id, person_id, scopes, agency, purpose, signed_on, valid_until, channel, guardian_id, recorded_by,
                          recorded_on, version, purpose_code, agency_division, case_number)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      consent.id,
      consent.personId,
      consent.scopes,
      consent.agency,
      consent.purpose,
      consent.signedOn,
      consent.validUntil,
      consent.channel,
      consent.guardianId,
      by,
      today,
      consent.version,
      consent.purposeCode,
      consent.agencyDivision,
      consent.caseNumber,
    ],
  );
}

/** The consent, locked; null when the actor does not see it. */
export async function lockConsent(tx: EntityManager, id: string, sight: Sight): Promise<Consent | null> {
  const parameters: unknown[] = [possibleIds([id])];
  const [row]: ConsentRow[] = await tx.query(
    `SELECT ${consentColumns} FROM consent c JOIN person p ON p.id = c.person_id
      WHERE c.id = ANY ($1::uuid[]) AND ${sight.persons('p', parameters)} AND ${sight.consents('c', parameters)}
      FOR UPDATE OF c`,
    parameters,
  );
  return row === undefined ? null : consentOf(row);
}

export async function seesConsent(tx: EntityManager, id: string, sight: Sight): Promise<boolean> {
  return (await lockConsent(tx, id, sight)) !== null;
}

export async function updateWithdrawal(tx: EntityManager, consent: Consent): Promise<void> {
  await tx.query('UPDATE consent SET withdrawn_on = $2, version = $3 WHERE id = $1', [
    consent.id,
    consent.withdrawnOn,
    consent.version,
  ]);
}
