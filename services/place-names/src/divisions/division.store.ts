import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type DivisionRow, divisionColumns, divisionOf } from './division.row.js';
import type { DivisionFact } from './domain/decision.js';
import type { Division } from './domain/division.js';
import type { NameScope } from './domain/names.js';

/** The divisions with these codes, locked until the transaction ends, in the order of their codes (so that two changes never wait for each other in a circle). */
export async function lockDivisions(tx: EntityManager, codes: readonly string[]): Promise<Division[]> {
  const rows: DivisionRow[] = await tx.query(
    `SELECT ${divisionColumns} FROM division d WHERE d.code = ANY($1) ORDER BY d.code FOR UPDATE OF d`,
    [codes],
  );
  return rows.map(divisionOf);
}

/** The divisions with these codes, for reading only. */
export async function divisionsOf(tx: EntityManager, codes: readonly string[]): Promise<Division[]> {
  const rows: DivisionRow[] = await tx.query(`SELECT ${divisionColumns} FROM division d WHERE d.code = ANY($1)`, [
    codes,
  ]);
  return rows.map(divisionOf);
}

/** Everything below a division that is in force on that day, locked. */
export async function lockParts(tx: EntityManager, code: string, on: LegalDate): Promise<Division[]> {
  const rows: DivisionRow[] = await tx.query(
    `WITH RECURSIVE below (code) AS (
       SELECT code FROM division WHERE parent_code = $1
       UNION ALL
       SELECT child.code FROM below JOIN division child ON child.parent_code = below.code)
     SELECT ${divisionColumns} FROM division d
      WHERE d.code IN (SELECT code FROM below) AND d.valid_from <= $2 AND (d.valid_to IS NULL OR d.valid_to > $2)
      ORDER BY d.code FOR UPDATE OF d`,
    [code, on],
  );
  return rows.map(divisionOf);
}

/** Who has that name inside the scope on that day, besides the division itself; null when it is free. */
export async function findNamesake(
  tx: EntityManager,
  name: string,
  scope: NameScope,
  on: LegalDate,
  besides: string,
): Promise<Division | null> {
  const [row]: DivisionRow[] = await tx.query(
    `SELECT ${divisionColumns} FROM division d
      WHERE d.name = $1 AND d.level = $2 AND d.code <> $3 AND ($4::text IS NULL OR d.ancestor_codes @> ARRAY[$4::text])
        AND (d.valid_to IS NULL OR d.valid_to > $5)
      ORDER BY d.code LIMIT 1`,
    [name, scope.level, besides, scope.within, on],
  );
  return row === undefined ? null : divisionOf(row);
}

/** The codes and levels above a division, from the country down to its parent. */
export async function levelsAbove(
  tx: EntityManager,
  codes: readonly string[],
): Promise<Pick<Division, 'code' | 'level'>[]> {
  const rows: Pick<Division, 'code' | 'level'>[] = await tx.query(
    'SELECT code, level FROM division WHERE code = ANY($1)',
    [codes],
  );
  return codes.flatMap((code) => rows.filter((row) => row.code === code));
}

/** Who recorded a change, when for the law, from which document. */
export interface ChangeRecord {
  readonly on: LegalDate;
  readonly documentNo: string;
  readonly by: string;
  readonly today: LegalDate;
}

/** Writes what happened. One statement a kind, however many divisions it concerns. */
export async function writeFacts(
  tx: EntityManager,
  facts: readonly DivisionFact[],
  record: ChangeRecord,
): Promise<void> {
  for (const fact of facts) {
    if (fact.kind === 'established') await insertDivision(tx, fact.division);
    if (fact.kind === 'renamed') await writeName(tx, fact);
  }
  await endDivisions(
    tx,
    facts.flatMap((fact) => (fact.kind === 'abolished' || fact.kind === 'succeeded' ? [fact.division] : [])),
  );
  await writeSuccessions(tx, facts);
  await tx.query(
    `INSERT INTO division_change (code, kind, effective, document_no, recorded_by, recorded_on)
     SELECT code, kind, $3, $4, $5, $6 FROM unnest($1::text[], $2::text[]) AS changed (code, kind)`,
    [
      facts.map((fact) => fact.division.code),
      facts.map((fact) => fact.kind),
      record.on,
      record.documentNo.trim(),
      record.by,
      record.today,
    ],
  );
}

async function insertDivision(tx: EntityManager, d: Division): Promise<void> {
  await tx.query(
    `INSERT INTO division (code, name, name_since, level, kind, parent_code, ancestor_codes, valid_from, valid_to,
                           dates_exact, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, true, 1)`,
    [d.code, d.name, d.nameSince, d.level, d.kind, d.parentCode, d.ancestorCodes, d.validFrom],
  );
}

async function writeName(tx: EntityManager, fact: Extract<DivisionFact, { kind: 'renamed' }>): Promise<void> {
  const { code, name, nameSince, version } = fact.division;
  await tx.query('INSERT INTO former_name (code, name, valid_from, valid_to) VALUES ($1, $2, $3, $4)', [
    code,
    fact.formerName,
    fact.formerSince,
    nameSince,
  ]);
  await tx.query('UPDATE division SET name = $2, name_since = $3, version = $4 WHERE code = $1', [
    code,
    name,
    nameSince,
    version,
  ]);
}

async function endDivisions(tx: EntityManager, ended: readonly Division[]): Promise<void> {
  if (ended.length === 0) return;
  await tx.query(
    `UPDATE division d SET valid_to = e.valid_to, dates_exact = e.dates_exact, version = e.version
       FROM unnest($1::text[], $2::date[], $3::boolean[], $4::integer[]) AS e (code, valid_to, dates_exact, version)
      WHERE d.code = e.code`,
    [
      ended.map(({ code }) => code),
      ended.map(({ validTo }) => validTo),
      ended.map(({ datesExact }) => datesExact),
      ended.map(({ version }) => version),
    ],
  );
}

async function writeSuccessions(tx: EntityManager, facts: readonly DivisionFact[]): Promise<void> {
  const pairs = facts.flatMap((fact) =>
    fact.kind === 'established'
      ? fact.predecessors.map((predecessor) => [predecessor, fact.division.code] as const)
      : fact.division.successorCodes.map((successor) => [fact.division.code, successor] as const),
  );
  if (pairs.length === 0) return;
  await tx.query(
    `INSERT INTO division_succession (predecessor, successor)
     SELECT DISTINCT p, s FROM unnest($1::text[], $2::text[]) AS pair (p, s) ON CONFLICT DO NOTHING`,
    [pairs.map(([predecessor]) => predecessor), pairs.map(([, successor]) => successor)],
  );
}
