import { eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { WarningLevel } from './domain/warning-days.js';

/** What was warned of: a limit of a case that turned, and whom it was escalated to. */
export interface WarningRecord {
  readonly id: string;
  readonly caseId: string;
  readonly level: WarningLevel;
  readonly limit: string;
  readonly dueOn: LegalDate;
  readonly turnedOn: LegalDate;
  readonly division: string;
  readonly item: string;
  readonly escalatedTo: readonly string[];
  readonly acknowledgedOn: LegalDate | null;
  readonly acknowledgedBy: string | null;
  readonly reasonSealed: Buffer | null;
}

export const warningColumns = `w.id, w.case_id AS "caseId", w.level, w.due_limit AS "limit", w.due_on::text AS "dueOn",
  w.turned_on::text AS "turnedOn", w.division, w.item, w.escalated_to AS "escalatedTo", w.acknowledged_on::text AS "acknowledgedOn",
  w.acknowledged_by AS "acknowledgedBy", w.reason_sealed AS "reasonSealed"`;

/** Where the words of whoever acknowledged a warning are sealed. */
export const reasonPlace = (row: string) => ({ table: 'case_warning', column: 'reason', row });

export type NewWarning = Omit<WarningRecord, 'acknowledgedOn' | 'acknowledgedBy' | 'reasonSealed'>;

/** Writes warnings, one or a thousand, by one statement; one that is there already is left alone and not answered. */
export async function insertWarnings(tx: EntityManager, warnings: readonly NewWarning[]): Promise<readonly string[]> {
  const rows: { id: string }[] = await tx.query(
    `INSERT INTO case_warning (id, case_id, level, due_limit, due_on, turned_on, division, item, escalated_to)
     SELECT id, "caseId", level, "limit", "dueOn", "turnedOn", division, item, "escalatedTo"
     FROM jsonb_to_recordset($1::jsonb) AS told (id uuid, "caseId" uuid, level text, "limit" text, "dueOn" date, "turnedOn" date,
       division text, item text, "escalatedTo" text[])
     ORDER BY "caseId" ON CONFLICT ON CONSTRAINT case_warning_once DO NOTHING RETURNING id`,
    [JSON.stringify(warnings)],
  );
  return rows.map(({ id }) => id);
}

/** The newest warning of a case, held until the transaction ends. */
export async function lockWarning(tx: EntityManager, caseId: string): Promise<WarningRecord | null> {
  const rows: WarningRecord[] = await tx.query(
    `SELECT ${warningColumns} FROM case_warning w WHERE w.case_id = $1 ORDER BY w.turned_on DESC, w.id DESC LIMIT 1 FOR UPDATE`,
    [caseId],
  );
  return rows[0] ?? null;
}

export async function writeAcknowledgement(
  tx: EntityManager,
  id: string,
  by: { readonly on: LegalDate; readonly account: string; readonly reasonSealed: Buffer },
): Promise<void> {
  await tx.query(
    'UPDATE case_warning SET acknowledged_on = $2, acknowledged_by = $3, reason_sealed = $4 WHERE id = $1',
    [id, by.on, by.account, by.reasonSealed],
  );
}

/** Whoever it was escalated to has seen a warning. */
export function warningAcknowledged({ id: warningId, caseId, division, level }: WarningRecord, on: LegalDate) {
  const data = { warningId, caseId, division, level, on, version: 2 };
  return eventOf('yimen.intake.warning.acknowledged.v1', data, { subjectVersion: 2, legalDate: on, division });
}

/** What the platform hears when a limit turns: ids, codes and days. */
export function warningRaised(warning: NewWarning, today: LegalDate) {
  const { id: warningId, caseId, item, division, level, limit, dueOn, turnedOn, escalatedTo } = warning;
  return eventOf(
    'yimen.intake.warning.raised.v1',
    { warningId, caseId, item, division, level, limit, dueOn, turnedOn, escalatedTo: [...escalatedTo] },
    { subjectVersion: 1, legalDate: today, division },
  );
}
