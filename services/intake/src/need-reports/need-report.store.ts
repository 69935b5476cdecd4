import type { LegalDate } from '@yimen/standards';
import { isCanonicalUuid } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { NeedReport } from './domain/need-report.js';

/** A report as it lies on disk: with what people wrote, sealed. */
export interface NeedReportRow extends NeedReport {
  readonly contentSealed: Buffer;
  readonly findingSealed: Buffer | null;
  readonly closingSealed: Buffer | null;
}

export const needReportColumns = `n.id, n.number, n.division, n.kind, n.urgency, n.reported_on::text AS "reportedOn", n.anonymous,
  n.reporter AS "reporterId", n.person_id AS "personId", n.status, n.assignee, n.due_on::text AS "dueOn",
  n.visited_on::text AS "visitedOn", n.visitors, n.outcome, n.intake_id AS "intakeId", n.merged_into AS "mergedInto",
  n.closed_on::text AS "closedOn", n.version, n.content_sealed AS "contentSealed", n.finding_sealed AS "findingSealed",
  n.closing_sealed AS "closingSealed"`;

export async function nextSerial(tx: EntityManager): Promise<number> {
  const [row]: { serial: number }[] = await tx.query(`SELECT nextval('need_report_serial')::int AS serial`);
  return row?.serial ?? 1;
}

export async function insertNeedReport(
  tx: EntityManager,
  made: NeedReport,
  { contentSealed, codeDigest }: { contentSealed: Buffer; codeDigest: Buffer },
): Promise<void> {
  await tx.query(
    `INSERT INTO need_report (id, number, division, kind, urgency, reported_on, anonymous, reporter, person_id, status, due_on,
                              outcome, merged_into, closed_on, version, content_sealed, code_digest)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[
        made.id,
        made.number,
        made.division,
        made.kind,
        made.urgency,
        made.reportedOn,
        made.anonymous,
        made.reporterId,
      ],
      ...[made.personId, made.status, made.dueOn, made.outcome, made.mergedInto, made.closedOn, made.version],
      ...[contentSealed, codeDigest],
    ],
  );
}

/** The report, locked; null when there is none. */
export async function lockNeedReport(tx: EntityManager, id: string): Promise<NeedReportRow | null> {
  if (!isCanonicalUuid(id)) return null;
  const [row]: NeedReportRow[] = await tx.query(
    `SELECT ${needReportColumns} FROM need_report n WHERE n.id = $1 FOR UPDATE`,
    [id],
  );
  return row ?? null;
}

/** Writes what a step made of it, with what was written in words. */
export async function updateNeedReport(
  tx: EntityManager,
  next: NeedReport,
  words: { findingSealed?: Buffer; closingSealed?: Buffer },
): Promise<void> {
  await tx.query(
    `UPDATE need_report SET status = $2, assignee = $3, visited_on = $4, visitors = $5, outcome = $6, intake_id = $7,
            closed_on = $8, version = $9, finding_sealed = coalesce($10, finding_sealed), closing_sealed = coalesce($11, closing_sealed)
      WHERE id = $1`,
    [
      ...[
        next.id,
        next.status,
        next.assignee,
        next.visitedOn,
        next.visitors,
        next.outcome,
        next.intakeId,
        next.closedOn,
      ],
      ...[next.version, words.findingSealed ?? null, words.closingSealed ?? null],
    ],
  );
}

/** The open report of the same kind about the same person since that day, into which another is joined; null for none. */
export async function openReportOf(
  db: DataSource | EntityManager,
  { personId, kind, since }: { personId: string; kind: string; since: LegalDate },
): Promise<string | null> {
  const [row]: { id: string }[] = await db.query(
    `SELECT id FROM need_report WHERE person_id = $1 AND kind = $2 AND status <> 'CLOSED' AND reported_on >= $3::date
      ORDER BY id LIMIT 1`,
    [personId, kind, since],
  );
  return row?.id ?? null;
}
