import { isHeld, type Scope, scopeCondition } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import {
  type Answer,
  badUserInput,
  connectionArgs,
  keysetCondition,
  type PageArgs,
  payload,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import { readCases } from './case.store.js';
import { roles, statesOfStopObjections, statusesAwaiting } from './domain/index.js';
import { type ShownCase, showCase } from './show-case.js';
import { isSeen, type StepDone } from './take-step.js';

/** The filter of `disabilityAllowanceCases` as it comes through the schema. */
export type CaseFilter = {
  readonly status?: readonly string[] | null;
  readonly allowance?: string | null;
  readonly division?: string | null;
  readonly personId?: string | null;
  readonly dueBefore?: string | null;
};

/** A case by its id, for this actor; null outside their jurisdiction, as for what does not exist. All of a request at once. */
export function caseById(ctx: RequestContext, id: string): Promise<ShownCase | null> {
  const loader = ctx.loaders.of<string, ShownCase>('allowance case', async (ids) => {
    const scope = await ctx.scopeOf('disability.case.read');
    const found = await readCases(ctx.db.manager, ids);
    return Promise.all(
      ids.map(async (each) => {
        const stored = found.get(each);
        return stored !== undefined && isSeen(scope, stored) ? showCase(ctx, stored) : null;
      }),
    );
  });
  return loader.load(id);
}

/** Shows what a step did: the case as this actor may see it now. */
export async function casePayload(ctx: RequestContext, step: Promise<Answer<StepDone>>) {
  return payload(await step, 'case', ({ caseId }) => caseById(ctx, caseId));
}

/** A page of the cases that this actor may see, newest first. */
export async function listCases(ctx: RequestContext, filter: CaseFilter, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const scope = await ctx.scopeOf('disability.case.read');
  const seen = visible(scope, parameters);
  const conditions = [seen, keysetCondition(['c.id'], page, parameters, 'desc')];
  conditions.push(...(await filtered(ctx, filter, parameters)));
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT c.id FROM allowance_case c WHERE ${conditions.join(' AND ')} ORDER BY c.id DESC LIMIT $${parameters.push(page.limit)}`,
    parameters,
  );
  return pageOf(ctx, rows, page, ({ id }) => [id]);
}

/** A page of each of these persons' cases, newest first; the pages of all persons of an answer by one statement. */
export async function casesOfPerson(ctx: RequestContext, personId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const loader = ctx.loaders.of<string, Paged[]>(`allowance cases of persons ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const scope = await ctx.scopeOf('disability.case.read');
    const conditions = [visible(scope, parameters), keysetCondition(['c.id'], page, parameters, 'desc')].join(' AND ');
    const rows: (Paged & { person: string })[] = await ctx.db.query(
      `SELECT asked.person, found.id FROM unnest($1::uuid[]) AS asked(person)
        CROSS JOIN LATERAL (SELECT c.id FROM allowance_case c WHERE c.person_id = asked.person AND ${conditions}
                             ORDER BY c.id DESC LIMIT $${parameters.push(page.limit)}) AS found
        ORDER BY found.id DESC`,
      parameters,
    );
    return ids.map((id) => rows.filter(({ person }) => person === id));
  });
  return pageOf(ctx, (await loader.load(personId)) ?? [], page, ({ id }) => [id]);
}

/** Officers by place; residents see the cases that are for them or that they brought. */
function visible(scope: Scope, parameters: unknown[]): string {
  if (scope.reach !== 'own') return scopeCondition(scope, { division: 'c.division' }, parameters);
  if (!isUuid(scope.personId)) return 'FALSE';
  const me = parameters.push(scope.personId);
  return `(c.person_id = $${me}::uuid OR c.applicant = $${me}::uuid)`;
}

async function filtered(ctx: RequestContext, filter: CaseFilter, parameters: unknown[]): Promise<string[]> {
  const unsound = inputRefused(filter, 'filter');
  if (unsound !== null) throw badUserInput(unsound.message, 'filter');
  const { status, allowance, division, personId, dueBefore } = filter;
  if (personId && !isUuid(personId)) throw badUserInput('编号的格式不对，请核对。', 'filter.personId');
  const place = (value: unknown) => `$${parameters.push(value)}`;
  const conditions: string[] = [];
  if (status) conditions.push(`c.status = ANY (${place([...status])}::text[])`);
  if (allowance) conditions.push(`c.allowance = ${place(allowance)}`);
  if (personId) conditions.push(`c.person_id = ${place(personId)}`);
  if (dueBefore) conditions.push(`c.due_on < ${place(dueBefore)}`);
  if (division) {
    const codes = await ctx.authority.codesWithin([division], ctx.today);
    conditions.push(`c.division = ANY (${place([...codes])}::text[])`);
  }
  return conditions;
}

type Paged = { readonly id: string; readonly dueOn?: string };

async function pageOf(
  ctx: RequestContext,
  rows: readonly Paged[],
  page: Parameters<typeof toConnection>[1],
  keyOf: (row: Paged) => string[],
) {
  const shown = await Promise.all(rows.map(async (row) => ({ row, shown: await caseById(ctx, row.id) })));
  const there = shown.flatMap((each) => (each.shown === null ? [] : [{ row: each.row, shown: each.shown }]));
  return toConnection(
    there,
    page,
    ({ row }) => keyOf(row),
    ({ shown: one }) => one,
  );
}

/** What has no day yet stands at the end. */
const noDay = '9999-12-31';

/**
 * The worklist of the actor's posts: the cases of their places in states that wait for one of their roles, the most urgent first. One
 * query over the index of desks.
 */
export async function worklist(ctx: RequestContext, args: PageArgs) {
  const page = connectionArgs(args, ['text', 'uuid']);
  const posts = ctx.actor.kind === 'officer' ? ctx.actor.posts.filter((post) => isHeld(post, ctx.today)) : [];
  const held = roles.filter((role) => posts.some((post) => post.role === role));
  const statuses = statusesAwaiting(held);
  const scope = await ctx.scopeOf('disability.case.read');
  if (statuses.length === 0 || scope.reach === 'own') return pageOf(ctx, [], page, () => []);
  const parameters: unknown[] = [statuses, statesOfStopObjections(held)];
  const due = `coalesce(to_char(c.due_on, 'YYYY-MM-DD'), '${noDay}')`;
  const conditions = [
    scopeCondition(scope, { division: 'c.division' }, parameters),
    // What has been told waits for nobody any more, but for an objection to a stop that is in hand.
    `((c.status = ANY ($1::text[])
       AND (c.status NOT IN ('CONFIRMED', 'REJECTED', 'TERMINATED') OR c.content #>> '{decision,deliveredOn}' IS NULL))
      OR (c.status = ANY ($2::text[]) AND c.content @? '$.objections[*] ? (@.answer == null)'))`,
    keysetCondition([due, 'c.id'], page, parameters),
  ];
  const rows: Paged[] = await ctx.db.query(
    `SELECT c.id, ${due} AS "dueOn" FROM allowance_case c WHERE ${conditions.join(' AND ')}
      ORDER BY ${due}, c.id LIMIT $${parameters.push(page.limit)}`,
    parameters,
  );
  return pageOf(ctx, rows, page, ({ id, dueOn = noDay }) => [dueOn, id]);
}
