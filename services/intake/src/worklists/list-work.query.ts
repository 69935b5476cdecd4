import { addDays, addWorkingDays, type LegalDate, type WorkingCalendar } from '@yimen/standards';
import {
  badUserInput,
  type Connection,
  connectionArgs,
  type PageArgs,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import { workingCalendar } from '../calendar/working-calendar.js';
import { countedUpTo } from '../cases/list-cases.query.js';
import { type WarningLevel, warningLevels } from '../warnings/domain/warning-days.js';
import { warningRules } from '../warnings/warning-rules.js';
import { lanesOf, type WorklistFilter, type WorklistKind } from './lanes.js';
import { type ShownWork, showWork, type WorkRow } from './work-row.js';
import { countSql, keyOf, pageSql, type WorklistOrder, type WorklistQuestion } from './worklist-sql.js';

export interface WorklistArgs extends PageArgs {
  readonly kind?: WorklistKind | null;
  readonly filter?: WorklistFilter | null;
  readonly orderBy?: WorklistOrder | null;
}

/** A page of a worklist with a total that is counted only when it is asked for, and at most once. */
export interface WorkConnection extends Connection<ShownWork> {
  totalCount(): Promise<number>;
  totalIsExact(): Promise<boolean>;
}

/** A worklist of the actor's posts: a few statements, whatever the number of cases. @throws BAD_USER_INPUT */
export async function listWork(ctx: RequestContext, district: string, args: WorklistArgs): Promise<WorkConnection> {
  const orderBy = args.orderBy ?? 'DUE';
  const page = connectionArgs(args, keyOf(orderBy));
  const calendar = await workingCalendar(ctx.db);
  const question = await questionOf(ctx, district, args, calendar);
  const nothing = question.lanes.divisions.length === 0;
  const { sql, parameters } = pageSql(question, page);
  const rows: WorkRow[] = nothing ? [] : await ctx.db.query(sql, parameters);
  const connection = toConnection(
    rows,
    page,
    (row) => (orderBy === 'DUE' ? [row.dueSort, row.id] : [row.id]),
    (row) => showWork(row, calendar, ctx.today),
  );
  return counted(connection, () => count(ctx, question));
}

/** How many cases are on a worklist, counted up to 1000. */
export async function countWork(ctx: RequestContext, district: string, args: WorklistArgs): Promise<number> {
  const question = await questionOf(ctx, district, args, await workingCalendar(ctx.db));
  return Math.min(await count(ctx, question), countedUpTo);
}

async function count(ctx: RequestContext, question: WorklistQuestion): Promise<number> {
  if (question.lanes.divisions.length === 0) return 0;
  const { sql, parameters } = countSql(question, countedUpTo);
  const [row]: { total: number }[] = await ctx.db.query(sql, parameters);
  return row?.total ?? 0;
}

async function questionOf(
  ctx: RequestContext,
  district: string,
  args: WorklistArgs,
  calendar: WorkingCalendar,
): Promise<WorklistQuestion> {
  const kind = args.kind ?? 'ALL';
  const filter = args.filter ?? {};
  const rules = kind === 'ESCALATED' ? await warningRules(ctx.db, district, ctx.today) : null;
  const escalated = (role: string): WarningLevel[] =>
    warningLevels.filter((level) => rules?.escalateTo[level].includes(role));
  const lanes = await lanesOf(ctx, kind, filter, escalated);
  const dueBefore = dueBeforeOf(filter, calendar, ctx.today);
  return { kind, filter, lanes, orderBy: args.orderBy ?? 'DUE', account: ctx.actor.sub, dueBefore };
}

/** The earlier of the two ways to say by when: before a day, or within so many working days. */
function dueBeforeOf(filter: WorklistFilter, calendar: WorkingCalendar, today: LegalDate): LegalDate | null {
  const before = (filter.dueBefore ?? null) as LegalDate | null;
  const { dueWithin } = filter;
  if (dueWithin === undefined || dueWithin === null) return before;
  if (dueWithin < 0 || dueWithin > 250) throw badUserInput('工作日数应在 0 到 250 之间。', 'filter.dueWithin');
  const end = addWorkingDays(calendar, today, dueWithin);
  const after = addDays(end.ok ? end.date : end.provisionalDate, 1);
  return before !== null && before < after ? before : after;
}

function counted(connection: Connection<ShownWork>, count: () => Promise<number>): WorkConnection {
  let once: Promise<number> | null = null;
  const all = () => {
    once ??= count();
    return once;
  };
  return {
    ...connection,
    totalCount: async () => Math.min(await all(), countedUpTo),
    totalIsExact: async () => (await all()) <= countedUpTo,
  };
}
