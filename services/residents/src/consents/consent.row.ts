import type { LegalDate } from '@yimen/standards';
import type { CheckScope, Consent, ConsentChannel, ConsentPurpose } from './domain/consent.js';

/** A consent as it lies on disk. */
export interface ConsentRow {
  readonly id: string;
  readonly person_id: string;
  readonly scopes: readonly CheckScope[];
  readonly agency: string;
  readonly purpose: string;
  readonly purpose_code: ConsentPurpose | null;
  readonly agency_division: string | null;
  readonly case_number: string | null;
  readonly lapsed_on: LegalDate | null;
  readonly signed_on: LegalDate;
  readonly valid_until: LegalDate;
  readonly withdrawn_on: LegalDate | null;
  readonly channel: ConsentChannel;
  readonly guardian_id: string | null;
  readonly version: number;
}

export const consentColumns = `c.id, c.person_id, c.scopes, c.agency, c.purpose, c.purpose_code, c.agency_division,
  c.case_number, c.lapsed_on, c.signed_on, c.valid_until,
  c.withdrawn_on, c.channel, c.guardian_id, c.version`;

export function consentOf(row: ConsentRow): Consent {
  return {
    id: row.id,
    personId: row.person_id,
    scopes: row.scopes,
    agency: row.agency,
    purpose: row.purpose,
    purposeCode: row.purpose_code,
    agencyDivision: row.agency_division,
    caseNumber: row.case_number,
    lapsedOn: row.lapsed_on,
    signedOn: row.signed_on,
    validUntil: row.valid_until,
    withdrawnOn: row.withdrawn_on,
    channel: row.channel,
    guardianId: row.guardian_id,
    version: row.version,
  };
}
