import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { canonicalJson } from './canonical.js';
import { type WrittenAuditEntry, written, writtenColumns } from './entry.js';

/** Where the chain stands: its last link. Position 0 with the hash of nothing: an empty chain. */
export interface AuditHead {
  readonly position: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Before the first link. */
export const chainStart: AuditHead = { position: 0, hash: '0'.repeat(64) };

/** One sequencer a database: the lock's key. */
const sequencerLock = 7_436_101;
const batch = 1_000;

/** The hash of one link: over its position, the hash before it, and everything the entry says. */
export function linkHash(position: number, previous: string, entry: WrittenAuditEntry): string {
  return createHash('sha256').update(canonicalJson({ position, previous, entry })).digest('hex');
}

/** Reads the last link of the chain. */
export async function auditHead(tx: DataSource | EntityManager): Promise<AuditHead> {
  const rows = await tx.query(
    `SELECT c.position::text AS position, encode(c.hash, 'hex') AS hash FROM audit_chain c ORDER BY c.position DESC LIMIT 1`,
  );
  return rows.length === 0 ? chainStart : { position: Number(rows[0].position), hash: rows[0].hash };
}

/**
 * Links every committed entry that is not in the chain yet, oldest first, and answers how many. Only one instance does it
 * at a time; another answers 0 at once. An entry that commits late is linked when it is there: the chain's order is the
 * order of linking.
 */
export async function chainAudit(db: DataSource): Promise<number> {
  let linked = 0;
  const [{ waiting }] = await db.query('SELECT EXISTS (SELECT 1 FROM audit_pending) AS waiting');
  while (waiting) {
    const added = await db.transaction(chainBatch);
    linked += added;
    if (added < batch) break;
  }
  return linked;
}

async function chainBatch(tx: EntityManager): Promise<number> {
  const [lock] = await tx.query('SELECT pg_try_advisory_xact_lock($1) AS got', [sequencerLock]);
  if (!lock.got) return 0;
  const rows = await tx.query(
    `SELECT ${writtenColumns} FROM audit_pending p JOIN audit_entry e ON e.id = p.entry_id ORDER BY e.id LIMIT ${batch}`,
  );
  if (rows.length === 0) return 0;
  const links = linksAfter(await auditHead(tx), rows.map(written));
  await tx.query(
    `INSERT INTO audit_chain (position, entry_id, previous, hash)
     SELECT position, entry_id, decode(previous, 'hex'), decode(hash, 'hex')
     FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]) AS link (position, entry_id, previous, hash)`,
    [
      links.map((link) => link.position),
      links.map((link) => link.entryId),
      links.map((link) => link.previous),
      links.map((link) => link.hash),
    ],
  );
  await tx.query('DELETE FROM audit_pending WHERE entry_id = ANY($1::bigint[])', [links.map((link) => link.entryId)]);
  return links.length;
}

function linksAfter(head: AuditHead, entries: readonly WrittenAuditEntry[]) {
  let { position, hash: previous } = head;
  return entries.map((entry) => {
    position += 1;
    const hash = linkHash(position, previous, entry);
    const link = { position, entryId: entry.id, previous, hash };
    previous = hash;
    return link;
  });
}
