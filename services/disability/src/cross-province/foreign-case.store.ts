import { StaleVersion } from '@yimen/casework';
import { isUuid, type LegalDate, mintCaseNumber } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { DeterminationDoubt, ForeignCase } from './domain/index.js';

/** An answer that could not be taken; each reason once. */
export type KeptDoubt = { readonly reason: DeterminationDoubt; readonly heardOn: LegalDate };

/** A case as it is stored. */
export type StoredForeign = {
  readonly case: ForeignCase;
  readonly doubts: readonly KeptDoubt[];
  readonly version: number;
};

type Row = { content: Omit<StoredForeign, 'version'>; version: number };

const select = 'SELECT c.content, c.version FROM cross_province_case c';
const stored = ({ content, version }: Row): StoredForeign => ({ ...content, version });

/** A case by its id, locked when asked for; undefined when there is none. */
export async function findForeign(tx: EntityManager, id: string, lock: boolean): Promise<StoredForeign | undefined> {
  if (!isUuid(id)) return undefined;
  const rows: Row[] = await tx.query(`${select} WHERE c.id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id]);
  return rows.map(stored)[0];
}

/** The cases of these ids, in the order of their ids. */
export async function foreignCases(db: DataSource | EntityManager, ids: readonly string[]): Promise<StoredForeign[]> {
  const rows: Row[] = await db.query(`${select} WHERE c.id = ANY ($1::uuid[]) ORDER BY c.id`, [ids.filter(isUuid)]);
  return rows.map(stored);
}

/** A number for a new case, to be read over the telephone. */
export async function nextForeignNumber(tx: EntityManager, division: string, date: LegalDate): Promise<string> {
  const [row]: { serial: string }[] = await tx.query(`SELECT nextval('cross_province_serial') AS serial`);
  return mintCaseNumber({ division: division.slice(0, 6), date, domain: 'DXP', serial: Number(row?.serial ?? 1) });
}

export type ForeignWriting = { readonly before: StoredForeign | null; readonly next: StoredForeign };

/**
 * Writes cases as they are now: a new one is version 1; another only on top of the version that was read. Two statements at most, however
 * many. @throws {StaleVersion}
 */
export async function writeForeign(tx: EntityManager, changes: readonly ForeignWriting[]): Promise<void> {
  const added = changes.filter(({ before }) => before === null);
  const changed = changes.filter(({ before }) => before !== null);
  if (added.length > 0) await tx.query(insert, [rowsOf(added)]);
  if (changed.length === 0) return;
  const [, written]: [unknown, number] = await tx.query(update, [rowsOf(changed)]);
  if (written !== changed.length) throw new StaleVersion();
}

const columns = `id uuid, number text, allowance text, division text, person_id uuid, applicant uuid, status text, open boolean,
  answer_by date, push_again_on date, version integer, before integer, content jsonb`;
const insert = `INSERT INTO cross_province_case
    (id, number, allowance, division, person_id, applicant, status, open, answer_by, push_again_on, version, content)
  SELECT id, number, allowance, division, person_id, applicant, status, open, answer_by, push_again_on, version, content
    FROM jsonb_to_recordset($1::jsonb) AS n (${columns})`;
const update = `UPDATE cross_province_case c
    SET status = n.status, open = n.open, answer_by = n.answer_by, push_again_on = n.push_again_on, version = n.version, content = n.content
   FROM jsonb_to_recordset($1::jsonb) AS n (${columns}) WHERE c.id = n.id AND c.version = n.before`;

function rowsOf(changes: readonly ForeignWriting[]): string {
  const rows = changes.map(({ before, next: { case: now, doubts, version } }) => {
    const { id, number, allowance, status, division, personId, applicantId, pushAgainOn } = now;
    return {
      ...{ id, number, allowance, division, person_id: personId, applicant: applicantId, status, version },
      ...{ open: isOpen(now), answer_by: answerBy(now), push_again_on: pushAgainOn ?? null },
      ...{ before: before?.version ?? null, content: { case: now, doubts } },
    };
  });
  return JSON.stringify(rows);
}

function isOpen({ status }: ForeignCase): boolean {
  return status === 'HANDED_IN' || status === 'COLLECTED' || status === 'PUSHED';
}

/** Until when the home province has to answer: only a certain day counts. */
function answerBy({ status, deadlines }: ForeignCase): LegalDate | null {
  if (status !== 'PUSHED') return null;
  return deadlines.find(({ name }) => name === 'limit.disability.crossProvince')?.dueOn ?? null;
}
