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
import { decisionDocuments } from '../documents/decision-documents.js';
import { vaultOf } from '../keys/service-keys.js';
import { type ShowTools, showCase } from './show-case.js';
import type { StoredCase } from './subsistence-case.content.js';
import { readCases } from './subsistence-case.read.js';
import { isSeen } from './take-step.js';

export type ShownCase = Awaited<ReturnType<typeof showCase>>;

/** The filter of `subsistenceCases` as it comes through the schema. */
export type CaseFilter = {
  status?: readonly string[] | null;
  division?: string | null;
  applicant?: string | null;
  household?: string | null;
  dueBefore?: string | null;
};

/** A case by its id, for this actor; null outside their jurisdiction, as for what does not exist. All of a request at once. */
export function caseById(ctx: RequestContext, id: string): Promise<ShownCase | null> {
  const loader = ctx.loaders.of<string, ShownCase>('case', async (ids) => {
    const scope = await ctx.scopeOf('assistance.case.read');
    const found = await readCases(ctx.db.manager, ids);
    return showAll(
      ctx,
      scope,
      ids.map((each) => found.get(each)),
    );
  });
  return loader.load(id);
}

function showAll(ctx: RequestContext, scope: Scope, stored: readonly (StoredCase | undefined)[]) {
  const tools = showTools(ctx);
  return Promise.all(
    stored.map(async (each) => (each !== undefined && isSeen(scope, each) ? showCase(ctx, tools, each) : null)),
  );
}

function showTools(ctx: RequestContext): ShowTools {
  const loader = ctx.loaders.of<string, object>('document', async (ids) => {
    const documents = await decisionDocuments(ctx.db.manager, vaultOf(ctx.db), ids);
    return ids.map((id) => documents.get(id) ?? null);
  });
  return { documentOf: (caseId) => loader.load(caseId) };
}

/** A page of the cases that this actor may see, newest first. */
export async function listCases(ctx: RequestContext, filter: CaseFilter, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const scope = await ctx.scopeOf('assistance.case.read');
  const rest = [keysetCondition(['c.id'], page, parameters, 'desc'), ...(await filtered(ctx, filter, parameters))].join(
    ' AND ',
  );
  const sights = [visible(scope, parameters), ...formerly(scope, parameters)];
  const limit = `LIMIT $${parameters.push(page.limit)}`;
  // What was handed on is read beside what is here: each by its own index, and each no further than the page goes.
  const each = sights.map(
    (seen) => `(SELECT c.id FROM subsistence_case c WHERE ${seen} AND ${rest} ORDER BY c.id DESC ${limit})`,
  );
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT id FROM (${each.join(' UNION ')}) AS found ORDER BY id DESC ${limit}`,
    parameters,
  );
  const shown = await Promise.all(rows.map(({ id }) => caseById(ctx, id)));
  return toConnection(
    shown.filter((one) => one !== null),
    page,
    ({ id }) => [id],
    (one) => one,
  );
}

/** Officers by place; residents see the cases of the household that they belong to (an applicant is always a member). */
export function visible(scope: Scope, parameters: unknown[]): string {
  if (scope.reach !== 'own') return scopeCondition(scope, { division: 'c.division' }, parameters);
  if (!isUuid(scope.personId)) return 'FALSE';
  const me = parameters.push(scope.personId);
  return `c.id IN (SELECT mine.case_id FROM case_member mine WHERE mine.person_id = $${me}::uuid)`;
}

/** The cases that a street handed on: it goes on reading them. */
function formerly(scope: Scope, parameters: unknown[]): string[] {
  if (scope.reach !== 'divisions') return [];
  const codes = parameters.push([...scope.codes]);
  return [`c.former_divisions <> '{}' AND c.former_divisions && $${codes}::text[]`];
}

async function filtered(ctx: RequestContext, filter: CaseFilter, parameters: unknown[]): Promise<string[]> {
  const { status, division, applicant, household, dueBefore } = filter;
  const unsound = inputRefused(filter, 'filter');
  if (unsound !== null) throw badUserInput(unsound.message, 'filter');
  const conditions: string[] = [];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  for (const id of [applicant, household]) {
    if (id !== null && id !== undefined && !isUuid(id)) throw badUserInput('编号的格式不对，请核对。', 'filter');
  }
  if (status) conditions.push(`c.status = ANY (${place([...status])}::text[])`);
  if (applicant) conditions.push(`c.applicant = ${place(applicant)}`);
  if (household) conditions.push(`c.household_id = ${place(household)}`);
  if (dueBefore) conditions.push(`c.due_on < ${place(dueBefore)}`);
  if (division) {
    const codes = await ctx.authority.codesWithin([division], ctx.today);
    conditions.push(`c.division = ANY (${place([...codes])}::text[])`);
  }
  return conditions;
}
