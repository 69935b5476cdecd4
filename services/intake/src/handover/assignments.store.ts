import { type Actor, appendAudit, type FieldVault } from '@yimen/access';
import { appendToOutbox, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { writeOwnSteps } from '../cases/own-steps.store.js';

export type AssignmentKind = 'TAKEN' | 'ASSIGNED' | 'HANDED_OVER';

/** A case in work that is about to be given to somebody. */
export interface CaseToAssign {
  readonly id: string;
  readonly item: string;
  readonly division: string;
  readonly waitingFor: readonly string[];
  readonly handler: string | null;
  readonly assignee: string | null;
}

export const toAssignColumns = `c.id, c.item, c.division, c.waiting_for AS "waitingFor", c.handler, c.assignee`;

export interface Assignment {
  readonly found: CaseToAssign;
  readonly role: string;
}

/** How cases are given: to whom, by whom, why, when. */
export interface Giving {
  readonly to: string;
  readonly kind: AssignmentKind;
  readonly reason: string | null;
  readonly actor: Actor;
  readonly actorRole: string;
  readonly today: LegalDate;
  readonly now: Date;
}

const steps: Readonly<Record<AssignmentKind, string>> = {
  TAKEN: 'case-taken',
  ASSIGNED: 'case-assigned',
  HANDED_OVER: 'case-handed-over',
};

/** Gives cases, one or two hundred, by the same few statements: history, desk, timeline, audit, events. Not a lock: others may act. */
export async function assignCases(
  tx: EntityManager,
  vault: FieldVault,
  assignments: readonly Assignment[],
  giving: Giving,
): Promise<void> {
  if (assignments.length === 0) return;
  const rows = assignments.map(({ found, role }) => rowOf(vault, found, role, giving));
  const versions = await insertAssignments(tx, rows);
  await tx.query(
    `UPDATE case_view c SET assignee = told.account, assignee_role = told.role, handler_gone = false
     FROM jsonb_to_recordset($1::jsonb) AS told ("caseId" uuid, account text, role text) WHERE c.id = told."caseId"`,
    [JSON.stringify(rows.map(({ caseId, account, role }) => ({ caseId, account, role })))],
  );
  const { actor, actorRole, kind, today } = giving;
  await writeOwnSteps(
    tx,
    rows.map(({ caseId }) => ({ caseId, what: steps[kind], role: actorRole, account: actor.sub })),
    giving,
  );
  await appendAudit(
    tx,
    assignments.map(({ found, role }) => ({
      actor,
      action: `intake.case.${steps[kind]}`,
      legalDate: today,
      subject: { type: 'Case', id: found.id },
      division: found.division,
      details: { to: giving.to, from: found.handler, role },
    })),
  );
  await appendToOutbox(
    tx,
    assignments.map(({ found, role }) => assignmentChanged(found, role, giving, versions.get(found.id) ?? 1)),
  );
}

type Row = ReturnType<typeof rowOf>;

function rowOf(vault: FieldVault, found: CaseToAssign, role: string, { to, kind, reason, actor, today }: Giving) {
  const id = v7();
  const sealed = reason === null ? null : vault.seal({ table: 'case_assignment', column: 'reason', row: id }, reason);
  const from = found.handler;
  const reasonSealed = sealed === null ? null : `\\x${sealed.toString('hex')}`;
  return { id, caseId: found.id, account: to, role, from, by: actor.sub, on: today, kind, reasonSealed };
}

async function insertAssignments(tx: EntityManager, rows: readonly Row[]): Promise<ReadonlyMap<string, number>> {
  const written: { caseId: string; version: number }[] = await tx.query(
    `INSERT INTO case_assignment (id, case_id, account, role, from_account, given_by, given_on, kind, reason_sealed, version)
     SELECT told.id, told."caseId", told.account, told.role, told."from", told.by, told."on", told.kind, told."reasonSealed"::bytea,
            1 + coalesce((SELECT max(a.version) FROM case_assignment a WHERE a.case_id = told."caseId"), 0)
     FROM jsonb_to_recordset($1::jsonb) AS told (id uuid, "caseId" uuid, account text, role text, "from" text, by text, "on" date,
       kind text, "reasonSealed" text)
     ORDER BY told."caseId" RETURNING case_id AS "caseId", version`,
    [JSON.stringify(rows)],
  );
  return new Map(written.map(({ caseId, version }) => [caseId, version]));
}

function assignmentChanged(found: CaseToAssign, role: string, { to, kind, today }: Giving, version: number) {
  const { id: caseId, item, division, handler } = found;
  return eventOf(
    'yimen.intake.assignment.changed.v1',
    { caseId, item, division, to, role, from: handler, kind, on: today, version },
    { subjectVersion: version, legalDate: today, division },
  );
}
