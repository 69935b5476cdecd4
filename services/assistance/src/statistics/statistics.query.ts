import { divisionsOn, sees } from '@yimen/access';
import { parameterOn } from '@yimen/policy';
import { addDays, compare, firstDayOf, type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import { badUserInput, type RequestContext } from '@yimen/subgraph';
import { lawOf } from '../standards/law-book.js';
import { keys } from '../subsistence-allowance/domain/index.js';
import { divisionGroups } from './division-groups.js';
import { type Figures, mayShowTotal, noFigures, type Shown, together, withoutSmall } from './domain/index.js';
import { figuresOf } from './figures.query.js';

export type StatisticsArgs = {
  month: LegalMonth;
  division: string;
  groupBy: 'NONE' | 'PROGRAM' | 'DIVISION';
  asOf?: LegalDate | null;
};
/** What a group is: a division, a program, or everything. */
export type Group = { readonly code: string; readonly label: string; readonly kind: StatisticsArgs['groupBy'] };

export type Statistics = {
  readonly args: StatisticsArgs;
  readonly asOf: LegalDate;
  readonly name: string;
  readonly rows: readonly Shown<Group>[];
  readonly total: Figures | null;
  /** Below which number outsiders are not shown; 0 for officers, who may read the cases themselves. */
  readonly below: number;
  readonly rolls: { readonly locked: number; readonly open: number };
};

const programs: readonly Group[] = [
  { code: 'HOUSEHOLD', label: '低保家庭', kind: 'PROGRAM' },
  { code: 'SINGLE_PERSON', label: '单人保', kind: 'PROGRAM' },
];

/**
 * The month's report of a division: who is in enjoyment, entries, exits, and what locked rolls pay, to the fen as the rolls say.
 * Grouped by the division's children as the tree stood on a day: an old day gives the old divisions, today the new (domain §19.17).
 * The same number of statements however many divisions and households. Null outside the actor's jurisdiction.
 * @throws BAD_USER_INPUT for a month that has not begun
 */
export async function statisticsOf(ctx: RequestContext, args: StatisticsArgs): Promise<Statistics | null> {
  const { month, division, groupBy } = args;
  if (!/^\d{6,12}$/.test(division)) throw badUserInput('区划代码应为 6 到 12 位数字。', 'division');
  if (month > monthOf(ctx.today)) throw badUserInput('这个月还没有开始，不能统计。', 'month');
  const scope = await ctx.scopeOf('assistance.statistics.read');
  if (!sees(scope, { divisions: [division] })) return null;
  const lastDay = addDays(firstDayOf(nextMonth(month)), -1);
  const asOf = args.asOf ?? (compare(lastDay, ctx.today) < 0 ? lastDay : ctx.today);
  const { db, authority, today } = ctx;
  // What was filed under a code that the tree of that day does not know yet is counted too: with the division itself.
  const codes = new Set([
    ...(await authority.codesWithin([division], asOf)),
    ...(await authority.codesWithin([division], today)),
  ]);
  const { children, groupOf } = await divisionGroups(db.manager, division, asOf);
  const name = await nameOf(ctx, division, asOf);
  const own: Group = { code: division, label: name, kind: 'DIVISION' };
  const law = await lawOf(db.manager, division, today);
  const number = (key: string) => {
    const found = parameterOn(law, key, lastDay);
    return found.ok ? Number(found.value) : 0;
  };
  const severe = parameterOn(law, keys.severeLevels, lastDay);
  const figures = await figuresOf(db.manager, {
    ...{ month, codes: [...codes], byProgram: groupBy === 'PROGRAM' },
    groupOf: (code) => (groupBy === 'DIVISION' ? (groupOf.get(code) ?? division) : division),
    ...{ adultAge: number(keys.adultAge), elderlyAge: number('statistics.elderlyAge') },
    severeLevels: severe.ok && Array.isArray(severe.value) ? severe.value.map(String) : [],
  });
  const groups = groupsOf(groupBy, own, children, figures);
  const below = ctx.actor.kind === 'officer' ? 0 : number('statistics.smallCount');
  return { ...shownOf(groups, figures, below), args, asOf, name, below, rolls: await rollsOf(ctx, month, [...codes]) };
}

/** The rows that there are: every child, the division itself only where something belongs to no child. */
function groupsOf(
  groupBy: StatisticsArgs['groupBy'],
  own: Group,
  children: readonly { code: string; name: string }[],
  figures: ReadonlyMap<string, Figures>,
): readonly Group[] {
  if (groupBy === 'PROGRAM') return programs;
  if (groupBy === 'NONE') return [{ ...own, kind: 'NONE' }];
  const rest = figures.has(own.code) ? [{ ...own, label: `${own.label}（未归入下级）` }] : [];
  return [...children.map(({ code, name }) => ({ code, label: name, kind: 'DIVISION' as const })), ...rest];
}

function shownOf(groups: readonly Group[], figures: ReadonlyMap<string, Figures>, below: number) {
  const all = groups.map((group) => ({ group, figures: figures.get(group.code) ?? noFigures() }));
  const total = together(all.map((row) => row.figures));
  const rows = withoutSmall(all, below);
  return { rows, total: mayShowTotal(total, rows, below) ? total : null };
}

async function nameOf({ db }: RequestContext, division: string, on: LegalDate): Promise<string> {
  const found = (await divisionsOn(db, [division], on)).get(division);
  return found === undefined || found.state === 'UNKNOWN' ? division : found.division.name;
}

/** How many rolls of the month there are within these codes, locked and not yet: whether the amounts are final. */
async function rollsOf({ db }: RequestContext, month: LegalMonth, codes: readonly string[]) {
  const [row]: { locked: number; open: number }[] = await db.query(
    `SELECT count(*) FILTER (WHERE status IN ('LOCKED', 'SENT', 'SETTLED'))::integer AS locked,
            count(*) FILTER (WHERE status NOT IN ('LOCKED', 'SENT', 'SETTLED', 'DISCARDED'))::integer AS open
       FROM roll WHERE month = $1 AND divisions && $2::text[]`,
    [firstDayOf(month), codes],
  );
  return row ?? { locked: 0, open: 0 };
}
