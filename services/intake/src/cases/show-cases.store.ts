import type { EntityManager } from 'typeorm';
import { type CaseFacts, type CaseStep, newestFacts } from './domain/case-facts.js';
import { type CaseOnDesk, type Office, onDesk } from './domain/desk.js';

/**
 * Writes what was told into the projection: a few statements, however many events. In whatever order and however often they come,
 * the outcome is the same: of a case the newest version stays, of the timeline every step once.
 */
export async function showCases(
  tx: EntityManager,
  facts: readonly CaseFacts[],
  steps: readonly CaseStep[],
  office: Office,
): Promise<void> {
  const desks = newestFacts(facts).map((told) => onDesk(told, office));
  const shown: { id: string }[] = await tx.query(upsertCases, [JSON.stringify(desks)]);
  await tx.query(insertSteps, [JSON.stringify(steps)]);
  await tx.query(whoHandled, [desks.map(({ caseId }) => caseId)]);
  await tx.query(handledByNobody, [desks.map(({ caseId }) => caseId)]);
  await markCases(
    tx,
    shown.map(({ id }) => id),
    desks,
  );
}

/** Empties the projection, to be filled again from the first event. What the front office itself has done stays. */
export async function forgetCases(tx: EntityManager): Promise<void> {
  await tx.query('DELETE FROM case_timeline WHERE seq = 0');
  await tx.query('DELETE FROM case_mark');
  await tx.query('DELETE FROM case_view');
}

/** The roles that a case waits for and its flags, while it is in work: what was, goes; what is, comes. */
async function markCases(tx: EntityManager, ids: readonly string[], desks: readonly CaseOnDesk[]): Promise<void> {
  if (ids.length === 0) return;
  const changed = new Set(ids);
  const marks = desks
    .filter(({ caseId, inWork }) => inWork && changed.has(caseId))
    .flatMap(({ caseId, waitingFor, flags, division, dueOn }) =>
      [...new Set([...waitingFor, ...flags])].map((mark) => ({ caseId, mark, division, dueOn })),
    );
  await tx.query('DELETE FROM case_mark WHERE case_id = ANY ($1::uuid[])', [ids]);
  await tx.query(insertMarks, [JSON.stringify(marks)]);
}

// Always in the order of the ids: two writers that meet wait for each other and never in a circle.
const upsertCases = `
  WITH told AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS told (
      "caseId" uuid, number text, item text, status text, division text, applicant uuid, "householdId" uuid, "personId" uuid,
      "intakeId" uuid, "appliedOn" date, "acceptedOn" date, "dueOn" date, version integer, "waitingFor" text[],
      flags text[], "dueName" text, "dueFrom" date, "decideBy" date, "inWork" boolean,
      "yellowOn" date, "redOn" date, warning text))
  INSERT INTO case_view AS shown
    (id, number, item, status, division, applicant, household_id, person_id, intake_id, applied_on, accepted_on, due_on, version,
     waiting_for, flags, due_limit, due_from, decide_by, assignee, assignee_role, in_work, yellow_on, red_on, warning)
  SELECT "caseId", number, item, status, division, applicant, "householdId", "personId", "intakeId", "appliedOn", "acceptedOn", "dueOn",
         told.version, "waitingFor", flags, "dueName", "dueFrom", "decideBy", given.account, given.role, "inWork",
         "yellowOn", "redOn", warning
  FROM told LEFT JOIN LATERAL (
    SELECT a.account, a.role FROM case_assignment a WHERE a.case_id = told."caseId" ORDER BY a.version DESC LIMIT 1) AS given ON true
  ORDER BY "caseId"
  ON CONFLICT (id) DO UPDATE SET
    number = excluded.number, item = excluded.item, status = excluded.status, division = excluded.division,
    applicant = excluded.applicant, household_id = excluded.household_id, person_id = excluded.person_id, intake_id = excluded.intake_id,
    applied_on = excluded.applied_on, accepted_on = excluded.accepted_on, due_on = excluded.due_on,
    version = excluded.version, waiting_for = excluded.waiting_for, flags = excluded.flags,
    due_limit = excluded.due_limit, due_from = excluded.due_from, decide_by = coalesce(excluded.decide_by, shown.decide_by),
    in_work = excluded.in_work,
    yellow_on = excluded.yellow_on, red_on = excluded.red_on, warning = excluded.warning
  WHERE shown.version < excluded.version
  RETURNING id`;

const insertSteps = `
  INSERT INTO case_timeline (case_id, version, what, happened, legal_on, role, account)
  SELECT "caseId", version, what, at, "on", role, account
  FROM jsonb_to_recordset($1::jsonb) AS told (
    "caseId" uuid, version integer, what text, at timestamptz, "on" date, role text, account text)
  ORDER BY "caseId", version
  ON CONFLICT (case_id, version, seq, what) DO NOTHING`;

// By the timeline and not by the newest event: that one may be the system's, and an older one may come later.
const whoHandled = `
  UPDATE case_view c SET handled_by = last.account
  FROM unnest($1::uuid[]) AS told (id) CROSS JOIN LATERAL (
    SELECT t.account FROM case_timeline t WHERE t.case_id = told.id AND t.account IS NOT NULL AND t.seq = 0
    ORDER BY t.version DESC LIMIT 1) AS last
  WHERE c.id = told.id AND c.handled_by IS DISTINCT FROM last.account`;

// Whoever has just taken a step holds a post; who was given the case may have left: that is looked after elsewhere.
const handledByNobody = `
  UPDATE case_view c SET handler_gone = (c.handler IS NULL)
  WHERE c.id = ANY ($1::uuid[]) AND c.assignee IS NULL AND c.handler_gone <> (c.handler IS NULL)`;

const insertMarks = `
  INSERT INTO case_mark (case_id, mark, division, due_sort)
  SELECT "caseId", mark, division, coalesce("dueOn", date '9999-12-31')
  FROM jsonb_to_recordset($1::jsonb) AS told ("caseId" uuid, mark text, division text, "dueOn" date)
  ORDER BY "caseId", mark`;
