import type { Place } from '@yimen/access';
import { isUuid } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { SafeguardAlert } from './domain/index.js';

/** An alert as it lies on disk: with what was written about it, sealed. */
export type AlertRow = SafeguardAlert & { readonly observedSealed: Buffer; readonly closingSealed: Buffer | null };

export const alertPlace = (column: 'observed_sealed' | 'closing_sealed', row: string): Place => ({
  ...{ table: 'safeguard_alert', column, row },
});

const columns = `a.id, a.kind, a.division, a.person_ids AS "personIds", a.status, a.recorded_on::text AS "recordedOn",
  a.recorded_by AS "recordedBy", a.close_by::text AS "closeBy", a.taken, a.outcome, a.closed_on::text AS "closedOn", a.closed_by AS "closedBy", a.version,
  a.observed_sealed AS "observedSealed", a.closing_sealed AS "closingSealed"`;

/** The alerts that a condition on `a` keeps. */
export function alertsWhere(
  db: DataSource | EntityManager,
  where: string,
  parameters: readonly unknown[],
): Promise<AlertRow[]> {
  return db.query(`SELECT ${columns} FROM safeguard_alert a WHERE ${where}`, [...parameters]);
}

/** The alert, locked where it is to change; undefined when there is none. */
export async function alertOfId(tx: EntityManager, id: string, lock: boolean): Promise<AlertRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await alertsWhere(tx, lock ? 'a.id = $1 FOR UPDATE' : 'a.id = $1', [id]);
  return row;
}

/** Keeps a new alert. */
export async function insertAlert(tx: EntityManager, made: SafeguardAlert, observedSealed: Buffer): Promise<void> {
  const { id, kind, division, personIds, status, recordedOn, recordedBy, closeBy, version } = made;
  await tx.query(
    `INSERT INTO safeguard_alert (id, kind, division, person_ids, status, recorded_on, recorded_by, version, observed_sealed, close_by)
     VALUES ($1, $2, $3, $4::uuid[], $5, $6, $7, $8, $9, $10)`,
    [id, kind, division, personIds, status, recordedOn, recordedBy, version, observedSealed, closeBy],
  );
}

/** Writes what a step made of it, with what was written at its end. */
export async function updateAlert(
  tx: EntityManager,
  next: SafeguardAlert,
  closingSealed: Buffer | null,
): Promise<void> {
  const { id, status, taken, outcome, closedOn, closedBy, version } = next;
  await tx.query(
    `UPDATE safeguard_alert SET status = $2, taken = $3::jsonb, outcome = $4, closed_on = $5, closed_by = $6, version = $7,
            closing_sealed = coalesce($8, closing_sealed) WHERE id = $1`,
    [id, status, JSON.stringify(taken), outcome, closedOn, closedBy, version, closingSealed],
  );
}
