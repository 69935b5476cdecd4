import { scopeCondition, sees } from '@yimen/access';
import { isCanonicalUuid } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { codesOf, scopeOf } from '../jurisdiction.js';
import type { NeedStatus } from './domain/need-report.js';
import { statusLabels } from './need-problems.js';
import { type NeedReportRow, needReportColumns } from './need-report.store.js';
import type { NeedReportVault } from './need-report-vault.js';

export interface NeedReportFilter {
  readonly division?: string | null;
  readonly status?: readonly NeedStatus[] | null;
  readonly assignee?: string | null;
  readonly overdue?: boolean | null;
}

const located = { division: 'n.division', person: 'n.reporter' };

/** A page of the reports that this actor may see, newest first. */
export async function listNeedReports(
  ctx: RequestContext,
  vault: NeedReportVault,
  filter: NeedReportFilter,
  args: PageArgs,
) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  const { division, status, assignee, overdue } = filter;
  const conditions = [scopeCondition(await scopeOf(ctx, 'intake.need-report.read'), located, parameters)];
  if (division) conditions.push(`n.division = ANY (${place([...(await codesOf(ctx, division))])}::text[])`);
  if (status) conditions.push(`n.status = ANY (${place([...status])}::text[])`);
  if (assignee) conditions.push(`n.assignee = ${place(assignee)} AND n.status <> 'CLOSED'`);
  if (overdue) conditions.push(`n.due_on < ${place(ctx.today)}::date AND n.status <> 'CLOSED'`);
  conditions.push(keysetCondition(['n.id'], page, parameters, 'desc'));
  const rows: NeedReportRow[] = await ctx.db.query(
    `SELECT ${needReportColumns} FROM need_report n WHERE ${conditions.join(' AND ')} ORDER BY n.id DESC LIMIT ${page.limit}`,
    parameters,
  );
  const show = await shower(ctx, vault);
  return toConnection(rows, page, (row) => [row.id], show);
}

/** A report by its id; null outside the actor's jurisdiction. One statement for all of a request. */
export function needReportById(ctx: RequestContext, vault: NeedReportVault, id: string) {
  const loader = ctx.loaders.of<string, object>('need-report', async (ids) => {
    const parameters: unknown[] = [ids.filter(isCanonicalUuid)];
    const visible = scopeCondition(await scopeOf(ctx, 'intake.need-report.read'), located, parameters);
    const rows: NeedReportRow[] = await ctx.db.query(
      `SELECT ${needReportColumns} FROM need_report n WHERE n.id = ANY ($1::uuid[]) AND ${visible}`,
      parameters,
    );
    const show = await shower(ctx, vault);
    const found = new Map(rows.map((row) => [row.id, show(row)]));
    return ids.map((each) => found.get(each) ?? null);
  });
  return loader.load(id);
}

/** How far a report is, for whoever knows its number and its code; null when they do not match. */
export async function progressOf(ctx: RequestContext, vault: NeedReportVault, number: string, code: string) {
  const [row]: { number: string; status: NeedStatus; closedOn: string | null }[] = await ctx.db.query(
    `SELECT coalesce(m.status, n.status) AS status, coalesce(m.closed_on, CASE WHEN m.id IS NULL THEN n.closed_on END)::text AS "closedOn",
            n.number
       FROM need_report n LEFT JOIN need_report m ON m.id = n.merged_into
      WHERE n.number = $1 AND n.code_digest = ANY ($2::bytea[])`,
    [number.trim(), vault.digestsOf(code)],
  );
  return row === undefined ? null : { ...row, statusLabel: statusLabels[row.status] };
}

/** What this actor sees of a report: the words are for those who handle it, who reported is for the bureau. */
async function shower(ctx: RequestContext, vault: NeedReportVault) {
  const handles = ctx.actor.kind === 'officer';
  const reporters = await scopeOf(ctx, 'intake.need-report.read-reporter');
  return (row: NeedReportRow) => ({
    __typename: 'NeedReport' as const,
    ...row,
    division: { __typename: 'Division', code: row.division },
    isAnonymous: row.anonymous,
    reporter: sees(reporters, { divisions: [row.division] }) ? stub('Person', row.reporterId) : null,
    person: stub('Person', row.personId),
    content: handles ? vault.open('content', row.id, row.contentSealed) : null,
    isOverdue: row.status !== 'CLOSED' && row.dueOn !== null && row.dueOn < ctx.today,
    finding: handles ? vault.open('finding', row.id, row.findingSealed) : null,
    closingNote: handles ? vault.open('closing', row.id, row.closingSealed) : null,
    intake: stub('Intake', row.intakeId),
    mergedInto: () => (row.mergedInto === null ? null : needReportById(ctx, vault, row.mergedInto)),
  });
}

const stub = (type: string, id: string | null) => (id === null ? null : { __typename: type, id });
