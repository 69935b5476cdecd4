import { reaction } from '@yimen/events';

/** Keeps this service's copy of who has agreed to be checked, for what and until when; a withdrawal ends it that day. */
export const copyConsents = reaction({
  consumer: 'assistance.copy-consents',
  on: ['yimen.residents.consent.given.v1', 'yimen.residents.consent.withdrawn.v1'],
  async handle(tx, { type, data }) {
    const withdrawn = type === 'yimen.residents.consent.withdrawn.v1';
    await tx.query(
      `INSERT INTO consent_copy AS mine
              (consent_id, person_id, scopes, purpose, valid_from, valid_until, withdrawn_on, version, purpose_code,
               agency_division, case_number)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $10, $11, $12)
       ON CONFLICT (consent_id) DO UPDATE
         SET scopes = excluded.scopes, purpose = excluded.purpose, valid_until = excluded.valid_until,
             purpose_code = excluded.purpose_code, agency_division = excluded.agency_division,
             case_number = excluded.case_number,
             valid_from = CASE WHEN $9 THEN mine.valid_from ELSE excluded.valid_from END,
             withdrawn_on = excluded.withdrawn_on, version = excluded.version
       WHERE mine.version < excluded.version`,
      [
        data.consentId,
        data.personId,
        data.scopes,
        data.purpose,
        data.at,
        data.until,
        withdrawn ? data.at : null,
        data.version,
        withdrawn,
        data.purposeCode ?? null,
        data.agencyDivision ?? null,
        data.caseNumber ?? null,
      ],
    );
  },
});
