import {
  type Connection,
  connectionArgs,
  keysetCondition,
  type Page,
  type PageArgs,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import { type CaseFilter, caseCondition } from './case-filter.js';
import { type CaseRow, caseColumns, showCase } from './case-row.js';

/** Beyond so many a total is not counted: the list stays as fast as it is long. */
export const countedUpTo = 1000;

const newestFirst = ['uuid'] as const;

type Counted = { readonly total: number; readonly exact: boolean };

/** A page of cases with a total that is counted only when it is asked for, and at most once. */
export interface CaseConnection extends Connection<ReturnType<typeof showCase>> {
  totalCount(): Promise<number>;
  totalIsExact(): Promise<boolean>;
}

/** The cases that the actor may see and that fit the filter, newest first. */
export async function listCases(ctx: RequestContext, filter: CaseFilter, args: PageArgs): Promise<CaseConnection> {
  const page = connectionArgs(args, newestFirst);
  const scope = await scopeOf(ctx, 'intake.case.read');
  const parameters: unknown[] = [];
  const condition = await caseCondition(ctx, scope, filter, parameters);
  const forCounting = [...parameters];
  const rows: CaseRow[] = await ctx.db.query(
    `SELECT ${caseColumns} FROM case_view c
     WHERE ${condition} AND ${keysetCondition(['c.id'], page, parameters, 'desc')}
     ORDER BY c.id DESC LIMIT ${page.limit}`,
    parameters,
  );
  return counted(connectionOf(rows, page), async () => {
    const [row]: { total: number }[] = await ctx.db.query(
      `SELECT count(*)::int AS total FROM (SELECT 1 FROM case_view c WHERE ${condition} LIMIT ${countedUpTo + 1}) AS found`,
      forCounting,
    );
    return row?.total ?? 0;
  });
}

/** By what cases hang together with something else of an answer: the person whose they are, the visit. */
export type CaseOwner = 'person' | 'intake_id';

const belongs: Readonly<Record<CaseOwner, string>> = {
  person: '(c.applicant = owner.id OR c.person_id = owner.id)',
  intake_id: 'c.intake_id = owner.id',
};

/** For each owner (a person, a visit) its cases that the actor may see: one statement for all owners of an answer. */
export async function casesOfEach(
  ctx: RequestContext,
  owner: CaseOwner,
  ids: readonly string[],
  args: PageArgs,
): Promise<CaseConnection[]> {
  const page = connectionArgs(args, newestFirst);
  const parameters: unknown[] = [ids];
  const condition = await caseCondition(ctx, await scopeOf(ctx, 'intake.case.read'), {}, parameters);
  const rows: (CaseRow & { owner: string })[] = await ctx.db.query(
    `SELECT owner.id AS owner, found.* FROM unnest($1::uuid[]) AS owner (id) CROSS JOIN LATERAL (
       SELECT ${caseColumns} FROM case_view c
       WHERE ${belongs[owner]} AND ${condition} AND ${keysetCondition(['c.id'], page, parameters, 'desc')}
       ORDER BY c.id DESC LIMIT ${page.limit}) AS found`,
    parameters,
  );
  const counts = ctx.loaders.of(`case-counts ${owner}`, (owners: readonly string[]) => countEach(ctx, owner, owners));
  return ids.map((id) => {
    const own = rows.filter((row) => row.owner === id).map(({ owner: _owner, ...row }) => row);
    return counted(connectionOf(own, page), async () => (await counts.load(id)) ?? 0);
  });
}

async function countEach(ctx: RequestContext, owner: CaseOwner, ids: readonly string[]): Promise<number[]> {
  const parameters: unknown[] = [ids];
  const condition = await caseCondition(ctx, await scopeOf(ctx, 'intake.case.read'), {}, parameters);
  const rows: { id: string; total: number }[] = await ctx.db.query(
    `SELECT owner.id, found.total FROM unnest($1::uuid[]) AS owner (id) CROSS JOIN LATERAL (
       SELECT count(*)::int AS total FROM (
         SELECT 1 FROM case_view c WHERE ${belongs[owner]} AND ${condition} LIMIT ${countedUpTo + 1}) AS c) AS found`,
    parameters,
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.total ?? 0);
}

function connectionOf(rows: readonly CaseRow[], page: Page) {
  return toConnection(rows, page, (row) => [row.id], showCase);
}

function counted(connection: Connection<ReturnType<typeof showCase>>, count: () => Promise<number>): CaseConnection {
  let once: Promise<Counted> | null = null;
  const all = () => {
    once ??= count().then((found) => ({ total: Math.min(found, countedUpTo), exact: found <= countedUpTo }));
    return once;
  };
  return {
    ...connection,
    totalCount: async () => (await all()).total,
    totalIsExact: async () => (await all()).exact,
  };
}
