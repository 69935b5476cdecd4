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

/** Writes cases as they are now: a new one is version 1; another only on top of the version that was read. @throws {StaleVersion} */
export async function writeForeign(
  tx: EntityManager,
  next: StoredForeign,
  before: StoredForeign | null,
): Promise<void> {
  const { case: now, doubts, version } = next;
  const { id, number, allowance, status, division, personId, applicantId } = now;
  const values = [id, status, isOpen(now), answerBy(now), version, JSON.stringify({ case: now, doubts })];
  if (before === null) {
    await tx.query(
      `INSERT INTO cross_province_case (id, status, open, answer_by, version, content, number, allowance, division, person_id, applicant)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [...values, number, allowance, division, personId, applicantId],
    );
    return;
  }
  const [, changed]: [unknown, number] = await tx.query(
    `UPDATE cross_province_case SET status = $2, open = $3, answer_by = $4, version = $5, content = $6
      WHERE id = $1 AND version = $7`,
    [...values, before.version],
  );
  if (changed !== 1) throw new StaleVersion();
}

function isOpen({ status }: ForeignCase): boolean {
  return status === 'HANDED_IN' || status === 'COLLECTED' || status === 'PUSHED';
}

/** Until when the home province has to answer: only a certain day counts. */
function answerBy({ status, deadlines }: ForeignCase): LegalDate | null {
  if (status !== 'PUSHED') return null;
  return deadlines.find(({ name }) => name === 'limit.disability.crossProvince')?.dueOn ?? null;
}
