import type { FieldVault } from '@yimen/access';
import { StaleVersion } from '@yimen/casework';
import { isUuid, type LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { EntryKind, EntryStatus, RecordEntry } from './domain/index.js';

/** What of an entry is sealed: who registered it, and the spouse whom nobody here knows. */
export type EntryContent = { readonly authority: string; readonly spouseName: string | null };
export type StoredEntry = { readonly entry: RecordEntry; readonly sealed: Buffer };

type Facts = Pick<RecordEntry, 'about' | 'certificateNo' | 'registeredOn' | 'check' | 'notEnteredFor'>;
type Row = {
  readonly id: string;
  readonly number: string;
  readonly registry: string;
  readonly division: string;
  readonly kind: EntryKind;
  readonly party_a: string;
  readonly party_b: string | null;
  readonly status: EntryStatus;
  readonly entered_on: LegalDate;
  readonly entered_by: string;
  readonly facts: Facts;
  readonly act_id: string | null;
  readonly content_sealed: Buffer;
  readonly version: number;
};

export const entryColumns = `e.id, e.number, e.registry, e.division, e.kind, e.party_a, e.party_b, e.status,
  to_char(e.entered_on, 'YYYY-MM-DD') AS entered_on, e.entered_by, e.facts, e.act_id, e.content_sealed, e.version`;

const placeOf = (id: string) => ({ table: 'record_entry', column: 'content_sealed', row: id });

export function sealEntry(vault: FieldVault, id: string, content: EntryContent): Buffer {
  return vault.seal(placeOf(id), JSON.stringify(content));
}

/** Opens what is sealed. @throws SealBroken */
export function openEntry(vault: FieldVault, { entry, sealed }: StoredEntry): EntryContent {
  return JSON.parse(vault.open(placeOf(entry.id), sealed)) as EntryContent;
}

export function entryOf(row: Row): StoredEntry {
  const { id, number, registry, division, kind, status, facts, version } = row;
  const entry = {
    ...{ id, number, registry, division, kind, status, version, ...facts },
    ...{ parties: [row.party_a, row.party_b] as const, actId: row.act_id },
    ...{ enteredOn: row.entered_on, enteredBy: row.entered_by },
  };
  return { entry, sealed: row.content_sealed };
}

/** The entries that a condition on `e` keeps. */
export async function entriesWhere(
  db: DataSource | EntityManager,
  where: string,
  parameters: readonly unknown[],
): Promise<StoredEntry[]> {
  const rows: Row[] = await db.query(`SELECT ${entryColumns} FROM record_entry e WHERE ${where}`, [...parameters]);
  return rows.map(entryOf);
}

/** One entry; `lock` keeps others from changing it. */
export async function entryById(tx: EntityManager, id: string, lock: boolean): Promise<StoredEntry | undefined> {
  if (!isUuid(id)) return undefined;
  return (await entriesWhere(tx, `e.id = $1${lock ? ' FOR UPDATE' : ''}`, [id]))[0];
}

/** A new entry. */
export async function insertEntry(tx: EntityManager, entry: RecordEntry, sealed: Buffer): Promise<void> {
  const { id, number, registry, division, kind, parties, status, enteredOn, enteredBy, version } = entry;
  await tx.query(
    `INSERT INTO record_entry (id, number, registry, division, kind, party_a, party_b, status, entered_on, entered_by, facts,
       content_sealed, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[id, number, registry, division, kind, parties[0], parties[1], status, enteredOn, enteredBy],
      ...[JSON.stringify(factsOf(entry)), sealed, version],
    ],
  );
}

/** Writes an entry's next state over the one that it came of. @throws StaleVersion */
export async function updateEntry(tx: EntityManager, next: RecordEntry): Promise<void> {
  const [, changed]: [unknown, number] = await tx.query(
    'UPDATE record_entry SET status = $3, facts = $4, act_id = $5, version = $2 WHERE id = $1 AND version = $2 - 1',
    [next.id, next.version, next.status, JSON.stringify(factsOf(next)), next.actId],
  );
  if (changed !== 1) throw new StaleVersion();
}

const factsOf = ({ about, certificateNo, registeredOn, check, notEnteredFor }: RecordEntry): Facts => ({
  ...{ about, certificateNo, registeredOn, check, notEnteredFor },
});
