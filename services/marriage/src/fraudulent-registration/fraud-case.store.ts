import type { Place } from '@yimen/access';
import { isUuid } from '@yimen/standards';
import { violatedConstraint } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import type { FraudCase } from './domain/index.js';

/** A case as it lies on disk: with what was written in words, sealed. */
export type FraudRow = FraudCase & { readonly statementSealed: Buffer; readonly reasonSealed: Buffer | null };

export const fraudPlace = (column: 'statement_sealed' | 'reason_sealed', row: string): Place => ({
  ...{ table: 'fraud_case', column, row },
});

const columns = `f.id, f.number, f.marriage_id AS "marriageId", f.victim_id AS "victimId", f.manner, f.status,
  f.reported_on::text AS "reportedOn", f.reported_by AS "reportedBy", f.finding, f.allowance, f.verdict, f.division, f.version,
  f.statement_sealed AS "statementSealed", f.reason_sealed AS "reasonSealed"`;

/** The cases that a condition on `f` keeps. */
export function fraudCasesWhere(
  db: DataSource | EntityManager,
  where: string,
  parameters: readonly unknown[],
): Promise<FraudRow[]> {
  return db.query(`SELECT ${columns} FROM fraud_case f WHERE ${where}`, [...parameters]);
}

/** The case, locked; null when there is none. */
export async function lockFraudCase(tx: EntityManager, id: string): Promise<FraudRow | null> {
  if (!isUuid(id)) return null;
  const [row] = await fraudCasesWhere(tx, 'f.id = $1 FOR UPDATE', [id]);
  return row ?? null;
}

/** Keeps a new case; a second open one about the same marriage is refused by the database (see {@link isOpenAlready}). */
export async function insertFraudCase(tx: EntityManager, made: FraudCase, statementSealed: Buffer): Promise<void> {
  const { id, number, marriageId, victimId, manner, status, reportedOn, reportedBy, division, version } = made;
  await tx.query(
    `INSERT INTO fraud_case (id, number, marriage_id, victim_id, manner, status, reported_on, reported_by, division, version, statement_sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, number, marriageId, victimId, manner, status, reportedOn, reportedBy, division, version, statementSealed],
  );
}

/** Writes what a step made of it, with the reason that was given. */
export async function updateFraudCase(tx: EntityManager, next: FraudCase, reasonSealed: Buffer | null): Promise<void> {
  const { id, status, finding, allowance, verdict, version } = next;
  await tx.query(
    `UPDATE fraud_case SET status = $2, finding = $3::jsonb, allowance = $4::jsonb, verdict = $5::jsonb, version = $6,
            reason_sealed = coalesce($7, reason_sealed) WHERE id = $1`,
    [id, status, json(finding), json(allowance), json(verdict), version, reasonSealed],
  );
}

const json = (value: object | null) => (value === null ? null : JSON.stringify(value));

/** Is it the database that refused a second open case about the marriage? */
export const isOpenAlready = (error: unknown): boolean =>
  violatedConstraint(error) === 'one_open_fraud_case_a_marriage';
