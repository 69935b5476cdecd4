import type { DataSource, EntityManager } from 'typeorm';
import type { AuditAnchor } from './anchor.js';
import { type AuditHead, auditHead, chainStart, linkHash } from './chain.js';
import { type WrittenAuditEntry, written, writtenColumns } from './entry.js';

/**
 * What is wrong and where. CHANGED: an entry is not what was linked. ENTRY_DELETED / LINK_DELETED: one of the two is gone.
 * NOT_LINKED: an entry that never came into the chain by the sequencer (slipped in, or its pending mark was removed).
 * RELINKED: links were reordered or made anew. CUT_OFF / REWRITTEN: the chain contradicts an anchor.
 */
export type AuditFault =
  | 'CHANGED'
  | 'ENTRY_DELETED'
  | 'LINK_DELETED'
  | 'NOT_LINKED'
  | 'RELINKED'
  | 'CUT_OFF'
  | 'REWRITTEN';

export interface AuditFinding {
  readonly fault: AuditFault;
  /** The link, where there is or was one. */
  readonly position: number | null;
  readonly entryId: number | null;
}

export interface AuditReport {
  readonly sound: boolean;
  readonly links: number;
  /** Entries that wait for the sequencer; not a fault while it is a moment's. */
  readonly pending: number;
  readonly head: AuditHead;
  readonly findings: readonly AuditFinding[];
}

const batch = 2_000;

/**
 * Walks the whole trail and names every tampering and where it is. With anchors (see {@link AuditAnchor}) also what a
 * rewriting of the whole rest, or a cut-off end, would hide.
 */
export async function verifyAudit(
  db: DataSource | EntityManager,
  anchors: readonly AuditAnchor[] = [],
): Promise<AuditReport> {
  const findings: AuditFinding[] = [];
  const known = new Map(anchors.map((anchor) => [anchor.position, anchor.hash]));
  let links = 0;
  let last = chainStart;
  for await (const link of readLinks(db)) {
    links += 1;
    findings.push(...missingBetween(last.position, link.position), ...faultsOf(link, last, known));
    last = { position: link.position, hash: link.hash };
  }
  findings.push(...anchors.filter(({ position }) => position > last.position).map(cutOff));
  findings.push(...(await entriesOutside(db)));
  const [{ pending }] = await db.query('SELECT count(*)::int AS pending FROM audit_pending');
  return { sound: findings.length === 0, links, pending, head: await auditHead(db), findings };
}

interface Link {
  readonly position: number;
  readonly entryId: number;
  readonly previous: string;
  readonly hash: string;
  readonly entry: WrittenAuditEntry | null;
}

async function* readLinks(db: DataSource | EntityManager): AsyncGenerator<Link> {
  let after = 0;
  for (;;) {
    const rows = await db.query(
      `SELECT c.position::text AS position, c.entry_id::text AS "entryId", encode(c.previous, 'hex') AS previous,
              encode(c.hash, 'hex') AS hash, e.id IS NOT NULL AS there, ${writtenColumns}
       FROM audit_chain c LEFT JOIN audit_entry e ON e.id = c.entry_id
       WHERE c.position > $1 ORDER BY c.position LIMIT ${batch}`,
      [after],
    );
    for (const row of rows) {
      after = Number(row.position);
      const { entryId, previous, hash, there } = row;
      yield { position: after, entryId: Number(entryId), previous, hash, entry: there ? written(row) : null };
    }
    if (rows.length < batch) return;
  }
}

function missingBetween(last: number, next: number): AuditFinding[] {
  const missing: AuditFinding[] = [];
  for (let position = last + 1; position < next; position += 1) {
    missing.push({ fault: 'LINK_DELETED', position, entryId: null });
  }
  return missing;
}

/** Each link is judged by what it says itself, so that one tampering does not blame all the links after it. */
function faultsOf(link: Link, last: AuditHead, anchors: ReadonlyMap<number, string>): AuditFinding[] {
  const at = { position: link.position, entryId: link.entryId };
  const follows = link.position !== last.position + 1 || link.previous === last.hash;
  const anchored = anchors.get(link.position);
  const found: AuditFinding[] = [];
  if (link.entry === null) found.push({ fault: 'ENTRY_DELETED', ...at });
  else if (linkHash(link.position, link.previous, link.entry) !== link.hash) found.push({ fault: 'CHANGED', ...at });
  if (!follows) found.push({ fault: 'RELINKED', ...at });
  if (anchored !== undefined && anchored !== link.hash) found.push({ fault: 'REWRITTEN', ...at });
  return found;
}

const cutOff = ({ position }: AuditAnchor): AuditFinding => ({ fault: 'CUT_OFF', position, entryId: null });

/** Neither linked nor waiting. */
async function entriesOutside(db: DataSource | EntityManager): Promise<AuditFinding[]> {
  const rows = await db.query(
    `SELECT e.id::text AS id FROM audit_entry e
     WHERE NOT EXISTS (SELECT 1 FROM audit_chain c WHERE c.entry_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM audit_pending p WHERE p.entry_id = e.id)
     ORDER BY e.id`,
  );
  return rows.map((row: { id: string }) => ({ fault: 'NOT_LINKED', position: null, entryId: Number(row.id) }));
}
