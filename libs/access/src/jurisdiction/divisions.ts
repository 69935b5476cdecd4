import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

/** A division as this service's copy knows it. */
export interface DivisionCopy {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly validFrom: LegalDate;
  /** The first day without it. */
  readonly validTo: LegalDate | null;
  readonly successorCodes: readonly string[];
}

/** What a code means on a day. */
export type DivisionOnDay =
  | { readonly state: 'IN_FORCE'; readonly division: DivisionCopy }
  /** 撤销: what it became, to be offered to the clerk. */
  | { readonly state: 'ABOLISHED'; readonly division: DivisionCopy; readonly successors: readonly DivisionCopy[] }
  | { readonly state: 'NOT_YET'; readonly division: DivisionCopy }
  | { readonly state: 'UNKNOWN' };

/** What each of the codes means on that day; two statements, however many codes. */
export async function divisionsOn(
  db: DataSource | EntityManager,
  codes: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, DivisionOnDay>> {
  const rows = await rowsOf(db, codes, on);
  const successors = await rowsOf(
    db,
    [...rows.values()].flatMap((row) => (isAbolished(row, on) ? row.successorCodes : [])),
    on,
  );
  return new Map(codes.map((code) => [code, meaning(rows.get(code), successors, on)]));
}

/** What one code means on that day. */
export async function divisionOn(db: DataSource | EntityManager, code: string, on: LegalDate): Promise<DivisionOnDay> {
  return (await divisionsOn(db, [code], on)).get(code) ?? { state: 'UNKNOWN' };
}

const isAbolished = ({ validTo }: DivisionCopy, on: LegalDate): boolean => validTo !== null && validTo <= on;

function meaning(
  row: DivisionCopy | undefined,
  successors: ReadonlyMap<string, DivisionCopy>,
  on: LegalDate,
): DivisionOnDay {
  if (row === undefined) return { state: 'UNKNOWN' };
  if (row.validFrom > on) return { state: 'NOT_YET', division: row };
  if (!isAbolished(row, on)) return { state: 'IN_FORCE', division: row };
  const became = row.successorCodes.map((code) => successors.get(code)).filter((found) => found !== undefined);
  return { state: 'ABOLISHED', division: row, successors: became };
}

/** Of each code the row of the day, or its last before, or its first after. */
async function rowsOf(db: DataSource | EntityManager, codes: readonly string[], on: LegalDate) {
  if (codes.length === 0) return new Map<string, DivisionCopy>();
  const rows: DivisionCopy[] = await db.query(
    `SELECT DISTINCT ON (code) code, name, level, parent_code AS "parentCode", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
            to_char(valid_to, 'YYYY-MM-DD') AS "validTo", successor_codes AS "successorCodes"
     FROM division_copy WHERE code = ANY ($1::text[])
     ORDER BY code, valid_from <= $2::date DESC, CASE WHEN valid_from <= $2::date THEN valid_from END DESC, valid_from`,
    [codes, on],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/**
 * The way from each code up to the country on that day, itself first: for what is set for a division and holds for all
 * within it (the nearest wins). One statement, however many codes.
 */
export async function pathsOn(
  db: DataSource | EntityManager,
  codes: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { start: string; path: string[] }[] = await db.query(
    `WITH RECURSIVE way (start, code, step) AS (
       SELECT code, code, 0 FROM unnest($1::text[]) AS asked (code)
       UNION ALL
       SELECT way.start, up.parent_code, way.step + 1
       FROM way CROSS JOIN LATERAL (
         SELECT parent_code FROM division_copy d
         WHERE d.code = way.code AND d.valid_from <= $2::date ORDER BY d.valid_from DESC LIMIT 1) AS up
       WHERE up.parent_code IS NOT NULL AND way.step < 12)
     SELECT start, array_agg(code ORDER BY step) AS path FROM way GROUP BY start`,
    [codes, on],
  );
  return new Map(rows.map(({ start, path }) => [start, path]));
}

/**
 * The county-level division in which each of these codes lies on that day (or itself); one of which the copy does not know it is what its first
 * six digits say. One statement, however many codes.
 */
export async function countiesOn(
  db: DataSource | EntityManager,
  codes: readonly string[],
  on: LegalDate,
): Promise<(code: string) => string> {
  const paths = await pathsOn(db, [...new Set(codes)], on);
  return (code) =>
    (paths.get(code) ?? []).find((each) => each.length === 6 && !each.endsWith('00')) ?? code.slice(0, 6);
}
