import { checkCaseNumber, isCanonicalUuid } from '@yimen/standards';
import { type RequestContext, VisibleError } from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import { type CaseRow, caseColumns, showCase } from './case-row.js';
import { readable } from './formerly.js';

/** How long a reader waits for the list to catch up with what they wrote. */
const patienceMs = 2_000;
const pauseMs = 40;

/** The cases of these ids that the actor may see, in the order asked; null for what is not there, or looks so. */
export async function casesById(ctx: RequestContext, ids: readonly string[]) {
  const parameters: unknown[] = [ids.filter(isCanonicalUuid)];
  const scope = await scopeOf(ctx, 'intake.case.read');
  const visible = readable(scope, parameters);
  const rows: CaseRow[] = await ctx.db.query(
    `SELECT ${caseColumns} FROM case_view c WHERE c.id = ANY ($1::uuid[]) AND ${visible}`,
    parameters,
  );
  const found = new Map(rows.map((row) => [row.id, showCase(row)]));
  return ids.map((id) => found.get(id) ?? null);
}

/**
 * One case. With `atLeastVersion` it waits a bounded moment for the projection: a case that is not there yet looks until the
 * end like one that does not exist, and one that is shown but older is STALE_VERSION.
 */
export async function findCase(ctx: RequestContext, id: string, atLeastVersion: number | null) {
  const wanted = atLeastVersion ?? 0;
  const until = performance.now() + patienceMs;
  for (;;) {
    const [found] = await casesById(ctx, [id]);
    if (found && found.version >= wanted) return found;
    if (wanted === 0 || !isCanonicalUuid(id)) return null;
    if (performance.now() >= until) {
      if (!found) return null;
      throw new VisibleError('STALE_VERSION', '办件列表还没有更新到您要的版本，请稍后再查。', {
        version: found.version,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** One case by the number that somebody read over the telephone. */
export async function findCaseByNumber(ctx: RequestContext, text: string) {
  const read = checkCaseNumber(text);
  if (!read.ok) throw new VisibleError('CASE_NUMBER_INVALID', read.message, { reason: read.code, field: 'number' });
  const parameters: unknown[] = [read.number];
  const scope = await scopeOf(ctx, 'intake.case.read');
  const visible = readable(scope, parameters);
  const rows: CaseRow[] = await ctx.db.query(
    `SELECT ${caseColumns} FROM case_view c WHERE c.number = $1 AND ${visible}`,
    parameters,
  );
  return rows[0] === undefined ? null : showCase(rows[0]);
}
