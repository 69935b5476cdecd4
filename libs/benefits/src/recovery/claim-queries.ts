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
import type { BenefitHouse } from '../house.js';
import { claimsWhere } from './read-claims.js';
import { type ShownRecovery, showRecovery } from './show-claim.js';

/** The filter of `subsistenceRecoveries` as it comes through the schema. */
export type RecoveryFilter = {
  status?: readonly string[] | null;
  cause?: readonly string[] | null;
  division?: string | null;
  household?: string | null;
  person?: string | null;
  overdue?: boolean | null;
};

/** Officers by the claim's place; residents what is their own household's. */
function visible({ ownCases }: BenefitHouse, scope: Scope, parameters: unknown[]): string {
  if (scope.reach !== 'own') return scopeCondition(scope, { division: 'c.division' }, parameters);
  if (!isUuid(scope.personId)) return 'FALSE';
  const me = parameters.push(scope.personId);
  return `c.case_id IN (${ownCases(`$${me}::uuid`)})`;
}

/** A claim by its id; null outside the actor's jurisdiction. All of a request at once. */
export function recoveryById(house: BenefitHouse, ctx: RequestContext, id: string): Promise<ShownRecovery | null> {
  const loader = ctx.loaders.of<string, ShownRecovery>('recovery', async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const seen = visible(house, await ctx.scopeOf(`${house.service}.recovery.read`), parameters);
    const found = await claimsWhere(ctx.db.manager, { where: `c.id = ANY ($1::uuid[]) AND ${seen}`, parameters });
    const shown = new Map(found.map((stored) => [stored.claim.id, showRecovery(house, ctx, stored)]));
    return ids.map((each) => shown.get(each) ?? null);
  });
  return loader.load(id);
}

/** A page of the ledger, newest first. */
export async function listRecoveries(house: BenefitHouse, ctx: RequestContext, filter: RecoveryFilter, args: PageArgs) {
  const unsound = inputRefused(filter, 'filter');
  if (unsound !== null) throw badUserInput(unsound.message, 'filter');
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const conditions = [
    keysetCondition(['c.id'], page, parameters, 'desc'),
    visible(house, await ctx.scopeOf(`${house.service}.recovery.read`), parameters),
    ...(await filtered(ctx, filter, parameters)),
  ];
  parameters.push(page.limit);
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT c.id FROM recovery_claim c WHERE ${conditions.join(' AND ')} ORDER BY c.id DESC LIMIT $${parameters.length}`,
    parameters,
  );
  return shownPage(house, ctx, rows, page);
}

/** A page of the claims of an award; the pages of all awards of an answer by one statement. */
export async function recoveriesOfAward(house: BenefitHouse, ctx: RequestContext, awardId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const name = `recoveries of awards ${JSON.stringify(page)}`;
  const loader = ctx.loaders.of<string, { id: string }[]>(name, async (ids) => {
    const parameters: unknown[] = [ids, page.after?.[0] ?? null, page.limit];
    const seen = visible(house, await ctx.scopeOf(`${house.service}.recovery.read`), parameters);
    const rows: { awardId: string; id: string }[] = await ctx.db.query(
      `SELECT asked.id AS "awardId", found.id FROM unnest($1::uuid[]) AS asked(id)
        CROSS JOIN LATERAL (SELECT c.id FROM recovery_claim c
                             WHERE c.award_id = asked.id AND ($2::uuid IS NULL OR c.id < $2::uuid) AND ${seen}
                             ORDER BY c.id DESC LIMIT $3) AS found`,
      parameters,
    );
    return ids.map((each) => rows.filter((row) => row.awardId === each));
  });
  return shownPage(house, ctx, (await loader.load(awardId)) ?? [], page);
}

async function shownPage(
  house: BenefitHouse,
  ctx: RequestContext,
  rows: readonly { id: string }[],
  page: ReturnType<typeof connectionArgs>,
) {
  const shown = await Promise.all(rows.map(({ id }) => recoveryById(house, ctx, id)));
  return toConnection(
    shown.filter((one) => one !== null),
    page,
    ({ id }) => [id],
    (one) => one,
  );
}

async function filtered(ctx: RequestContext, filter: RecoveryFilter, parameters: unknown[]): Promise<string[]> {
  const { status, cause, division, household, person, overdue } = filter;
  const place = (value: unknown) => `$${parameters.push(value)}`;
  if ((household && !isUuid(household)) || (person && !isUuid(person)))
    throw badUserInput('编号的格式不对，请核对。', 'filter');
  const conditions: string[] = [];
  if (status) conditions.push(`c.status = ANY (${place([...status])}::text[])`);
  if (cause) conditions.push(`c.cause = ANY (${place([...cause])}::text[])`);
  if (household) conditions.push(`c.household_id = ${place(household)}`);
  if (person) conditions.push(`c.award_id IN (SELECT a.id FROM award a WHERE a.person_id = ${place(person)})`);
  if (overdue) conditions.push(`c.status = 'DECIDED' AND c.next_due_on < ${place(ctx.today)}`);
  if (overdue === false) conditions.push(`coalesce(c.next_due_on >= ${place(ctx.today)}, true)`);
  if (division) {
    const codes = await ctx.authority.codesWithin([division], ctx.today);
    conditions.push(`c.division = ANY (${place([...codes])}::text[])`);
  }
  return conditions;
}
