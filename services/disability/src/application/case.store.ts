import { handlersOf, StaleVersion } from '@yimen/casework';
import { isUuid, type LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { grouped } from '../circumstances/domain/grouped.js';
import { type AllowanceCase, endedStatuses, type Handling, nearestDeadline, notHandling } from './domain/index.js';

/** A case as it is stored, with its version. */
export type StoredCase = { readonly case: AllowanceCase; readonly version: number };

/** What of a case has no column of its own. */
type Content = Omit<AllowanceCase, keyof Columns | 'handlers'>;
type Columns = Pick<
  AllowanceCase,
  | 'id'
  | 'number'
  | 'allowance'
  | 'status'
  | 'division'
  | 'personId'
  | 'applicantId'
  | 'intakeId'
  | 'appliedOn'
  | 'acceptedOn'
  | 'ruleVersion'
>;
type Row = Columns & { readonly version: number; readonly content: Content };

const columns = `id, number, allowance, status, division, person_id AS "personId", applicant AS "applicantId",
  intake_id AS "intakeId", to_char(applied_on, 'YYYY-MM-DD') AS "appliedOn", to_char(accepted_on, 'YYYY-MM-DD') AS "acceptedOn",
  rule_version AS "ruleVersion", version, content`;

/**
 * The cases of these ids, by two statements however many; what is not there is not in the map. `lock` keeps others from changing them
 * until the transaction ends.
 */
export async function readCases(
  tx: EntityManager,
  asked: readonly string[],
  lock = false,
): Promise<ReadonlyMap<string, StoredCase>> {
  const ids = asked.filter(isUuid);
  if (ids.length === 0) return new Map();
  const rows: Row[] = await tx.query(
    `SELECT ${columns} FROM allowance_case WHERE id = ANY ($1::uuid[]) ORDER BY id ${lock ? 'FOR UPDATE' : ''}`,
    [ids],
  );
  const handlings = rows.length === 0 ? [] : await handlersOf(tx, ids, notHandling);
  const byCase = grouped(handlings, ({ caseId }) => caseId);
  const of = (caseId: string): Handling[] =>
    (byCase.get(caseId) ?? []).map(({ account, action }) => ({ account, step: action as Handling['step'] }));
  return new Map(
    rows.map(({ version, content, ...row }) => [
      row.id,
      { case: { ...content, ...row, handlers: of(row.id) }, version },
    ]),
  );
}

/** While a case is open nobody may ask for the same allowance again; what was granted holds its person until it ends. */
const isOpen = ({ status }: AllowanceCase): boolean => !endedStatuses.includes(status);

/** The last day on which the calendar leaves the case alone: a supplement may still come, a notice is still up. */
function waitsUntil({ status, deadlines, publicity }: AllowanceCase): LegalDate | null {
  if (status === 'PUBLICIZED') return publicity?.lastDay ?? null;
  if (status !== 'SUPPLEMENT') return null;
  const due = deadlines.find(({ name, metOn }) => name === 'limit.disability.supplement' && metOn === null);
  return due?.dueOn ?? due?.provisionalDueOn ?? null;
}

function rowOf({ case: found, version }: StoredCase) {
  const { id, number, allowance, status, division, personId, applicantId, intakeId, ...rest } = found;
  const { appliedOn, acceptedOn, ruleVersion, handlers: _, ...content } = rest;
  return {
    ...{ id, number, allowance, status, division, personId, applicantId, intakeId, appliedOn, acceptedOn },
    ...{ ruleVersion, version, content, open: isOpen(found), waitsUntil: waitsUntil(found) },
    dueOn: nearestDeadline(found)?.dueOn ?? null,
  };
}

const fields = `id uuid, number text, allowance text, status text, open boolean, division text, "personId" uuid, "applicantId" uuid,
  "intakeId" uuid, "appliedOn" date, "acceptedOn" date, "dueOn" date, "waitsUntil" date, "ruleVersion" text, version integer,
  content jsonb`;

/** Writes new cases; the index refuses a second open one of the same person and allowance. */
export async function insertCases(tx: EntityManager, cases: readonly StoredCase[]): Promise<void> {
  if (cases.length === 0) return;
  await tx.query(
    `INSERT INTO allowance_case (id, number, allowance, status, open, division, person_id, applicant, intake_id, applied_on,
                                 accepted_on, due_on, waits_until, rule_version, version, content)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(${fields})`,
    [JSON.stringify(cases.map(rowOf))],
  );
}

/** Writes changed cases, however many, by one statement. @throws {StaleVersion} */
export async function updateCases(tx: EntityManager, cases: readonly StoredCase[]): Promise<void> {
  if (cases.length === 0) return;
  const [, written]: [unknown, number] = await tx.query(
    `UPDATE allowance_case c
        SET status = t.status, open = t.open, division = t.division, accepted_on = t."acceptedOn", due_on = t."dueOn",
            waits_until = t."waitsUntil", rule_version = t."ruleVersion", version = t.version, content = t.content
       FROM jsonb_to_recordset($1::jsonb) AS t(${fields})
      WHERE c.id = t.id AND c.version = t.version - 1`,
    [JSON.stringify(cases.map(rowOf))],
  );
  if (written !== cases.length) throw new StaleVersion();
}

/** The case of a person that holds them against a second one of the same allowance; null where there is none. */
export async function caseHolding(
  tx: EntityManager,
  personId: string,
  allowance: AllowanceCase['allowance'],
): Promise<{ id: string; number: string; drawn: boolean } | null> {
  const [row]: { id: string; number: string; drawn: boolean }[] = await tx.query(
    `SELECT id, number, status IN ('CONFIRMED', 'APPEALED') AS drawn FROM allowance_case
      WHERE person_id = $1 AND allowance = $2 AND open`,
    [personId, allowance],
  );
  return row ?? null;
}

/** Where a case is handled; null for a case that is not there. */
export async function divisionOfCase(tx: Pick<EntityManager, 'query'>, caseId: string): Promise<string | null> {
  if (!isUuid(caseId)) return null;
  const [row]: { division: string }[] = await tx.query('SELECT division FROM allowance_case WHERE id = $1', [caseId]);
  return row?.division ?? null;
}
