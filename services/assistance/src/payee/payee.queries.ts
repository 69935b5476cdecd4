import { sees } from '@yimen/access';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { type PayeeRow, payeeColumns } from './payee.row.js';

type SeenRow = PayeeRow & { readonly division: string; readonly members: readonly string[] };

const seenColumns = `${payeeColumns}, c.division,
  ARRAY(SELECT m.person_id::text FROM case_member m WHERE m.case_id = c.id) AS members`;
const from = 'payee_account p JOIN subsistence_case c ON c.id = p.case_id';

/** An account by its id, for whoever may see it: one statement for all of an answer. */
export function payeeById(ctx: RequestContext, id: string) {
  return payees(ctx, 'payee', 'p.id', ({ id: key }) => key).load(id);
}

/** The account in force of a case. */
export function payeeOfCase(ctx: RequestContext, caseId: string) {
  return payees(ctx, 'payee-of-case', `p.status = 'IN_FORCE' AND p.case_id`, ({ caseId: key }) => key).load(caseId);
}

function payees(ctx: RequestContext, name: string, column: string, keyOf: (row: SeenRow) => string) {
  return ctx.loaders.of<string, ReturnType<typeof showPayee>>(name, async (keys) => {
    const scope = await ctx.scopeOf('assistance.payee.read');
    const rows: SeenRow[] = await ctx.db.query(
      `SELECT ${seenColumns} FROM ${from} WHERE ${column} = ANY ($1::uuid[])`,
      [keys],
    );
    const seen = rows.filter(({ division, members }) => sees(scope, { divisions: [division], persons: members }));
    const found = new Map(seen.map((row) => [keyOf(row), showPayee(row)]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** A page of a case's accounts, newest first: those that wait, count, were replaced or declined. */
export async function payeesOfCase(ctx: RequestContext, caseId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const loader = ctx.loaders.of<string, SeenRow[]>(`payees of cases ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const after = keysetCondition(['p.id'], page, parameters, 'desc');
    parameters.push(page.limit);
    const rows: SeenRow[] = await ctx.db.query(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked(id)
        CROSS JOIN LATERAL (SELECT ${seenColumns} FROM ${from} WHERE p.case_id = asked.id AND ${after}
                             ORDER BY p.id DESC LIMIT $${parameters.length}) AS e`,
      parameters,
    );
    return ids.map((id) => rows.filter((row) => row.caseId === id));
  });
  const scope = await ctx.scopeOf('assistance.payee.read');
  const rows = ((await loader.load(caseId)) ?? []).filter(({ division, members }) =>
    sees(scope, { divisions: [division], persons: members }),
  );
  return toConnection(rows, page, ({ id }) => [id], showPayee);
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
