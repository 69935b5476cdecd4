import { scopeCondition } from '@yimen/access';
import { allContracts } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import {
  badUserInput,
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import { codesOf, scopeOf } from '../jurisdiction.js';
import type { SupervisedKind } from './domain/supervised.js';

export type SupervisedFilter = {
  readonly kind?: SupervisedKind | null;
  readonly division?: string | null;
  readonly from?: LegalDate | null;
  readonly to?: LegalDate | null;
};

type Row = {
  readonly id: string;
  readonly kind: SupervisedKind;
  readonly type: string;
  readonly subject: string;
  readonly division: string | null;
  readonly on: LegalDate;
};

const words: ReadonlyMap<string, string> = new Map(allContracts().map(({ $id, description }) => [$id, description]));

/** What the filter asks for within the actor's jurisdiction: a condition on `a`, its values appended to the parameters. */
async function conditionOf(ctx: RequestContext, filter: SupervisedFilter, parameters: unknown[]): Promise<string> {
  if (filter.from && filter.to && filter.from > filter.to) throw badUserInput('起始日不能晚于截止日。', 'filter.from');
  const scope = await scopeOf(ctx, 'intake.supervision.read');
  const conditions = [scopeCondition(scope, { division: 'a.division' }, parameters)];
  if (filter.kind) conditions.push(`a.kind = $${parameters.push(filter.kind)}`);
  if (filter.from) conditions.push(`a.legal_on >= $${parameters.push(filter.from)}::date`);
  if (filter.to) conditions.push(`a.legal_on <= $${parameters.push(filter.to)}::date`);
  if (filter.division) {
    const codes = await codesOf(ctx, filter.division);
    conditions.push(`a.division = ANY ($${parameters.push([...codes])}::text[])`);
  }
  return conditions.join(' AND ');
}

/** A page of what supervisors look at, newest first. */
export async function listSupervised(ctx: RequestContext, filter: SupervisedFilter, args: PageArgs) {
  const page = connectionArgs(args, ['date', 'uuid']);
  const parameters: unknown[] = [];
  const condition = await conditionOf(ctx, filter, parameters);
  const after = keysetCondition(['a.legal_on', 'a.id'], page, parameters, 'desc');
  const rows: Row[] = await ctx.db.query(
    `SELECT a.id, a.kind, a.type, a.subject, a.division, to_char(a.legal_on, 'YYYY-MM-DD') AS "on"
       FROM supervised_act a WHERE ${condition} AND ${after}
      ORDER BY a.legal_on DESC, a.id DESC LIMIT ${page.limit}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ on, id }) => [on, id],
    ({ division, ...row }) => ({
      ...row,
      ...wordsOf(row.type),
      division: division === null ? null : { __typename: 'Division', code: division },
    }),
  );
}

/** How often each happened, the most frequent first; one statement. */
export async function countSupervised(ctx: RequestContext, filter: SupervisedFilter) {
  const parameters: unknown[] = [];
  const condition = await conditionOf(ctx, filter, parameters);
  const rows: { kind: SupervisedKind; type: string; count: number }[] = await ctx.db.query(
    `SELECT a.kind, a.type, count(*)::int AS count FROM supervised_act a WHERE ${condition}
      GROUP BY a.kind, a.type ORDER BY count DESC, a.type`,
    parameters,
  );
  return rows.map((row) => ({ ...row, ...wordsOf(row.type) }));
}

const wordsOf = (type: string) => ({ label: words.get(type) ?? type, service: type.split('.')[1] ?? '' });
