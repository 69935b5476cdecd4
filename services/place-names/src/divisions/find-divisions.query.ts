import type { LegalDate } from '@yimen/standards';
import { type Page, type RequestContext, toConnection } from '@yimen/subgraph';
import type { DataSource } from 'typeorm';
import { type DivisionRow, divisionColumns } from './division.row.js';
import { type DivisionView, viewOf } from './division.view.js';
import type { ShowDivisions } from './problems.js';

/** Like `divisionColumns`, with the name of the day `$1`. */
const columnsOnDay = divisionColumns.replace('d.name,', 'coalesce(former.name, d.name) AS name,');
const namesOnDay = `LEFT JOIN former_name former
    ON former.code = d.code AND former.valid_from <= $1::date AND former.valid_to > $1::date`;
const inForce = 'd.valid_from <= $1::date AND (d.valid_to IS NULL OR d.valid_to > $1::date)';

/** Divisions by their codes, abolished ones too, named as on that day. One statement for all of a tick. */
export function divisionLoader(ctx: RequestContext, asOf: LegalDate) {
  return ctx.loaders.of<string, DivisionView>(`division@${asOf}`, async (codes) => {
    const rows: DivisionRow[] = await ctx.db.query(
      `SELECT ${columnsOnDay} FROM division d ${namesOnDay} WHERE d.code = ANY($2)`,
      [asOf, codes],
    );
    const found = new Map(rows.map((row) => [row.code, viewOf(row, asOf)]));
    return codes.map((code) => found.get(code) ?? null);
  });
}

/** For payloads and problems: divisions by their codes, loaded (anew) when the answer is built. */
export function showDivisions(ctx: RequestContext): ShowDivisions {
  const loader = () => divisionLoader(ctx, ctx.today);
  return {
    one: (code) => () => loader().clear(code).load(code),
    all: (codes) => () => loader().loadMany(codes),
  };
}

/** Whose place each division took. One statement for all of a tick. */
export function predecessorLoader(ctx: RequestContext) {
  return ctx.loaders.of<string, readonly string[]>('division-predecessors', async (codes) => {
    const rows: { successor: string; predecessors: string[] }[] = await ctx.db.query(
      `SELECT successor, array_agg(predecessor ORDER BY predecessor) AS predecessors
         FROM division_succession WHERE successor = ANY($1) GROUP BY successor`,
      [codes],
    );
    const found = new Map(rows.map((row) => [row.successor, row.predecessors]));
    return codes.map((code) => found.get(code) ?? []);
  });
}

/** A page of the divisions right below each parent. One statement for all parents of a tick. */
export function childrenLoader(ctx: RequestContext, asOf: LegalDate, page: Page) {
  const after = page.after?.[0] ?? '';
  return ctx.loaders.of(`division-children@${asOf}:${page.first}:${after}`, async (parents: readonly string[]) => {
    const rows: (DivisionRow & { of: string })[] = await ctx.db.query(
      `SELECT parent.code AS of, child.*
         FROM unnest($2::text[]) AS parent (code)
        CROSS JOIN LATERAL (
          SELECT ${columnsOnDay} FROM division d ${namesOnDay}
           WHERE d.parent_code = parent.code AND d.code > $3 AND ${inForce}
           ORDER BY d.code LIMIT $4) AS child
        ORDER BY child.code`,
      [asOf, parents, after, page.limit],
    );
    return parents.map((parent) =>
      toConnection(
        rows.filter((row) => row.of === parent),
        page,
        (row) => [row.code],
        (row) => viewOf(row, asOf),
      ),
    );
  });
}

export interface DivisionFilter {
  readonly parent?: string | null;
  readonly level?: string | null;
  /** The beginning of a name, normalised. */
  readonly name?: string | null;
}

/** The divisions in force on that day, by code. A former name is found on the days on which it was the name. */
export async function listDivisions(db: DataSource, filter: DivisionFilter, asOf: LegalDate, page: Page) {
  const parameters: unknown[] = [asOf];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [inForce];
  if (filter.parent) conditions.push(`d.parent_code = ${place(filter.parent)}`);
  if (filter.level) conditions.push(`d.level = ${place(filter.level)}`);
  if (filter.name) {
    const prefix = place(`${filter.name.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(`CASE WHEN former.code IS NULL THEN d.name ELSE former.name END LIKE ${prefix}`);
    // Lets the two indexes find the few candidates; the line above decides by the name of the day.
    conditions.push(`d.code IN (SELECT code FROM division WHERE name LIKE ${prefix}
                                UNION ALL SELECT code FROM former_name WHERE name LIKE ${prefix})`);
  }
  if (page.after) conditions.push(`d.code > ${place(page.after[0])}`);
  const rows: DivisionRow[] = await db.query(
    `SELECT ${columnsOnDay} FROM division d ${namesOnDay}
      WHERE ${conditions.join(' AND ')} ORDER BY d.code LIMIT ${place(page.limit)}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    (row) => [row.code],
    (row) => viewOf(row, asOf),
  );
}
