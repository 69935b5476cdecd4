import type { LegalDate } from '@yimen/standards';
import { isUuid } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { FalseStatement } from './domain/index.js';

/** A case with the version that it was read with. */
export type StoredFalseStatement = { readonly found: FalseStatement; readonly version: number };

type Columns = Pick<
  FalseStatement,
  | 'id'
  | 'number'
  | 'caseId'
  | 'householdId'
  | 'division'
  | 'personId'
  | 'status'
  | 'actOn'
  | 'openedOn'
  | 'decideBy'
  | 'defenceUntil'
  | 'payBy'
>;
type Content = Omit<FalseStatement, keyof Columns | 'finePaidFen'>;
type Row = Columns & { finePaid: string; content: Content; version: number };

const day = (column: string, name: string) => `to_char(f.${column}, 'YYYY-MM-DD') AS "${name}"`;
const columns = [
  ...['f.id', 'f.number', 'f.case_id AS "caseId"', 'f.household_id AS "householdId"', 'f.division'],
  ...['f.person_id AS "personId"', 'f.status', 'f.fine_paid AS "finePaid"', 'f.content', 'f.version'],
  ...[day('act_on', 'actOn'), day('opened_on', 'openedOn'), day('decide_by', 'decideBy')],
  ...[day('defence_until', 'defenceUntil'), day('pay_by', 'payBy')],
].join(', ');

/** The cases that a condition on `f` finds, in the order of their ids. `lock` keeps others from changing them. */
export async function falseStatementsWhere(
  tx: EntityManager,
  where: string,
  parameters: readonly unknown[],
  lock = false,
): Promise<StoredFalseStatement[]> {
  const rows: Row[] = await tx.query(
    `SELECT ${columns} FROM false_statement_case f WHERE ${where} ORDER BY f.id${lock ? ' FOR UPDATE OF f' : ''}`,
    [...parameters],
  );
  return rows.map(({ finePaid, content, version, ...row }) => ({
    version,
    found: { ...content, ...row, finePaidFen: Number(finePaid) },
  }));
}

/** The cases of these ids; what is not there is not in the map. */
export async function readFalseStatements(
  tx: EntityManager,
  ids: readonly string[],
  lock = false,
): Promise<ReadonlyMap<string, StoredFalseStatement>> {
  const found = await falseStatementsWhere(tx, 'f.id = ANY ($1::uuid[])', [ids.filter(isUuid)], lock);
  return new Map(found.map((each) => [each.found.id, each]));
}

/** Writes cases as they are now, new and changed; one statement. The caller holds the locks of those that were there. */
export async function writeFalseStatements(tx: EntityManager, written: readonly StoredFalseStatement[]): Promise<void> {
  if (written.length === 0) return;
  await tx.query(
    `INSERT INTO false_statement_case (id, number, case_id, household_id, division, person_id, status, act_on, opened_on,
                                       decide_by, defence_until, pay_by, document_id, fine, fine_paid, content, version)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(
       id uuid, number text, case_id uuid, household_id uuid, division text, person_id uuid, status text, act_on date,
       opened_on date, decide_by date, defence_until date, pay_by date, document_id uuid, fine bigint, fine_paid bigint,
       content jsonb, version integer)
     ON CONFLICT (id) DO UPDATE
       SET status = excluded.status, defence_until = excluded.defence_until, pay_by = excluded.pay_by,
           document_id = excluded.document_id, fine = excluded.fine, fine_paid = excluded.fine_paid,
           content = excluded.content, version = excluded.version`,
    [JSON.stringify(written.map(rowOf))],
  );
}

function rowOf({ found, version }: StoredFalseStatement) {
  const { id, number, caseId, householdId, division, personId, status, actOn, openedOn, decideBy, ...rest } = found;
  const { defenceUntil, payBy, finePaidFen, ...content } = rest;
  return {
    ...{ id, number, division, status, version, content },
    ...{ case_id: caseId, household_id: householdId, person_id: personId },
    ...{ act_on: actOn, opened_on: openedOn, decide_by: decideBy, defence_until: defenceUntil, pay_by: payBy },
    ...{ document_id: content.decision?.documentId ?? null },
    ...{ fine: content.decision?.fineFen ?? 0, fine_paid: finePaidFen },
  };
}

/** A day on which something happened, as the table has it. */
export type DayRow = { readonly id: string; readonly on: LegalDate };
