import type { LegalDate } from '@yimen/standards';
import { type KeyKind, keysetCondition, type Page } from '@yimen/subgraph';
import { type Lanes, type Lead, levelsOf, type WorklistFilter, type WorklistKind } from './lanes.js';
import { workColumns } from './work-row.js';

export type WorklistOrder = 'DUE' | 'NEWEST';

/** What a worklist asks the database, before it is put into SQL. */
export interface WorklistQuestion {
  readonly kind: WorklistKind;
  readonly filter: WorklistFilter;
  readonly lanes: Lanes;
  readonly orderBy: WorklistOrder;
  readonly account: string;
  /** What is due before this day only; null for all. */
  readonly dueBefore: LegalDate | null;
}

interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/**
 * The rows of a lane. `mark` goes by its own table, whose indexes hold the order too; the case itself is looked up behind a fence
 * (OFFSET 0), so that the planner never takes it into its head to read all cases because few have the mark.
 */
const leads: Readonly<Record<Lead, string>> = {
  none: 'c.division = lane.division',
  mark: 'm.division = lane.division AND m.mark = lane.value',
  status: 'c.division = lane.division AND c.status = lane.value',
  item: 'c.division = lane.division AND c.item = lane.value',
  handler: 'c.division = lane.division AND c.handler = lane.value',
  warning: 'c.division = lane.division AND c.warning = lane.value',
  gone: 'c.division = lane.division AND c.handler_gone',
  applicant: 'c.applicant = lane.value::uuid AND c.division = lane.division',
};
const marked = 'case_mark m CROSS JOIN LATERAL (SELECT * FROM case_view v WHERE v.id = m.case_id OFFSET 0) AS c';

const keys: Readonly<Record<WorklistOrder, readonly KeyKind[]>> = { DUE: ['date', 'uuid'], NEWEST: ['uuid'] };

/** The kinds of the parts of a cursor in this order. */
export function keyOf(orderBy: WorklistOrder): readonly KeyKind[] {
  return keys[orderBy];
}

/**
 * One page: every lane is read in the list's order as far as one page at most, keys only (which the index itself holds), and the
 * lanes merged; then the cases of the page are fetched.
 */
export function pageSql(question: WorklistQuestion, page: Page): Statement {
  const { sql, due, id, parameters } = laneSql(question);
  const byDue = question.orderBy === 'DUE';
  const after = keysetCondition(byDue ? [due, id] : [id], page, parameters, byDue ? 'asc' : 'desc');
  const order = byDue ? [due, id].join(', ') : `${id} DESC`;
  const merged = (of: string) => (byDue ? `${of}.due_sort, ${of}.id` : `${of}.id DESC`);
  return {
    sql: `SELECT ${workColumns} FROM (
            SELECT DISTINCT ON (${byDue ? 'k.due_sort, k.id' : 'k.id'}) k.id
            FROM unnest($1::text[], $2::text[]) AS lane (division, value) CROSS JOIN LATERAL (
              SELECT ${due} AS due_sort, ${id} AS id ${sql} AND ${after} ORDER BY ${order} LIMIT ${page.limit}) AS k
            ORDER BY ${merged('k')} LIMIT ${page.limit}) AS k
          JOIN case_view c ON c.id = k.id ORDER BY ${merged('c')}`,
    parameters,
  };
}

/** How many there are, counted to `upTo` and one more. */
export function countSql(question: WorklistQuestion, upTo: number): Statement {
  const { sql, id, parameters } = laneSql(question);
  return {
    sql: `SELECT count(*)::int AS total FROM (
            SELECT DISTINCT k.id FROM unnest($1::text[], $2::text[]) AS lane (division, value) CROSS JOIN LATERAL (
              SELECT ${id} AS id ${sql} LIMIT ${upTo + 1}) AS k LIMIT ${upTo + 1}) AS found`,
    parameters,
  };
}

function laneSql(question: WorklistQuestion) {
  const { lead, divisions, values } = question.lanes;
  const parameters: unknown[] = [[...divisions], [...values]];
  const beyond = residual(question, parameters);
  const byMark = lead === 'mark';
  // A mark is there only while its case is in work, and holds division and day itself: without more to ask, it is enough.
  const from = !byMark ? 'case_view c' : beyond.length === 0 ? 'case_mark m' : marked;
  const conditions = [leads[lead], ...(byMark ? [] : ['c.in_work']), ...beyond];
  return {
    sql: `FROM ${from} WHERE ${conditions.join(' AND ')}`,
    due: byMark ? 'm.due_sort' : 'c.due_sort',
    id: byMark ? 'm.case_id' : 'c.id',
    parameters,
  };
}

/** What is asked beyond the lane. */
function residual(question: WorklistQuestion, parameters: unknown[]): string[] {
  const { kind, lanes, account, dueBefore } = question;
  const value = (of: unknown) => `$${parameters.push(of)}`;
  const conditions = filtered(question).map(([of, condition]) => condition(value(of)));
  if (dueBefore !== null) conditions.push(`${lanes.lead === 'mark' ? 'm' : 'c'}.due_sort < ${value(dueBefore)}::date`);
  if (kind === 'MINE') conditions.push(notColleagues(value(account)));
  if (kind === 'ESCALATED') conditions.push(unacknowledged);
  if (kind === 'WITHOUT_HANDLER' && lanes.lead !== 'gone') conditions.push('c.handler_gone');
  return conditions;
}

type Condition = readonly [value: unknown, condition: (place: string) => string];

/** The filters that are given, each with its value; that of the lead holds anyway, and is only said again where it costs nothing. */
function filtered({ kind, filter, lanes }: WorklistQuestion): Condition[] {
  const { status, item, waitingFor, handler, flags, applicant } = filter;
  const levels = levelsOf(kind, filter);
  const marking = kind === 'MINE' ? null : lanes.values[0];
  const listed = (values: readonly string[] | null | undefined) => (values && values.length > 0 ? [...values] : null);
  const all: readonly [Lead | null, ...Condition][] = [
    ['status', listed(status), (place) => `c.status = ANY (${place}::text[])`],
    ['item', item, (place) => `c.item = ${place}`],
    ['handler', handler, (place) => `c.handler = ${place}`],
    [kind === 'ESCALATED' ? null : 'warning', listed(levels), (place) => `c.warning = ANY (${place}::text[])`],
    [waitingFor === marking ? 'mark' : null, waitingFor, (place) => `${place} = ANY (c.waiting_for)`],
    [
      flags?.length === 1 && flags[0] === marking ? 'mark' : null,
      listed(flags),
      (place) => `c.flags @> ${place}::text[]`,
    ],
    ['applicant', applicant, (place) => `c.applicant::text = ${place}`],
  ];
  return all.flatMap(([lead, value, condition]): Condition[] =>
    !value || lead === lanes.lead ? [] : [[value, condition]],
  );
}

/** Given to a colleague in the very role that is waited for, it is on their desk and not on mine. */
function notColleagues(account: string): string {
  return `(c.assignee IS NULL OR c.assignee = ${account} OR c.assignee_role <> m.mark OR c.handler_gone)`;
}

const unacknowledged = `NOT EXISTS (
  SELECT 1 FROM case_warning w
  WHERE w.case_id = c.id AND w.level = c.warning AND w.due_on = c.due_on AND w.acknowledged_on IS NOT NULL)`;
