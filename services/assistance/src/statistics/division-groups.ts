import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** Which group every code within a division belongs to: the child that it lies in, as the tree of a day has it. */
export type DivisionGroups = {
  readonly children: readonly { readonly code: string; readonly name: string }[];
  /** Codes to the child; what lies in none of them, or in several (a division that was split), belongs to the asked one itself. */
  readonly groupOf: ReadonlyMap<string, string>;
};

const latest = (row: string) => `${row}.valid_from <= $2::date
  AND NOT EXISTS (SELECT 1 FROM division_copy later
                   WHERE later.code = ${row}.code AND later.valid_from > ${row}.valid_from AND later.valid_from <= $2::date)`;
const standing = (row: string) => `(${row}.valid_to IS NULL OR ${row}.valid_to > $2::date)`;

/** As `codesWithin` of @yimen/access, from every child at once: a code remembers from which child it was reached. */
const sql = `
  WITH RECURSIVE child AS (
    SELECT d.code, d.name FROM division_copy d WHERE d.parent_code = $1 AND ${latest('d')} AND ${standing('d')}),
  reached (code, child) AS (
    SELECT code, code FROM child
    UNION
    SELECT found.code, reached.child
      FROM reached CROSS JOIN LATERAL (
        SELECT below.code FROM division_copy below
         WHERE below.parent_code = reached.code AND ${latest('below')}
           AND (${standing('below')} OR below.successor_codes = '{}')
        UNION ALL
        SELECT old.code FROM division_copy old
         WHERE old.successor_codes @> ARRAY[reached.code] AND old.successor_codes <> '{}'
           AND old.valid_to <= $2::date AND ${latest('old')}) AS found)
  SELECT child.code, child.name, coalesce(array_agg(alone.code) FILTER (WHERE alone.code IS NOT NULL), '{}') AS codes
    FROM child
    LEFT JOIN (SELECT code, min(child) AS child FROM reached GROUP BY code HAVING count(DISTINCT child) = 1) AS alone
      ON alone.child = child.code
   GROUP BY child.code, child.name ORDER BY child.code`;

/** The children of a division on a day, and the codes that belong to each: the old ones that became part of it too. One statement. */
export async function divisionGroups(tx: EntityManager, division: string, on: LegalDate): Promise<DivisionGroups> {
  const rows: { code: string; name: string; codes: string[] }[] = await tx.query(sql, [division, on]);
  return {
    children: rows.map(({ code, name }) => ({ code, name })),
    groupOf: new Map(rows.flatMap(({ code, codes }) => codes.map((each) => [each, code]))),
  };
}
