import { sees } from '@yimen/access';
import { addDays, type LegalDate } from '@yimen/standards';
import { badUserInput, connectionArgs, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { caseById } from '../subsistence-allowance/case.queries.js';

export type DueReviewsArgs = PageArgs & { division: string; until?: LegalDate | null };

/** How far a list without a day looks ahead. */
const ahead = 30;

/**
 * Periodic reviews that are due by a day in a division, the earliest first; an empty page outside the actor's jurisdiction. One
 * statement for the page, whatever its size, and the cases' own.
 */
export async function dueForReview(ctx: RequestContext, args: DueReviewsArgs) {
  const page = connectionArgs(args, ['date', 'uuid']);
  if (!/^\d{6,12}$/.test(args.division)) throw badUserInput('区划代码应为 6 到 12 位数字。', 'division');
  const scope = await ctx.scopeOf('assistance.review.read');
  const within = sees(scope, { divisions: [args.division] });
  const codes = within ? [...(await ctx.authority.codesWithin([args.division], ctx.today))] : [];
  const until = args.until ?? addDays(ctx.today, ahead);
  const rows: { id: string; dueOn: LegalDate }[] = await ctx.db.query(
    `SELECT c.id, to_char(d.due_on, 'YYYY-MM-DD') AS "dueOn"
       FROM case_deadline d JOIN subsistence_case c ON c.id = d.case_id
      WHERE d.name IN ('limit.dibao.review.stable', 'limit.dibao.review.variable') AND d.met_on IS NULL
        AND d.due_on <= $1::date AND c.open AND c.division = ANY ($2::text[])
        AND ($3::date IS NULL OR (d.due_on, c.id) > ($3::date, $4::uuid))
      ORDER BY d.due_on, c.id LIMIT $5`,
    [until, codes, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
  );
  const shown = await Promise.all(rows.map(async (row) => ({ ...row, case: await caseById(ctx, row.id) })));
  return toConnection(
    shown.filter((row) => row.case !== null),
    page,
    ({ dueOn, id }) => [dueOn, id],
    ({ dueOn, case: found }) => ({ dueOn, case: found, overdue: dueOn < ctx.today }),
  );
}
