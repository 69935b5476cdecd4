import type { LegalDate } from '@yimen/standards';
import type { Actor } from '../actor/actor.js';

/** What a line of the audit trail may carry beside ids: codes, counts, dates. Never a name, a number, a telephone. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Who did (or was refused) what, to whom, where, what for, on which day of the law. */
export interface AuditEntry {
  readonly actor: Pick<Actor, 'sub' | 'kind' | 'purpose' | 'trace' | 'personId' | 'agent'>;
  /** The action of the service's permission table, or a verb of its own: `residents.identity-number.unmask`. */
  readonly action: string;
  readonly outcome?: 'done' | 'refused';
  readonly legalDate: LegalDate;
  readonly subject?: { readonly type: string; readonly id: string };
  readonly division?: string | null;
  /** Overrides the actor's stated purpose. */
  readonly purpose?: string;
  readonly details?: AuditDetails;
}

/** An entry as it was written. */
export interface WrittenAuditEntry {
  readonly id: number;
  /** Machine instant, microseconds, UTC. */
  readonly at: string;
  readonly legalDate: LegalDate;
  readonly actor: string;
  readonly actorKind: string;
  readonly action: string;
  readonly outcome: string;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly division: string | null;
  readonly purpose: string | null;
  readonly trace: string;
  readonly details: AuditDetails;
}

/** The columns as `WrittenAuditEntry`, whatever the session's time zone and the driver's types are. */
export const writtenColumns = `
  e.id::text AS id,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
  to_char(e.legal_date, 'YYYY-MM-DD') AS "legalDate",
  e.actor, e.actor_kind AS "actorKind", e.action, e.outcome, e.subject_type AS "subjectType",
  e.subject_id AS "subjectId", e.division, e.purpose, e.trace, e.details`;

type Row = Omit<WrittenAuditEntry, 'id'> & { readonly id: string };

export function written(row: Row): WrittenAuditEntry {
  const { id, at, legalDate, actor, actorKind, action, outcome, subjectType, subjectId, division, purpose, trace } =
    row;
  const facts = { at, legalDate, actor, actorKind, action, outcome, subjectType, subjectId, division, purpose, trace };
  return { id: Number(id), ...facts, details: row.details };
}
