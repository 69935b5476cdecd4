import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * All codes that belong to the given divisions on that day:
 * - what lies within them on the day's tree, by the parents and never by the digits of a code;
 * - an abolished code when what it became lies within them: any of its successors, or, where none is recorded, the
 *   division that it lay in last. So what was filed under an old code is found by whoever is in charge now, and by each of
 *   them when a division was split;
 * - a given division that was itself abolished stands for its successor when the two are the same place (one successor,
 *   which had no other predecessor and was not there before: 撤县设区, a new code). A merger gives nobody more than they
 *   had: they need a new post.
 *
 * A division that the copy does not know yet stands for itself.
 */
export async function codesWithin(
  db: DataSource | EntityManager,
  divisions: readonly string[],
  on: LegalDate,
): Promise<Set<string>> {
  return new Set([...(await codesWithinEach(db, divisions, on)).values()].flatMap((codes) => [...codes]));
}

/** The same of each division apart, by one statement however many: {@link codesWithin}. */
export async function codesWithinEach(
  db: DataSource | EntityManager,
  divisions: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map(divisions.map((division) => [division, new Set<string>()]));
  if (divisions.length === 0) return found;
  const rows: { division: string; code: string }[] = await db.query(within, [[...found.keys()], on]);
  for (const { division, code } of rows) found.get(division)?.add(code);
  return found;
}

/** Of a code's rows the one of the day, or else its last: never one that is yet to come. */
const latest = (row: string) => `
  ${row}.valid_from <= $2::date
  AND NOT EXISTS (SELECT 1 FROM division_copy later
                  WHERE later.code = ${row}.code AND later.valid_from > ${row}.valid_from AND later.valid_from <= $2::date)`;
const abolished = (row: string) => `${row}.valid_to <= $2::date`;

const within = `
  WITH RECURSIVE
  start (division, code) AS (
    SELECT asked, asked FROM unnest($1::text[]) AS asked
    UNION
    SELECT start.division, old.successor_codes[1]
    FROM start JOIN division_copy old ON old.code = start.code
    WHERE ${abolished('old')} AND ${latest('old')} AND cardinality(old.successor_codes) = 1
      AND NOT EXISTS (SELECT 1 FROM division_copy other
                      WHERE other.successor_codes @> ARRAY[old.successor_codes[1]] AND other.successor_codes <> '{}'
                        AND other.code <> old.code)
      AND EXISTS (SELECT 1 FROM division_copy heir WHERE heir.code = old.successor_codes[1])
      AND NOT EXISTS (SELECT 1 FROM division_copy heir
                      WHERE heir.code = old.successor_codes[1] AND heir.valid_from < old.valid_to)
  ),
  reached (division, code) AS (
    SELECT division, code FROM start
    UNION
    SELECT reached.division, found.code
    FROM reached CROSS JOIN LATERAL (
      SELECT below.code FROM division_copy below
      WHERE below.parent_code = reached.code AND ${latest('below')}
        AND (below.valid_to IS NULL OR below.valid_to > $2::date OR below.successor_codes = '{}')
      UNION ALL
      SELECT old.code FROM division_copy old
      WHERE old.successor_codes @> ARRAY[reached.code] AND old.successor_codes <> '{}'
        AND ${abolished('old')} AND ${latest('old')}
    ) AS found
  )
  SELECT division, code FROM reached`;
