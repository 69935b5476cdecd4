import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Seals } from '../access/seals.js';
import type { DeathEvidence, DeathReport } from './domain/death-report.js';

/** A report as it lies on disk, without what is sealed. */
export interface DeathReportRow {
  readonly id: string;
  readonly person_id: string;
  readonly evidence: DeathEvidence;
  readonly died_on: LegalDate;
  readonly reported_on: LegalDate;
  readonly revoked_on: LegalDate | null;
}

export const reportColumns = `r.id, r.person_id, r.evidence, to_char(r.died_on, 'YYYY-MM-DD') AS died_on,
  to_char(r.reported_on, 'YYYY-MM-DD') AS reported_on, to_char(r.revoked_on, 'YYYY-MM-DD') AS revoked_on`;

export function reportOf(row: DeathReportRow): DeathReport {
  const { id, evidence, died_on: diedOn, reported_on: reportedOn, revoked_on: revokedOn } = row;
  return { id, evidence, diedOn, reportedOn, revokedOn };
}

/** All reports about a person, oldest first; the person's row is locked by the caller. */
export async function reportsOf(tx: EntityManager, personId: string): Promise<DeathReport[]> {
  const rows: DeathReportRow[] = await tx.query(
    `SELECT ${reportColumns} FROM death_report r WHERE r.person_id = $1 ORDER BY r.id`,
    [personId],
  );
  return rows.map(reportOf);
}

type Written = { readonly personId: string; readonly report: DeathReport; readonly by: string };

/** Keeps a report; the number of a paper may name people, and is sealed. */
export async function insertReport(
  tx: EntityManager,
  seals: Seals,
  { personId, report, by }: Written,
  documentNo: string | null,
): Promise<void> {
  const { id, evidence, diedOn, reportedOn } = report;
  const sealed = documentNo === null ? null : seals.seal('death_report.document', id, documentNo);
  await tx.query(
    `INSERT INTO death_report (id, person_id, evidence, died_on, document_sealed, reported_on, reported_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, personId, evidence, diedOn, sealed, reportedOn, by],
  );
}

/** Marks a report as withdrawn, with the reason, sealed. */
export async function markRevoked(
  tx: EntityManager,
  seals: Seals,
  { report, by }: Omit<Written, 'personId'>,
  reason: string,
): Promise<void> {
  await tx.query(`UPDATE death_report SET revoked_on = $2, revoked_by = $3, revoked_reason_sealed = $4 WHERE id = $1`, [
    report.id,
    report.revokedOn,
    by,
    seals.seal('death_report.revoked_reason', report.id, reason),
  ]);
}
