import { scopeCondition } from '@yimen/access';
import { actionsIn } from '@yimen/casework/domain';
import { isUuid } from '@yimen/standards';
import {
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
  vaultOf,
} from '@yimen/subgraph';
import { recordById } from '../act/records.query.js';
import { papersAbout } from '../papers/papers.queries.js';
import { type FraudStatus, fraudActionLabels, fraudStatusLabels, fraudSteps } from './domain/index.js';
import { type FraudRow, fraudCasesWhere, fraudPlace } from './fraud-case.store.js';

export type FraudFilter = { readonly status?: readonly FraudStatus[] | null; readonly division?: string | null };

const located = { division: 'f.division', person: 'f.victim_id' };
const right = 'marriage.fraud.read';

/** A case by its id; null for whoever may not read it. One statement for all of a request. */
export function fraudCaseById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showFraudCase>>('fraud cases', async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const seen = scopeCondition(await ctx.scopeOf(right), located, parameters);
    const rows = await fraudCasesWhere(ctx.db, `f.id = ANY ($1::uuid[]) AND ${seen}`, parameters);
    const shown = new Map(rows.map((row) => [row.id, showFraudCase(ctx, row)]));
    return ids.map((each) => shown.get(each) ?? null);
  });
  return loader.load(id);
}

/** A page of the cases that the actor may see, newest first. */
export async function listFraudCases(ctx: RequestContext, { status, division }: FraudFilter, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [scopeCondition(await ctx.scopeOf(right), located, parameters)];
  if (status) conditions.push(`f.status = ANY (${place([...status])}::text[])`);
  if (division) {
    const codes = await ctx.authority.codesWithin([division], ctx.today);
    conditions.push(`f.division = ANY (${place([...codes])}::text[])`);
  }
  conditions.push(keysetCondition(['f.id'], page, parameters, 'desc'));
  const where = `${conditions.join(' AND ')} ORDER BY f.id DESC LIMIT ${page.limit}`;
  const rows = await fraudCasesWhere(ctx.db, where, parameters);
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    (row) => showFraudCase(ctx, row),
  );
}

function showFraudCase(ctx: RequestContext, row: FraudRow) {
  const { id, number, manner, status, reportedOn, finding, allowance, verdict, version } = row;
  const officer = (account: string) => ({ __typename: 'Officer', account });
  return {
    __typename: 'FraudulentRegistration' as const,
    ...{ id, number, manner, status, reportedOn, version, statusLabel: fraudStatusLabels[status] },
    marriage: () => recordById(ctx, row.marriageId),
    victim: { __typename: 'Person', id: row.victimId },
    division: { __typename: 'Division', code: row.division },
    statement: () => vaultOf(ctx.db).open(fraudPlace('statement_sealed', id), row.statementSealed),
    finding: finding === null ? null : { ...finding, recordedBy: officer(finding.recordedBy) },
    conditional: allowance === null ? null : { ...allowance, by: officer(allowance.by) },
    decision: verdict === null ? null : { ...verdict, by: officer(verdict.by) },
    reason: () =>
      row.reasonSealed === null ? null : vaultOf(ctx.db).open(fraudPlace('reason_sealed', id), row.reasonSealed),
    documents: (args: PageArgs) => papersAbout(ctx, id, args),
    nextSteps: actionsIn(fraudSteps, status)
      .filter((action) => action !== 'allowConditionally' || allowance === null)
      .filter((action) => action !== 'revoke' || finding?.confirms === true)
      .filter((action) => action !== 'reject' || finding?.confirms === false)
      .map((action) => ({ code: action, label: fraudActionLabels[action] })),
  };
}
