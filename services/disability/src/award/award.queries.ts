import { type Scope, scopeCondition, sees } from '@yimen/access';
import { isUuid, type LegalDate, monthOf } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { type Allowance, allowanceNames } from '../application/domain/facts.js';
import { benefitOf } from './award.row.js';
import { reasonShown } from './award-words.js';

type Row = {
  readonly id: string;
  readonly allowance: Allowance;
  readonly caseId: string;
  readonly personId: string;
  readonly division: string;
  readonly status: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly endReason: string | null;
  readonly version: number;
};

const columns = `a.id, CASE a.benefit WHEN '${benefitOf.LIVING}' THEN 'LIVING' ELSE 'CARE' END AS allowance, a.case_id AS "caseId",
  a.person_id AS "personId", a.division, a.status, to_char(a.from_month, 'YYYY-MM-DD') AS "from",
  to_char(a.to_month, 'YYYY-MM-DD') AS "to", a.end_reason AS "endReason", a.version`;

/** An award by its id, for this actor; null outside their jurisdiction, as for what does not exist. */
export function awardById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showAward>>('disability award', async (ids) => {
    const rows = await seenRows(ctx, 'a.id = ANY ($1::uuid[])', ids);
    const found = new Map(rows.map((row) => [row.id, showAward(row)]));
    return ids.map((each) => found.get(each) ?? null);
  });
  return loader.load(id);
}

/** The award that a case granted; null while it has none. */
export function awardOfCase(ctx: RequestContext, caseId: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showAward>>('disability award of case', async (ids) => {
    const rows = await seenRows(ctx, 'a.case_id = ANY ($1::uuid[])', ids);
    const found = new Map(rows.map((row) => [row.caseId, showAward(row)]));
    return ids.map((each) => found.get(each) ?? null);
  });
  return loader.load(caseId);
}

/** The awards of a person, the latest first; of all persons of an answer by one statement. */
export async function awardsOfPerson(ctx: RequestContext, personId: string, args: PageArgs) {
  const page = connectionArgs(args, ['date', 'uuid']);
  const loader = ctx.loaders.of<string, Row[]>(`disability awards ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const scope = await ctx.scopeOf('disability.award.read');
    const seen = scopeCondition(scope, { division: 'a.division', person: 'a.person_id::text' }, parameters);
    const after = keysetCondition(['a.from_month', 'a.id'], page, parameters, 'desc');
    const rows: Row[] = await ctx.db.query(
      `SELECT each.* FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
         SELECT ${columns} FROM award a WHERE a.person_id = asked.id AND ${seen} AND ${after}
          ORDER BY a.from_month DESC, a.id DESC LIMIT $${parameters.push(page.limit)}) AS each
        ORDER BY each."from" DESC, each.id DESC`,
      parameters,
    );
    return ids.map((id) => rows.filter((row) => row.personId === id));
  });
  const rows = isUuid(personId) ? ((await loader.load(personId)) ?? []) : [];
  return toConnection(rows, page, ({ from, id }) => [from, id], showAward);
}

export type AwardsFilter = PageArgs & {
  readonly division?: string | null;
  readonly allowance?: Allowance | null;
  readonly status?: string | null;
};

/** A page of the awards of a place, or of everywhere that the actor may see, in the order of their ids. */
export async function listAwards(ctx: RequestContext, filter: AwardsFilter) {
  const page = connectionArgs(filter, ['uuid']);
  const parameters: unknown[] = [];
  const scope = await ctx.scopeOf('disability.award.list');
  const conditions = [scopeCondition(scope, { division: 'a.division' }, parameters)];
  if (filter.division) {
    const codes = await ctx.authority.codesWithin([filter.division], ctx.today);
    conditions.push(`a.division = ANY ($${parameters.push([...codes])}::text[])`);
  }
  if (filter.allowance) conditions.push(`a.benefit = $${parameters.push(benefitOf[filter.allowance])}`);
  if (filter.status) conditions.push(`a.status = $${parameters.push(filter.status)}`);
  conditions.push(keysetCondition(['a.id'], page, parameters));
  const rows: Row[] = await ctx.db.query(
    `SELECT ${columns} FROM award a WHERE ${conditions.join(' AND ')} ORDER BY a.id LIMIT $${parameters.push(page.limit)}`,
    parameters,
  );
  return toConnection(rows, page, ({ id }) => [id], showAward);
}

async function seenRows(ctx: RequestContext, condition: string, ids: readonly string[]): Promise<Row[]> {
  const scope = await ctx.scopeOf('disability.award.read');
  const rows: Row[] = await ctx.db.query(`SELECT ${columns} FROM award a WHERE ${condition} ORDER BY a.id`, [
    ids.filter(isUuid),
  ]);
  return rows.filter((row) => seesAward(scope, row));
}

const seesAward = (scope: Scope, { division, personId }: Row) =>
  sees(scope, { divisions: [division], persons: [personId] });

/** An award as the schema shows it; its months are asked for by whoever wants them. */
function showAward({ personId, division, from, to, endReason, ...row }: Row) {
  return {
    __typename: 'DisabilityAward' as const,
    ...row,
    allowanceName: allowanceNames[row.allowance],
    holder: { __typename: 'Person', id: personId },
    division: { __typename: 'Division', code: division },
    from: monthOf(from),
    to: to === null ? null : monthOf(to),
    endReason: endReason === null ? null : reasonShown(endReason),
  };
}
