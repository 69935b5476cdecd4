import type { EntityManager } from 'typeorm';
import type { AuditEntry } from './entry.js';

/**
 * Adds to the audit trail inside the transaction of what is audited: both happen or neither. One statement, however many
 * entries; it waits for nobody. Never write a name or a number into `details`.
 */
export async function appendAudit(tx: EntityManager, entries: AuditEntry | readonly AuditEntry[]): Promise<void> {
  const all: readonly AuditEntry[] = Array.isArray(entries) ? entries : [entries as AuditEntry];
  if (all.length === 0) return;
  await tx.query(
    `WITH added AS (
       INSERT INTO audit_entry
         (legal_date, actor, actor_kind, action, outcome, subject_type, subject_id, division, purpose, trace, details)
       SELECT legal_date, actor, actor_kind, action, outcome, subject_type, subject_id, division, purpose, trace, details
       FROM jsonb_to_recordset($1::jsonb) AS one (
         legal_date date, actor text, actor_kind text, action text, outcome text, subject_type text, subject_id text,
         division text, purpose text, trace text, details jsonb)
       RETURNING id)
     INSERT INTO audit_pending SELECT id FROM added`,
    [JSON.stringify(all.map(rowOf))],
  );
}

function rowOf({ actor, action, outcome, legalDate, subject, division, purpose, details }: AuditEntry) {
  return {
    legal_date: legalDate,
    actor: actor.sub,
    actor_kind: actor.kind,
    action,
    outcome: outcome ?? 'done',
    subject_type: subject?.type ?? null,
    subject_id: subject?.id ?? null,
    division: division ?? null,
    purpose: purpose ?? actor.purpose ?? null,
    trace: actor.trace,
    // Who acts for another is on the line with both: the account is the agent's.
    details: { ...details, ...(actor.agent && { inTheNameOf: actor.personId ?? null, agent: actor.agent.personId }) },
  };
}
