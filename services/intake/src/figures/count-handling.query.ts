import { scopeCondition } from '@yimen/access';
import { addDays, addMonths, firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import { badUserInput, type RequestContext } from '@yimen/subgraph';
import { workingCalendar } from '../calendar/working-calendar.js';
import { codesOf, scopeOf } from '../jurisdiction.js';
import { type Counted, type DecidedGroup, type HandlingRow, handlingRows } from './domain/handling-figures.js';

/** What decides a case, on the timeline. */
const deciding = `('confirmed', 'refused')`;

/** The handling of a month by street and item, within the actor's jurisdiction: a few statements, however many cases. */
export async function countHandling(
  ctx: RequestContext,
  month: LegalMonth,
  division: string | null,
): Promise<readonly HandlingRow[]> {
  const first = firstDayOf(month);
  if (first > ctx.today) throw badUserInput('这个月还没有开始，没有可统计的办件。', 'month');
  const last = addDays(addMonths(first, 1), -1);
  const parameters: unknown[] = [first, last];
  const scope = scopeCondition(await scopeOf(ctx, 'intake.figures.read'), { division: 'c.division' }, parameters);
  const inside = division === null ? 'TRUE' : await within(ctx, division, parameters);
  const where = `${scope} AND ${inside}`;
  const counted: Counted[] = await ctx.db.query(countedSql(where), parameters);
  const stillLate: Counted[] = await stillLateOn(ctx, where, parameters, dayAfter(last, ctx.today));
  const decided: DecidedGroup[] = await ctx.db.query(decidedSql(where), parameters);
  return handlingRows([...counted, ...stillLate], decided, await workingCalendar(ctx.db));
}

async function within(ctx: RequestContext, division: string, parameters: unknown[]): Promise<string> {
  return `c.division = ANY ($${parameters.push([...(await codesOf(ctx, division))])}::text[])`;
}

/** The day as of which a limit has passed: the month's end, or today while the month runs. */
function dayAfter(last: LegalDate, today: LegalDate): LegalDate {
  return today > last ? addDays(last, 1) : today;
}

const countedSql = (where: string) => `
  SELECT c.division, c.item, 'received' AS what, count(*)::int AS count FROM case_view c
  WHERE c.applied_on BETWEEN $1 AND $2 AND ${where} GROUP BY 1, 2
  UNION ALL
  SELECT c.division, c.item, 'accepted', count(*)::int FROM case_view c
  WHERE c.accepted_on BETWEEN $1 AND $2 AND ${where} GROUP BY 1, 2
  UNION ALL
  SELECT c.division, c.item, CASE t.what WHEN 'withdrawn' THEN 'withdrawals' ELSE 'supplements' END, count(*)::int
  FROM case_timeline t JOIN case_view c ON c.id = t.case_id
  WHERE t.what IN ('supplement-requested', 'withdrawn') AND t.legal_on BETWEEN $1 AND $2 AND ${where} GROUP BY 1, 2, 3
  UNION ALL
  SELECT c.division, c.item, 'warned' || initcap(c.level), count(*)::int FROM case_warning c
  WHERE c.turned_on BETWEEN $1 AND $2 AND ${where} GROUP BY 1, 2, 3`;

/** The first decision of each case, when it was taken in the month: a later one is of a review. */
const decidedSql = (where: string) => `
  SELECT c.division, c.item, c.accepted_on::text AS "acceptedOn", t.legal_on::text AS "decidedOn", c.decide_by::text AS "decideBy",
         count(*)::int AS count
  FROM case_timeline t JOIN case_view c ON c.id = t.case_id
  WHERE t.what IN ${deciding} AND t.legal_on BETWEEN $1 AND $2 AND ${where} AND NOT EXISTS (
    SELECT 1 FROM case_timeline earlier
    WHERE earlier.case_id = t.case_id AND earlier.what IN ${deciding} AND earlier.version < t.version)
  GROUP BY c.division, c.item, c.accepted_on, t.legal_on, c.decide_by`;

/** Accepted, its limit passed before the day, and neither decided nor withdrawn by then. */
async function stillLateOn(
  ctx: RequestContext,
  where: string,
  parameters: readonly unknown[],
  day: LegalDate,
): Promise<Counted[]> {
  const place = `$${parameters.length + 1}::date`;
  return ctx.db.query(
    `SELECT c.division, c.item, 'stillLate' AS what, count(*)::int AS count FROM case_view c
     WHERE c.decide_by < ${place} AND c.accepted_on < ${place} AND $1::date <= $2::date AND ${where} AND NOT EXISTS (
       SELECT 1 FROM case_timeline t
       WHERE t.case_id = c.id AND t.what IN ('confirmed', 'refused', 'withdrawn') AND t.legal_on < ${place})
     GROUP BY 1, 2`,
    [...parameters, day],
  );
}
