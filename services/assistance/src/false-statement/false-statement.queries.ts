import { type Scope, scopeCondition } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import {
  badUserInput,
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import { falseStatementsWhere } from './false-statement.store.js';
import { type ShownFalseStatement, showFalseStatement } from './show-false-statement.js';

/** The filter of `subsistenceFalseStatements` as it comes through the schema. */
export type FalseStatementFilter = {
  status?: readonly string[] | null;
  division?: string | null;
  fineOverdue?: boolean | null;
};

/** Officers by place; residents their own household's, once it was told of it. */
function visible(scope: Scope, parameters: unknown[]): string {
  if (scope.reach !== 'own') return scopeCondition(scope, { division: 'f.division' }, parameters);
  if (!isUuid(scope.personId)) return 'FALSE';
  const me = parameters.push(scope.personId);
  return `f.status NOT IN ('OPENED', 'EVIDENCE_FIXED')
    AND f.case_id IN (SELECT mine.case_id FROM case_member mine WHERE mine.person_id = $${me}::uuid)`;
}

/** A case by its id; null outside the actor's jurisdiction. All of a request at once. */
export function falseStatementById(ctx: RequestContext, id: string): Promise<ShownFalseStatement | null> {
  const loader = ctx.loaders.of<string, ShownFalseStatement>('false-statement', async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const seen = visible(await ctx.scopeOf('assistance.false-statement.read'), parameters);
    const found = await falseStatementsWhere(ctx.db.manager, `f.id = ANY ($1::uuid[]) AND ${seen}`, parameters);
    const shown = new Map(found.map((stored) => [stored.found.id, showFalseStatement(ctx, stored)]));
    return ids.map((each) => shown.get(each) ?? null);
  });
  return loader.load(id);
}

/** A page of the cases that this actor may see, newest first. */
export async function listFalseStatements(ctx: RequestContext, filter: FalseStatementFilter, args: PageArgs) {
  const unsound = inputRefused(filter, 'filter');
  if (unsound !== null) throw badUserInput(unsound.message, 'filter');
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const conditions = [
    keysetCondition(['f.id'], page, parameters, 'desc'),
    visible(await ctx.scopeOf('assistance.false-statement.read'), parameters),
  ];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  if (filter.status) conditions.push(`f.status = ANY (${place([...filter.status])}::text[])`);
  if (filter.fineOverdue) conditions.push(`f.fine_paid < f.fine AND f.pay_by < ${place(ctx.today)}`);
  if (filter.division) {
    const codes = await ctx.authority.codesWithin([filter.division], ctx.today);
    conditions.push(`f.division = ANY (${place([...codes])}::text[])`);
  }
  parameters.push(page.limit);
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT f.id FROM false_statement_case f WHERE ${conditions.join(' AND ')} ORDER BY f.id DESC LIMIT $${parameters.length}`,
    parameters,
  );
  const shown = await Promise.all(rows.map(({ id }) => falseStatementById(ctx, id)));
  return toConnection(
    shown.filter((one) => one !== null),
    page,
    ({ id }) => [id],
    (one) => one,
  );
}
