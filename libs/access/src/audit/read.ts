import type { EntityManager } from 'typeorm';
import { type WrittenAuditEntry, written, writtenColumns } from './entry.js';

/**
 * What the trail says of one subject, newest first: "who looked at me" (domain §2.5, A1 §70: the person
 * checked may see who asked about them). `before` is the id of the last entry seen.
 */
export async function auditOf(
  tx: EntityManager,
  subject: { readonly type: string; readonly id: string },
  page: { readonly first: number; readonly before?: number },
): Promise<WrittenAuditEntry[]> {
  const rows = await tx.query(
    `SELECT ${writtenColumns} FROM audit_entry e
     WHERE e.subject_type = $1 AND e.subject_id = $2 AND ($3::bigint IS NULL OR e.id < $3)
     ORDER BY e.id DESC LIMIT $4`,
    [subject.type, subject.id, page.before ?? null, page.first],
  );
  return rows.map(written);
}
