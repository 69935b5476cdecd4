import { StaleVersion } from '@yimen/casework';
import type { EntityManager } from 'typeorm';
import type { SubsistenceCase } from './domain/case.js';
import type { CasePapers } from './subsistence-case.content.js';
import { CaseDeadlineRow, CaseMemberRow, SubsistenceCaseRow } from './subsistence-case.row.js';
import { caseRow, checkRows, deadlineRows, holdsPeople, memberRows } from './subsistence-case.translate.js';

/** What a case becomes; `version` is the one it gets, one more than the one that was read. */
export type CaseWriting = { readonly next: SubsistenceCase; readonly papers: CasePapers; readonly version: number };

/** Writes a new case with its members and deadlines. The constraints refuse a second open case of the household or a person. */
export async function insertCase(tx: EntityManager, { next, papers, version }: CaseWriting): Promise<void> {
  await tx.insert(SubsistenceCaseRow, caseRow(next, papers, version));
  await tx.insert(CaseMemberRow, memberRows(next));
  await tx.insert(CaseDeadlineRow, deadlineRows(next));
}

/** Writes changed cases, however many, by the same few statements. @throws {StaleVersion} */
export async function updateCases(tx: EntityManager, writings: readonly CaseWriting[]): Promise<void> {
  const rows = writings.map(({ next, papers, version }) => caseRow(next, papers, version));
  const [, written]: [unknown, number] = await tx.query(
    `UPDATE subsistence_case c
        SET status = t.status, open = t.open, division = t.division, former_divisions = t."formerDivisions", "accepted_on" = t."acceptedOn", due_on = t."dueOn",
            notice_ends_on = t."noticeEndsOn", check_conclusion = t."checkConclusion", rule_version = t."ruleVersion",
            version = t.version, content = t.content
       FROM jsonb_to_recordset($1::jsonb) AS t(
              id uuid, status text, open boolean, division text, "formerDivisions" text[], "acceptedOn" date, "dueOn" date, "noticeEndsOn" date,
              "checkConclusion" text, "ruleVersion" text, version integer, content jsonb)
      WHERE c.id = t.id AND c.version = t.version - 1`,
    [JSON.stringify(rows)],
  );
  if (written !== rows.length) throw new StaleVersion();
  await writeMembers(tx, writings);
  await releaseMembers(tx, writings);
  await writeDeadlines(tx, writings);
  await writeChecks(tx, writings);
}

/** Who is a member now, where a review changed that; whoever left is held no longer. The constraint refuses somebody held elsewhere. */
async function writeMembers(tx: EntityManager, writings: readonly CaseWriting[]): Promise<void> {
  const reviewed = writings.filter(({ next }) => next.review !== null || next.reviews.length > 0);
  if (reviewed.length === 0) return;
  const rows = JSON.stringify(reviewed.flatMap(({ next }) => memberRows(next)));
  const cases = reviewed.map(({ next }) => next.id);
  const members = `jsonb_to_recordset($1::jsonb) AS t("caseId" uuid, "personId" uuid, ordinal integer, open boolean, program text, details jsonb)`;
  await tx.query(
    `DELETE FROM case_member m WHERE m.case_id = ANY ($2::uuid[])
        AND NOT EXISTS (SELECT 1 FROM ${members} WHERE t."caseId" = m.case_id AND t."personId" = m.person_id)`,
    [rows, cases],
  );
  await tx.query(
    `INSERT INTO case_member AS m (case_id, person_id, ordinal, open, program, details)
     SELECT t."caseId", t."personId", t.ordinal, t.open, t.program, t.details FROM ${members}
     ON CONFLICT (case_id, person_id) DO UPDATE
       SET ordinal = excluded.ordinal, open = excluded.open, details = excluded.details
     WHERE (m.ordinal, m.open, m.details) IS DISTINCT FROM (excluded.ordinal, excluded.open, excluded.details)`,
    [rows],
  );
}

/** A case that ended holds nobody any more. */
async function releaseMembers(tx: EntityManager, writings: readonly CaseWriting[]): Promise<void> {
  const ended = writings.filter(({ next }) => !holdsPeople(next)).map(({ next }) => next.id);
  if (ended.length === 0) return;
  await tx.query('UPDATE case_member SET open = false WHERE case_id = ANY($1) AND open', [ended]);
}

/** Adds the new deadlines and writes the others as they stand now. */
export async function writeDeadlines(tx: EntityManager, writings: readonly Pick<CaseWriting, 'next'>[]): Promise<void> {
  const rows = writings.flatMap(({ next }) => deadlineRows(next));
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO case_deadline AS d (case_id, name, ordinal, started_on, due_on, provisional_due_on, met_on, details)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(
       "caseId" uuid, name text, ordinal integer, "startedOn" date, "dueOn" date, "provisionalDueOn" date, "metOn" date,
       details jsonb)
     ON CONFLICT (case_id, name) DO UPDATE
       SET started_on = excluded.started_on, due_on = excluded.due_on, provisional_due_on = excluded.provisional_due_on,
           met_on = excluded.met_on, details = excluded.details
     WHERE (d.started_on, d.due_on, d.provisional_due_on, d.met_on, d.details)
           IS DISTINCT FROM (excluded.started_on, excluded.due_on, excluded.provisional_due_on, excluded.met_on, excluded.details)`,
    [JSON.stringify(rows)],
  );
}

async function writeChecks(tx: EntityManager, writings: readonly CaseWriting[]): Promise<void> {
  const rows = writings.flatMap(({ next, papers }) => checkRows(next, papers));
  // A question that the case no longer holds was asked again, or a review began anew: it stays on record, and its place is free.
  await tx.query(
    `UPDATE check_request SET current = false WHERE case_id = ANY ($1::uuid[]) AND current AND id <> ALL ($2::uuid[])`,
    [writings.map(({ next }) => next.id), rows.map(({ id }) => id)],
  );
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO check_request AS c (id, case_id, source, about, asked_by, person_ids, consent_ids, status, asked_on,
                                     answer_by, answered_on, data_date, items)
     SELECT id, "caseId", source, about, "askedBy", ARRAY(SELECT jsonb_array_elements_text("personIds"))::uuid[],
            ARRAY(SELECT jsonb_array_elements_text("consentIds"))::uuid[], status, "askedOn", "answerBy", "answeredOn",
            "dataDate", findings
       FROM jsonb_to_recordset($1::jsonb) AS t(
              id uuid, "caseId" uuid, source text, about text, "askedBy" text, "personIds" jsonb, "consentIds" jsonb, status text, "askedOn" date,
              "answerBy" date, "answeredOn" date, "dataDate" date, findings jsonb)
     ON CONFLICT (id) DO UPDATE
       SET status = excluded.status, answered_on = excluded.answered_on, data_date = excluded.data_date, items = excluded.items
     WHERE (c.status, c.answered_on, c.items) IS DISTINCT FROM (excluded.status, excluded.answered_on, excluded.items)`,
    [JSON.stringify(rows)],
  );
}
