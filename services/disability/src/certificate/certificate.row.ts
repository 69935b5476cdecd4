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

/** What is so today of a certificate, to be written. */
export type TodayToWrite = {
  readonly certificateId: string;
  readonly now: CertificateToday;
  readonly confirmed: boolean;
};

/** Writes what is so today of these, and that each is a new version; answers version and place of each. One statement, however many. */
export async function writeToday(
  tx: EntityManager,
  told: readonly TodayToWrite[],
): Promise<(certificateId: string) => { readonly version: number; readonly division: string | null }> {
  const rows = told.map(({ certificateId: id, now, confirmed }) => ({
    ...{ id, confirmed, status: now.status, status_since: now.statusSince, category: now.category, level: now.level },
    ...{ disabilities: now.disabilities, issued_on: now.issuedOn, valid_to: now.validTo, renewing: now.renewing },
    next_change_on: now.nextChangeOn,
  }));
  const [written]: [{ id: string; version: number; division: string | null }[]] = await tx.query(
    `UPDATE disability_certificate c
        SET status = n.status, status_since = n.status_since, category = n.category, level = n.level,
            disabilities = n.disabilities, issued_on = n.issued_on, valid_to = n.valid_to, renewing = n.renewing,
            next_change_on = n.next_change_on, confirmed = c.confirmed OR n.confirmed, version = c.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, confirmed boolean, status text, status_since date, category text,
            level smallint, disabilities jsonb, issued_on date, valid_to date, renewing boolean, next_change_on date)
      WHERE c.id = n.id RETURNING c.id, c.version, c.division`,
    [JSON.stringify(rows)],
  );
  const found = new Map(written.map(({ id, ...rest }) => [id, rest]));
  return (certificateId) => {
    const one = found.get(certificateId);
    if (one === undefined) throw new Error('the certificate that was locked is gone');
    return one;
  };
}
