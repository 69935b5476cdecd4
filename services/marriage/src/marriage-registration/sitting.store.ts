import type { FieldVault } from '@yimen/access';
import { StaleVersion } from '@yimen/casework';
import { isUuid, type LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { Sitting, SittingStatus } from './domain/index.js';

/** What of a sitting is sealed: who the two are, as their cards and residents say, and the numbers of what they have proven. */
export type SittingContent = {
  readonly parties: readonly { readonly personId: string; readonly name: string; readonly identityNumber: string }[];
  readonly proofs: readonly { readonly personId: string; readonly documentNo: string }[];
};

/** A sitting as it is kept. */
export type StoredSitting = { readonly sitting: Sitting; readonly sealed: Buffer };

type Facts = Pick<Sitting, 'parties' | 'declarations' | 'check' | 'proofs' | 'refused'>;
type Row = {
  readonly id: string;
  readonly number: string;
  readonly registry: string;
  readonly division: string;
  readonly status: SittingStatus;
  readonly opened_on: LegalDate;
  readonly opened_by: string;
  readonly facts: Facts;
  readonly act_id: string | null;
  readonly content_sealed: Buffer;
  readonly version: number;
};

export const sittingColumns = `s.id, s.number, s.registry, s.division, s.status, to_char(s.opened_on, 'YYYY-MM-DD') AS opened_on,
  s.opened_by, s.facts, s.act_id, s.content_sealed, s.version`;

const placeOf = (id: string) => ({ table: 'marriage_sitting', column: 'content_sealed', row: id });

export function sealContent(vault: FieldVault, id: string, content: SittingContent): Buffer {
  return vault.seal(placeOf(id), JSON.stringify(content));
}

/** Opens it. @throws SealBroken */
export function openSitting(vault: FieldVault, { sitting, sealed }: StoredSitting): SittingContent {
  return JSON.parse(vault.open(placeOf(sitting.id), sealed)) as SittingContent;
}

export function sittingOf(row: Row): StoredSitting {
  const { id, number, registry, division, status, facts, version } = row;
  const days = { openedOn: row.opened_on, openedBy: row.opened_by, actId: row.act_id };
  return {
    sitting: { id, number, registry, division, status, version, ...days, ...facts },
    sealed: row.content_sealed,
  };
}

/** These sittings; `lock` keeps others from changing them. One statement. */
export async function sittingsById(
  db: DataSource | EntityManager,
  ids: readonly string[],
  lock = false,
): Promise<ReadonlyMap<string, StoredSitting>> {
  const rows: Row[] = await db.query(
    `SELECT ${sittingColumns} FROM marriage_sitting s WHERE s.id = ANY ($1::uuid[]) ORDER BY s.id${lock ? ' FOR UPDATE' : ''}`,
    [ids.filter(isUuid)],
  );
  return new Map(rows.map((row) => [row.id, sittingOf(row)]));
}

/** A new sitting. */
export async function insertSitting(tx: EntityManager, sitting: Sitting, sealed: Buffer): Promise<void> {
  const { id, number, registry, division, parties, status, openedOn, openedBy, version } = sitting;
  await tx.query(
    `INSERT INTO marriage_sitting (id, number, registry, division, party_a, party_b, status, opened_on, opened_by, facts,
       content_sealed, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[id, number, registry, division, parties[0].personId, parties[1].personId, status, openedOn, openedBy],
      ...[JSON.stringify(factsOf(sitting)), sealed, version],
    ],
  );
}

/** Writes the next states of sittings over those that they came of: one statement, however many. @throws StaleVersion */
export async function writeSittings(tx: EntityManager, written: readonly WrittenSitting[]): Promise<void> {
  const rows = written.map(({ next, sealed }) => ({
    ...{ id: next.id, version: next.version, status: next.status, facts: factsOf(next), act_id: next.actId },
    content: sealed.toString('base64'),
  }));
  const [, changed]: [unknown, number] = await tx.query(
    `UPDATE marriage_sitting s
        SET status = n.status, facts = n.facts, act_id = n.act_id, content_sealed = decode(n.content, 'base64'), version = n.version
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, version int, status text, facts jsonb, act_id uuid, content text)
      WHERE s.id = n.id AND s.version = n.version - 1`,
    [JSON.stringify(rows)],
  );
  if (changed !== written.length) throw new StaleVersion();
}

/** A sitting's next state with what is sealed of it. */
export type WrittenSitting = { readonly next: Sitting; readonly sealed: Buffer };

const factsOf = ({ parties, declarations, check, proofs, refused }: Sitting): Facts => ({
  ...{ parties, declarations, check, proofs, refused },
});
