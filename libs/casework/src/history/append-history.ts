import type { Actor } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** A line of a case's history: who did what, when, why, by which rules (domain §0.6, invariant 1). */
export type HistoryEntry = {
  readonly caseId: string;
  /** The version that the case has after the step. */
  readonly version: number;
  readonly at: Date;
  readonly legalDate: LegalDate;
  readonly action: string;
  readonly status: string;
  readonly actor: Pick<Actor, 'kind' | 'sub'>;
  readonly role: string | null;
  readonly reasonCode: string | null;
  readonly ruleVersion: string;
  /** Codes, counts and texts that officers wrote; never a name or a number. */
  readonly details: Readonly<Record<string, unknown>>;
};

/** Adds to the history, in one statement. The table refuses to be changed afterwards. */
export async function appendHistory(tx: EntityManager, entries: readonly HistoryEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `INSERT INTO case_history (id, case_id, version, at, legal_date, action, status, actor_kind, actor, actor_role,
                               reason_code, rule_version, details)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(
       id uuid, case_id uuid, version integer, at timestamptz, legal_date date, action text, status text,
       actor_kind text, actor text, actor_role text, reason_code text, rule_version text, details jsonb)`,
    [JSON.stringify(entries.map(rowOf))],
  );
}

function rowOf({ actor, caseId, legalDate, role, reasonCode, ruleVersion, at, ...entry }: HistoryEntry) {
  return {
    ...entry,
    id: uuidv7(),
    at: at.toISOString(),
    case_id: caseId,
    legal_date: legalDate,
    actor_kind: actor.kind,
    actor: actor.sub,
    actor_role: role,
    reason_code: reasonCode,
    rule_version: ruleVersion,
  };
}
