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

/** The rows of a lane and its conditions. `mark` goes by its own table, whose indexes hold the order too. */
const leads: Readonly<Record<Lead, { from: string; on: string }>> = {
  none: { from: 'case_view c', on: 'c.division = lane.division' },
  mark: {
    from: 'case_mark m JOIN case_view c ON c.id = m.case_id',
    on: 'm.division = lane.division AND m.mark = lane.value',
  },
  status: { from: 'case_view c', on: 'c.division = lane.division AND c.status = lane.value' },
  item: { from: 'case_view c', on: 'c.division = lane.division AND c.item = lane.value' },
  handler: { from: 'case_view c', on: 'c.division = lane.division AND c.handler = lane.value' },
  warning: { from: 'case_view c', on: 'c.division = lane.division AND c.warning = lane.value' },
  gone: { from: 'case_view c', on: 'c.division = lane.division AND c.handler_gone' },
  applicant: { from: 'case_view c', on: 'c.applicant = lane.value::uuid AND c.division = lane.division' },
};

const keys: Readonly<Record<WorklistOrder, readonly KeyKind[]>> = { DUE: ['date', 'uuid'], NEWEST: ['uuid'] };

/** The kinds of the parts of a cursor in this order. */
export function keyOf(orderBy: WorklistOrder): readonly KeyKind[] {
  return keys[orderBy];
}

/** One page: every lane is read in the list's order as far as one page at most, and the pages merged. */
export function pageSql(question: WorklistQuestion, page: Page): Statement {
  const { sql, order, columns, parameters } = laneSql(question);
  const direction = question.orderBy === 'DUE' ? 'asc' : 'desc';
  const after = keysetCondition(columns, page, parameters, direction);
  const merged = question.orderBy === 'DUE' ? 'c."dueSort"::date, c.id' : 'c.id DESC';
  return {
    sql: `SELECT c.* FROM (SELECT DISTINCT ON (${question.orderBy === 'DUE' ? 'c."dueSort"::date, c.id' : 'c.id'}) c.*
            FROM unnest($1::text[], $2::text[]) AS lane (division, value) CROSS JOIN LATERAL (
              SELECT ${workColumns} ${sql} AND ${after} ORDER BY ${order} LIMIT ${page.limit}) AS c
            ORDER BY ${merged} LIMIT ${page.limit}) AS c ORDER BY ${merged}`,
    parameters,
  };
}

/** How many there are, counted to `upTo` and one more. */
export function countSql(question: WorklistQuestion, upTo: number): Statement {
  const { sql, parameters } = laneSql(question);
  return {
    sql: `SELECT count(*)::int AS total FROM (
            SELECT DISTINCT c.id FROM unnest($1::text[], $2::text[]) AS lane (division, value) CROSS JOIN LATERAL (
              SELECT c.id ${sql} LIMIT ${upTo + 1}) AS c LIMIT ${upTo + 1}) AS found`,
    parameters,
  };
}

function laneSql(question: WorklistQuestion) {
  const { lanes, orderBy } = question;
  const parameters: unknown[] = [[...lanes.divisions], [...lanes.values]];
  const { from, on } = leads[lanes.lead];
  const conditions = [on, 'c.in_work', ...residual(question, parameters)];
  const byMark = lanes.lead === 'mark';
  const columns = byMark ? ['m.due_sort', 'm.case_id'] : ['c.due_sort', 'c.id'];
  const id = columns.slice(1);
  return {
    sql: `FROM ${from} WHERE ${conditions.join(' AND ')}`,
    columns: orderBy === 'DUE' ? columns : id,
    order: orderBy === 'DUE' ? columns.join(', ') : `${id.join('')} DESC`,
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
  if (kind === 'WITHOUT_HANDLER') conditions.push('c.handler_gone');
  return conditions;
}

type Condition = readonly [value: unknown, condition: (place: string) => string];

/** The filters that are given, each with its value; that of the lead holds anyway, and is only said again where it costs nothing. */
function filtered({ kind, filter, lanes }: WorklistQuestion): Condition[] {
  const { status, item, waitingFor, handler, flags, applicant } = filter;
  const levels = levelsOf(kind, filter);
  const listed = (values: readonly string[] | null | undefined) => (values && values.length > 0 ? [...values] : null);
  const all: readonly [Lead | null, ...Condition][] = [
    ['status', listed(status), (place) => `c.status = ANY (${place}::text[])`],
    ['item', item, (place) => `c.item = ${place}`],
    ['handler', handler, (place) => `c.handler = ${place}`],
    [kind === 'ESCALATED' ? null : 'warning', listed(levels), (place) => `c.warning = ANY (${place}::text[])`],
    [null, waitingFor, (place) => `${place} = ANY (c.waiting_for)`],
    [null, listed(flags), (place) => `c.flags @> ${place}::text[]`],
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
