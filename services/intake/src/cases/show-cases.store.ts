import type { EntityManager } from 'typeorm';
import { type CaseFacts, type CaseStep, newestFacts } from './domain/case-facts.js';

/**
 * Writes what was told into the projection: two statements, however many events. In whatever order and however often they come,
 * the outcome is the same: of a case the newest version stays, of the timeline every step once.
 */
export async function showCases(
  tx: EntityManager,
  facts: readonly CaseFacts[],
  steps: readonly CaseStep[],
): Promise<void> {
  await tx.query(upsertCases, [JSON.stringify(newestFacts(facts))]);
  await tx.query(insertSteps, [JSON.stringify(steps)]);
}

/** Empties the projection, to be filled again from the first event. */
export async function forgetCases(tx: EntityManager): Promise<void> {
  await tx.query('DELETE FROM case_timeline');
  await tx.query('DELETE FROM case_view');
}

// Always in the order of the ids: two writers that meet wait for each other and never in a circle.
const upsertCases = `
  INSERT INTO case_view AS shown
    (id, number, item, status, division, applicant, household_id, intake_id, applied_on, accepted_on, due_on, version)
  SELECT "caseId", number, item, status, division, applicant, "householdId", "intakeId", "appliedOn", "acceptedOn", "dueOn",
         version
  FROM jsonb_to_recordset($1::jsonb) AS told (
    "caseId" uuid, number text, item text, status text, division text, applicant uuid, "householdId" uuid,
    "intakeId" uuid, "appliedOn" date, "acceptedOn" date, "dueOn" date, version integer)
  ORDER BY "caseId"
  ON CONFLICT (id) DO UPDATE SET
    number = excluded.number, item = excluded.item, status = excluded.status, division = excluded.division,
    applicant = excluded.applicant, household_id = excluded.household_id, intake_id = excluded.intake_id,
    applied_on = excluded.applied_on, accepted_on = excluded.accepted_on, due_on = excluded.due_on,
    version = excluded.version
  WHERE shown.version < excluded.version`;

const insertSteps = `
  INSERT INTO case_timeline (case_id, version, what, happened, legal_on, role)
  SELECT "caseId", version, what, at, "on", role
  FROM jsonb_to_recordset($1::jsonb) AS told (
    "caseId" uuid, version integer, what text, at timestamptz, "on" date, role text)
  ORDER BY "caseId", version
  ON CONFLICT (case_id, version, what) DO NOTHING`;
