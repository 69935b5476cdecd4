import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { CertificateStatus, Disability, Statement } from './domain/index.js';
import { type CertificateHistory, certificateHistories } from './statements.read.js';

/** Who said a statement, and when it was written down. */
export type StatementOrigin = {
  readonly source: 'FEDERATION' | 'WINDOW';
  readonly recordedOn: LegalDate;
  readonly recordedBy: string;
  readonly reasonCode: string | null;
};

/** What a row says of today. */
export type CertificateToday = {
  readonly status: CertificateStatus;
  readonly statusSince: LegalDate;
  readonly category: string;
  readonly level: number;
  readonly disabilities: readonly Disability[];
  readonly issuedOn: LegalDate;
  readonly validTo: LegalDate;
  readonly renewing: boolean;
  readonly nextChangeOn: LegalDate | null;
};

/**
 * The certificate of a person, locked until the transaction ends, with everything said of it; null when there is none. Whoever writes
 * the first one waits here for another who does so at the same moment.
 */
export async function lockCertificate(tx: EntityManager, personId: string): Promise<CertificateHistory | null> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('certificate ' || $1::text, 0))`, [personId]);
  await tx.query('SELECT 1 FROM disability_certificate WHERE person_id = $1 FOR UPDATE', [personId]);
  return (await certificateHistories(tx, [personId])).get(personId) ?? null;
}

/** A certificate that nothing has been said of yet; its first statement follows in the same transaction. */
export async function insertCertificate(
  tx: EntityManager,
  personId: string,
  first: CertificateToday,
  on: LegalDate,
): Promise<string> {
  const id = uuidv7();
  const { status, statusSince, category, level, disabilities, issuedOn, validTo } = first;
  await tx.query(
    `INSERT INTO disability_certificate (id, person_id, division, place_version, status, status_since, category, level,
                                         disabilities, issued_on, valid_to, registered_on, version)
     SELECT $1, $2, coalesce(p.hukou_division, p.residence_division), coalesce(p.version, 0), $3, $4, $5, $6, $7, $8, $9, $10, 0
       FROM (SELECT 1) AS one LEFT JOIN person_copy p ON p.person_id = $2`,
    [id, personId, status, statusSince, category, level, JSON.stringify(disabilities), issuedOn, validTo, on],
  );
  return id;
}

/** Adds to what was said; the table refuses to be changed afterwards. */
export async function insertStatement(
  tx: EntityManager,
  certificateId: string,
  said: Statement,
  origin: StatementOrigin,
): Promise<void> {
  const { revision, local, effectiveOn, status, disabilities, issuedOn, validTo, renewing } = said;
  const { source, recordedOn, recordedBy, reasonCode } = origin;
  await tx.query(
    `INSERT INTO certificate_statement (certificate_id, revision, local, effective_on, status, disabilities, issued_on, valid_to,
                                        renewing, source, recorded_on, recorded_by, reason_code)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[certificateId, revision, local, effectiveOn, status, JSON.stringify(disabilities), issuedOn, validTo],
      ...[renewing, source, recordedOn, recordedBy, reasonCode],
    ],
  );
}

/** Writes what is so today, and that it is a new version; answers the version and the place. */
export async function writeToday(
  tx: EntityManager,
  certificateId: string,
  now: CertificateToday,
  confirmed: boolean,
): Promise<{ readonly version: number; readonly division: string | null }> {
  const { status, statusSince, category, level, disabilities, issuedOn, validTo, renewing, nextChangeOn } = now;
  const [rows]: [{ version: number; division: string | null }[]] = await tx.query(
    `UPDATE disability_certificate
        SET status = $2, status_since = $3, category = $4, level = $5, disabilities = $6, issued_on = $7, valid_to = $8,
            renewing = $9, next_change_on = $10, confirmed = confirmed OR $11, version = version + 1
      WHERE id = $1 RETURNING version, division`,
    [
      ...[certificateId, status, statusSince, category, level, JSON.stringify(disabilities), issuedOn, validTo],
      ...[renewing, nextChangeOn, confirmed],
    ],
  );
  const [written] = rows;
  if (written === undefined) throw new Error('the certificate that was locked is gone');
  return written;
}
