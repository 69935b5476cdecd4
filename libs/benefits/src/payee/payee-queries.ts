import { sees } from '@yimen/access';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import type { BenefitHouse } from '../house.js';
import { type PayeeRow, payeeColumns } from './payee-row.js';

/** An account by its id, for whoever may see it: two statements for all of an answer. */
export function payeeById(house: BenefitHouse, ctx: RequestContext, id: string) {
  return payees(house, ctx, { name: 'payee', column: 'p.id', keyOf: (row) => row.id }).load(id);
}

/** The account in force of a case. */
export function payeeOfCase(house: BenefitHouse, ctx: RequestContext, caseId: string) {
  const column = `p.status = 'IN_FORCE' AND p.case_id`;
  return payees(house, ctx, { name: 'payee-of-case', column, keyOf: (row) => row.caseId }).load(caseId);
}

type By = { readonly name: string; readonly column: string; readonly keyOf: (row: PayeeRow) => string };

function payees(house: BenefitHouse, ctx: RequestContext, { name, column, keyOf }: By) {
  return ctx.loaders.of<string, ReturnType<typeof showPayee>>(name, async (keys) => {
    const rows: PayeeRow[] = await ctx.db.query(
      `SELECT ${payeeColumns} FROM payee_account p WHERE ${column} = ANY ($1::uuid[])`,
      [keys],
    );
    const found = new Map((await seenOf(house, ctx, rows)).map((row) => [keyOf(row), showPayee(row)]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** Those whose case this actor may see. */
async function seenOf(house: BenefitHouse, ctx: RequestContext, rows: readonly PayeeRow[]): Promise<PayeeRow[]> {
  const ids = [...new Set(rows.map(({ caseId }) => caseId))];
  const sights = new Map((await house.sights(ctx.db.manager, ids, false)).map((each) => [each.caseId, each]));
  const scope = await ctx.scopeOf(`${house.service}.payee.read`);
  return rows.filter(({ caseId }) => {
    const sight = sights.get(caseId);
    return sight !== undefined && sees(scope, { divisions: [sight.division], persons: sight.members });
  });
}

/** A page of a case's accounts, newest first: those that wait, count, were replaced or declined. */
export async function payeesOfCase(house: BenefitHouse, ctx: RequestContext, caseId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const loader = ctx.loaders.of<string, PayeeRow[]>(`payees of cases ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const after = keysetCondition(['p.id'], page, parameters, 'desc');
    parameters.push(page.limit);
    const rows: PayeeRow[] = await ctx.db.query(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked(id)
        CROSS JOIN LATERAL (SELECT ${payeeColumns} FROM payee_account p WHERE p.case_id = asked.id AND ${after}
                             ORDER BY p.id DESC LIMIT $${parameters.length}) AS e`,
      parameters,
    );
    const seen = await seenOf(house, ctx, rows);
    return ids.map((id) => seen.filter((row) => row.caseId === id));
  });
  return toConnection((await loader.load(caseId)) ?? [], page, ({ id }) => [id], showPayee);
}

function showPayee(row: PayeeRow) {
  const { id, kind, bank, tail, authorizationNo, status, registeredOn, lookedAtOn, personId } = row;
  return {
    ...{ id, kind, bank, authorizationNo, status, registeredOn, approvedOn: lookedAtOn },
    account: `**** **** **** ${tail}`,
    person: personId === null ? null : { __typename: 'Person', id: personId },
    registeredBy: { __typename: 'Officer', account: row.registeredBy },
    approvedBy: row.lookedAtBy === null ? null : { __typename: 'Officer', account: row.lookedAtBy },
  };
}
