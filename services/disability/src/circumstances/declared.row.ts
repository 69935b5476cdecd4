import { isUuid, type LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { DeclaredCircumstance } from './domain/index.js';

/** A recorded circumstance as it lies. */
export type DeclaredRow = DeclaredCircumstance & {
  readonly division: string;
  readonly evidenceDigest: string;
  /** Sealed. */
  readonly document: Buffer;
  readonly recordedOn: LegalDate;
};

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;
export const declaredColumns = `d.id, d.person_id AS "personId", d.kind, d.division, ${day('d.from_on')} AS "from", ${day('d.to_on')} AS "to",
  d.amount AS "amountFen", d.status, d.evidence_digest AS "evidenceDigest", d.document, ${day('d.recorded_on')} AS "recordedOn", d.version`;

type Read = Omit<DeclaredRow, 'amountFen'> & { readonly amountFen: string | number | null };

const rowOf = (read: Read): DeclaredRow => ({
  ...read,
  amountFen: read.amountFen === null ? null : Number(read.amountFen),
});

/** The recorded circumstances of these ids; one statement. */
export async function declaredById(db: DataSource | EntityManager, ids: readonly string[]): Promise<DeclaredRow[]> {
  const rows: Read[] = await db.query(
    `SELECT ${declaredColumns} FROM declared_circumstance d WHERE d.id = ANY ($1::uuid[])`,
    [ids.filter(isUuid)],
  );
  return rows.map(rowOf);
}

/** One of them, locked. */
export async function lockDeclared(tx: EntityManager, id: string): Promise<DeclaredRow | null> {
  if (!isUuid(id)) return null;
  const [row]: Read[] = await tx.query(
    `SELECT ${declaredColumns} FROM declared_circumstance d WHERE d.id = $1 FOR UPDATE`,
    [id],
  );
  return row === undefined ? null : rowOf(row);
}

/** Everything recorded of a person; whoever records of one person does so one after another. */
export async function lockDeclaredOf(tx: EntityManager, personId: string): Promise<DeclaredRow[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('disability.declared.' || $1, 0))`, [personId]);
  const rows: Read[] = await tx.query(
    `SELECT ${declaredColumns} FROM declared_circumstance d WHERE d.person_id = $1 ORDER BY d.id`,
    [personId],
  );
  return rows.map(rowOf);
}
