import { addDays, isUuid, type LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import { type DivorceCase, openDivorceStatuses } from './domain/index.js';

/** A case with its version and the division of its registry. */
export type StoredDivorce = { readonly found: DivorceCase; readonly version: number; readonly division: string };

type Columns = Pick<DivorceCase, 'id' | 'receiptNumber' | 'registry' | 'status' | 'agreementHash'>;
type Raw = { coolingRaw: LegalDate; windowRaw: LegalDate };
type Content = Omit<DivorceCase, keyof Columns | 'parties' | 'periods'> & Raw;
type Row = Columns & {
  first: string;
  second: string;
  receivedOn: LegalDate;
  coolingEnd: LegalDate;
  coolingDoubtful: number | null;
  windowEnd: LegalDate;
  windowDoubtful: number | null;
  content: Content;
  version: number;
  division: string;
};

const day = (column: string, name: string) => `to_char(d.${column}, 'YYYY-MM-DD') AS "${name}"`;
const columns = [
  ...['d.id', 'd.receipt_number AS "receiptNumber"', 'd.registry', 'd.status', 'd.agreement_hash AS "agreementHash"'],
  ...['d.first_party AS first', 'd.second_party AS second', 'd.content', 'd.version', 'r.division'],
  ...['d.cooling_doubtful AS "coolingDoubtful"', 'd.window_doubtful AS "windowDoubtful"'],
  ...[day('received_on', 'receivedOn'), day('cooling_end', 'coolingEnd'), day('window_end', 'windowEnd')],
].join(', ');

/** The cases that a condition on `d` and its registry `r` finds; `tail` orders, limits and locks. One statement. */
export async function divorcesWhere(
  db: DataSource | EntityManager,
  where: string,
  parameters: readonly unknown[],
  tail = 'ORDER BY d.id',
): Promise<StoredDivorce[]> {
  const rows: Row[] = await db.query(
    `SELECT ${columns} FROM divorce_case d JOIN marriage_registry r ON r.code = d.registry WHERE ${where} ${tail}`,
    [...parameters],
  );
  return rows.map(storedOf);
}

function storedOf(row: Row): StoredDivorce {
  const { first, second, content, version, division, receivedOn, coolingEnd, coolingDoubtful, ...rest } = row;
  const { windowEnd, windowDoubtful, ...columnsOf } = rest;
  const { coolingRaw, windowRaw, ...kept } = content;
  const periods = {
    receivedOn,
    coolingEnd: { on: coolingEnd, raw: coolingRaw, unpublished: coolingDoubtful },
    windowStart: addDays(coolingEnd, 1),
    windowEnd: { on: windowEnd, raw: windowRaw, unpublished: windowDoubtful },
  };
  return { version, division, found: { ...kept, ...columnsOf, parties: [first, second], periods } };
}

/** The cases of these ids, locked until the transaction ends, in the order of their ids. */
export function lockDivorces(tx: EntityManager, ids: readonly string[]): Promise<StoredDivorce[]> {
  return divorcesWhere(tx, 'd.id = ANY ($1::uuid[])', [ids.filter(isUuid)], 'ORDER BY d.id FOR UPDATE OF d');
}

/** The case of a receipt, locked; null when there is none. */
export async function lockByReceipt(tx: EntityManager, receiptNumber: string): Promise<StoredDivorce | null> {
  const [found] = await divorcesWhere(tx, 'd.receipt_number = $1', [receiptNumber], 'FOR UPDATE OF d');
  return found ?? null;
}

/** The open case of any of these persons; null when none of them has one. */
export async function openDivorceOf(
  db: DataSource | EntityManager,
  personIds: readonly string[],
): Promise<StoredDivorce | null> {
  const of = `d.id IN (SELECT p.case_id FROM divorce_party p WHERE p.open AND p.person_id = ANY ($1::uuid[]))`;
  const [found] = await divorcesWhere(db, of, [personIds.filter(isUuid)]);
  return found ?? null;
}

/** Writes a new case with what is sealed of it and its parties. The database refuses a person's second open one. */
export async function insertDivorce(tx: EntityManager, found: DivorceCase, sealed: Buffer): Promise<void> {
  const { id, receiptNumber, registry, parties, status, periods, agreementHash } = found;
  await tx.query(
    `INSERT INTO divorce_case (id, receipt_number, registry, first_party, second_party, status, received_on, cooling_end,
       cooling_doubtful, window_end, window_doubtful, agreement_sealed, agreement_hash, content, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, 1)`,
    [
      ...[id, receiptNumber, registry, parties[0], parties[1], status, periods.receivedOn, periods.coolingEnd.on],
      ...[periods.coolingEnd.unpublished, periods.windowEnd.on, periods.windowEnd.unpublished, sealed],
      ...[agreementHash, JSON.stringify(contentOf(found))],
    ],
  );
  await tx.query(
    'INSERT INTO divorce_party (case_id, person_id, open) SELECT $1, person, TRUE FROM unnest($2::uuid[]) AS person',
    [id, [...parties]],
  );
}

/** Writes cases as they are now; whoever is a party of one that has ended may apply anew. Two statements, however many. */
export async function updateDivorces(tx: EntityManager, changed: readonly StoredDivorce[]): Promise<void> {
  const rows = changed.map(({ found, version }) => ({
    ...{ id: found.id, status: found.status, version, content: contentOf(found) },
    ...{ cooling_end: found.periods.coolingEnd.on, cooling_doubtful: found.periods.coolingEnd.unpublished },
    ...{ window_end: found.periods.windowEnd.on, window_doubtful: found.periods.windowEnd.unpublished },
  }));
  await tx.query(
    `UPDATE divorce_case d SET status = c.status, cooling_end = c.cooling_end, cooling_doubtful = c.cooling_doubtful,
            window_end = c.window_end, window_doubtful = c.window_doubtful, content = c.content, version = c.version
       FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, status text, cooling_end date, cooling_doubtful integer,
            window_end date, window_doubtful integer, content jsonb, version integer)
      WHERE d.id = c.id`,
    [JSON.stringify(rows)],
  );
  const ended = changed.filter(({ found }) => !openDivorceStatuses.includes(found.status));
  if (ended.length === 0) return;
  await tx.query('UPDATE divorce_party SET open = FALSE WHERE case_id = ANY ($1::uuid[])', [
    ended.map(({ found }) => found.id),
  ]);
}

function contentOf({ periods, parties: _, ...found }: DivorceCase): Content {
  const {
    id: _id,
    receiptNumber: _receipt,
    registry: _registry,
    status: _status,
    agreementHash: _hash,
    ...kept
  } = found;
  return { ...kept, coolingRaw: periods.coolingEnd.raw, windowRaw: periods.windowEnd.raw };
}
