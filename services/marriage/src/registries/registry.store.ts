import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { MarriageRegistry } from './domain/index.js';

/** A registry as it is published now, with its version. */
export type StoredRegistry = MarriageRegistry & { readonly version: number };

type Row = Omit<StoredRegistry, 'version'> & { version: string };

export const registryColumns = `r.code, r.name, r.division, r.address, r.telephone, r.windows,
  ARRAY(SELECT to_char(day, 'YYYY-MM-DD') FROM unnest(r.closed_on) AS day) AS "closedOn", r.version`;

export const registryOfRow = (row: Row): StoredRegistry => ({ ...row, version: Number(row.version) });

/** The registries of these codes; what is not there is not in the map. One statement. `lock` keeps others from changing them. */
export async function registriesByCode(
  db: DataSource | EntityManager,
  codes: readonly string[],
  lock = false,
): Promise<ReadonlyMap<string, StoredRegistry>> {
  const rows: Row[] = await db.query(
    `SELECT ${registryColumns} FROM marriage_registry r WHERE r.code = ANY ($1::text[])${lock ? ' FOR UPDATE' : ''}`,
    [codes],
  );
  return new Map(rows.map((row) => [row.code, registryOfRow(row)]));
}

/** The registry of a code, or null. */
export async function registryByCode(db: DataSource | EntityManager, code: string): Promise<StoredRegistry | null> {
  return (await registriesByCode(db, [code])).get(code) ?? null;
}

/** Writes a registry as it is from now on. The caller holds its lock where it was there. */
export async function writeRegistry(tx: EntityManager, registry: StoredRegistry, on: LegalDate): Promise<void> {
  const { code, name, division, address, telephone, windows, closedOn, version } = registry;
  await tx.query(
    `INSERT INTO marriage_registry (code, name, division, address, telephone, windows, closed_on, published_on, version)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::date[], $8, $9)
     ON CONFLICT (code) DO UPDATE SET (name, address, telephone, windows, closed_on, published_on, version) =
       (excluded.name, excluded.address, excluded.telephone, excluded.windows, excluded.closed_on, excluded.published_on,
        excluded.version)`,
    [code, name, division, address, telephone, JSON.stringify(windows), [...closedOn], on, version],
  );
}
