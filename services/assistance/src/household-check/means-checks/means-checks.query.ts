import { isUuid } from '@yimen/standards';
import {
  type Connection,
  connectionArgs,
  type Page,
  type PageArgs,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import { visible } from '../../subsistence-allowance/case.queries.js';
import { type Role, roleLabels, roles } from '../../subsistence-allowance/domain/index.js';

type Row = {
  readonly person: string;
  readonly id: string;
  readonly source: string;
  readonly status: string;
  readonly about: string;
  readonly asked_on: string;
  readonly answered_on: string | null;
  readonly asked_by: string | null;
  readonly consent_ids: readonly string[];
  readonly found: number;
  readonly number: string;
  readonly item: string;
  readonly division: string;
};

/** One question about a person, as they see it: never by whom by name, and never what it found of others. */
function shown(row: Row) {
  const { id, source, status, about, number, item, division, found } = row;
  const role = roles.find((each: Role) => each === row.asked_by);
  return {
    ...{ id, source, status, about, found },
    caseNumber: number,
    item: { __typename: 'ServiceItem', code: item },
    askedOn: row.asked_on,
    answeredOn: row.answered_on,
    office: { __typename: 'Division', code: division },
    askedBy: role === undefined ? null : roleLabels[role],
    consents: row.consent_ids.map((consent) => ({ __typename: 'Consent', id: consent })),
  };
}

/**
 * 谁查过我 (社会救助法 70, domain §2.5): a page of the questions that were put to anybody about this person, newest first; null for
 * whom it is no business of. The person themselves (whoever acts for them acts as they) sees every one, as an obligor too;
 * whoever supervises sees those of the cases of their place.
 */
export function meansChecksOf(ctx: RequestContext, personId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const name = `means checks ${JSON.stringify(page)}`;
  const loader = ctx.loaders.of<string, Connection<ReturnType<typeof shown>>>(name, (ids) => pages(ctx, ids, page));
  return loader.load(personId);
}

async function pages(ctx: RequestContext, asked: readonly string[], page: Page) {
  const scope = await ctx.scopeOf('assistance.means-check.read');
  const isTheirs = (id: string) =>
    isUuid(id) && (scope.reach === 'own' ? scope.personId === id : scope.reach === 'divisions');
  const ids = asked.filter(isTheirs);
  const parameters: unknown[] = [ids, page.after?.[0] ?? null, page.limit];
  const here = scope.reach === 'own' ? 'TRUE' : visible(scope, parameters);
  const rows: Row[] = await ctx.db.query(
    `SELECT p.person::text, q.* FROM unnest($1::uuid[]) AS p(person)
      CROSS JOIN LATERAL (
        SELECT r.id, r.source, r.status, r.about, to_char(r.asked_on, 'YYYY-MM-DD') AS asked_on,
               to_char(r.answered_on, 'YYYY-MM-DD') AS answered_on, r.asked_by, r.consent_ids, c.number, c.item, c.division,
               (SELECT count(*)::integer FROM jsonb_array_elements(r.items) AS i WHERE i ->> 'personId' = p.person::text) AS found
          FROM check_request r JOIN subsistence_case c ON c.id = r.case_id
         WHERE r.person_ids @> ARRAY[p.person] AND ($2::uuid IS NULL OR r.id < $2::uuid) AND ${here}
         ORDER BY r.id DESC LIMIT $3) AS q`,
    parameters,
  );
  return asked.map((id) => {
    if (!isTheirs(id)) return null;
    const theirs = rows.filter(({ person }) => person === id.toLowerCase());
    return toConnection(theirs, page, (row) => [row.id], shown);
  });
}
