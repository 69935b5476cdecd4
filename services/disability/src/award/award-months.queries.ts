import { firstDayOf, type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { monthStatus, reasonShown } from './award-words.js';

type MonthRow = {
  readonly awardId: string;
  readonly month: LegalDate;
  readonly amount: string;
  readonly reason: string;
  readonly suspended: boolean;
  readonly paid: string | null;
};

/** SQL: the month `$month` of the award `a`, with what stands for it and what a locked roll paid. */
const monthColumns = `a.id AS "awardId", to_char(due.month, 'YYYY-MM-DD') AS month, due.amount, due.reason,
  EXISTS (SELECT 1 FROM award_suspension s WHERE s.award_id = a.id AND s.from_month <= due.month
                                             AND (s.to_month IS NULL OR s.to_month >= due.month)) AS suspended,
  (SELECT sum(p.amount) FROM award_month_paid p WHERE p.award_id = a.id AND p.month = due.month) AS paid`;

/** SQL: every month of the award `a` until `$2`, as `due`. */
const months = `LATERAL (
  SELECT each::date AS month, m.amount, m.reason
    FROM generate_series(a.from_month, least(coalesce(a.to_month, $2::date), $2::date), interval '1 month') AS each
   CROSS JOIN LATERAL (SELECT m.amount, m.reason FROM award_amount m WHERE m.award_id = a.id AND m.from_month <= each
                        ORDER BY m.from_month DESC LIMIT 1) AS m) AS due`;

/** A page of an award's months, the latest first, up to the next month; of all awards of an answer by one statement. */
export async function monthsOfAward(ctx: RequestContext, awardId: string, args: PageArgs) {
  const page = connectionArgs(args, ['date'], 12);
  const loader = ctx.loaders.of<string, MonthRow[]>(`award months ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids, firstDayOf(nextMonth(monthOf(ctx.today)))];
    const after = keysetCondition(['due.month'], page, parameters, 'desc');
    const rows: MonthRow[] = await ctx.db.query(
      `SELECT shown.* FROM award asked CROSS JOIN LATERAL (
         SELECT ${monthColumns} FROM award a CROSS JOIN ${months} WHERE a.id = asked.id AND ${after}
          ORDER BY due.month DESC LIMIT $${parameters.push(page.limit)}) AS shown
        WHERE asked.id = ANY ($1::uuid[]) ORDER BY shown.month DESC`,
      parameters,
    );
    return ids.map((id) => rows.filter((row) => row.awardId === id));
  });
  const rows = (await loader.load(awardId)) ?? [];
  return toConnection(rows, page, ({ month }) => [month], showMonth);
}

/** This month of an award; null before its first and after its last. */
export async function thisMonthOf(ctx: RequestContext, awardId: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showMonth>>('award this month', async (ids) => {
    const rows: MonthRow[] = await ctx.db.query(
      `SELECT ${monthColumns} FROM award a CROSS JOIN ${months} WHERE a.id = ANY ($1::uuid[]) AND due.month = $2::date`,
      [ids, firstDayOf(monthOf(ctx.today))],
    );
    const found = new Map(rows.map((row) => [row.awardId, showMonth(row)]));
    return ids.map((id) => found.get(id) ?? null);
  });
  return loader.load(awardId);
}

function showMonth({ month, amount, reason, suspended, paid }: MonthRow) {
  const fen = Number(amount);
  return {
    ...{ month: monthOf(month), status: monthStatus(fen, reason, suspended), amount: fen },
    paid: paid === null ? null : Number(paid),
    reason: reasonShown(reason),
  };
}

type ArrearsRow = {
  readonly awardId: string;
  readonly month: LegalDate;
  readonly amount: string;
  readonly source: string;
  readonly foundOn: LegalDate;
};

/** A page of what is due or was paid too much, by month; of all awards of an answer by one statement. */
export async function arrearsOfAward(ctx: RequestContext, awardId: string, args: PageArgs) {
  const page = connectionArgs(args, ['date', 'text']);
  const loader = ctx.loaders.of<string, ArrearsRow[]>(`award arrears ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const after = keysetCondition(['r.month', 'r.source'], page, parameters);
    return ctx.db
      .query(
        `SELECT e.* FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
           SELECT r.award_id AS "awardId", to_char(r.month, 'YYYY-MM-DD') AS month, r.amount, r.source,
                  to_char(r.found_on, 'YYYY-MM-DD') AS "foundOn"
             FROM award_arrears r WHERE r.award_id = asked.id AND ${after}
            ORDER BY r.month, r.source LIMIT $${parameters.push(page.limit)}) AS e ORDER BY e.month, e.source`,
        parameters,
      )
      .then((rows: ArrearsRow[]) => ids.map((id) => rows.filter((row) => row.awardId === id)));
  });
  const rows = (await loader.load(awardId)) ?? [];
  return toConnection(
    rows,
    page,
    ({ month, source }) => [month, source],
    ({ month, amount, source, foundOn }) => ({ month: monthOf(month), amount: Number(amount), source, foundOn }),
  );
}
