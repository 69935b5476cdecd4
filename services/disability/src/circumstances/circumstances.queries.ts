import { personCopies, sees } from '@yimen/access';
import { isUuid, type LegalDate } from '@yimen/standards';
import {
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
  vaultOf,
} from '@yimen/subgraph';
import { type DeclaredRow, declaredById } from './declared.row.js';
import { type CircumstanceKind, circumstanceKinds } from './domain/index.js';
import { agrees, type OwnersPeriod, ownersWords } from './owners-word.js';

/** A recorded circumstance, and what its owner says, for whoever may see it where the person is registered; two statements for all of an answer. */
export function declaredCircumstance(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showDeclared>>('declared circumstance', async (ids) => {
    const scope = await ctx.scopeOf('disability.circumstance.read');
    const rows = await declaredById(ctx.db, ids);
    const seen = rows.filter(({ division, personId }) => sees(scope, { divisions: [division], persons: [personId] }));
    const words = await ownersWords(ctx.db, seen);
    const found = new Map(seen.map((row, at) => [row.id, showDeclared(ctx, row, words[at] ?? [])]));
    return ids.map((each) => found.get(each) ?? null);
  });
  return loader.load(id);
}

function showDeclared({ db }: RequestContext, row: DeclaredRow, told: readonly OwnersPeriod[]) {
  const { id, personId, kind, status, from, to, amountFen, evidenceDigest, document, recordedOn, version } = row;
  return {
    ...{ id, kind, status, from, to, evidenceDigest, recordedOn, version, monthlyAmount: amountFen },
    label: circumstanceKinds[kind].label,
    person: { __typename: 'Person', id: personId },
    agreesWithOwner: agrees(row, told),
    ownersWord: showOwners(kind, told.at(-1)),
    document: () => vaultOf(db).open({ table: 'declared_circumstance', column: 'document', row: id }, document),
  };
}

function showOwners(kind: CircumstanceKind, period: OwnersPeriod | undefined) {
  if (period === undefined) return null;
  const { from, to, amountFen: monthlyAmount } = period;
  return { kind, label: circumstanceKinds[kind].label, from, to, monthlyAmount, told: true };
}

type PeriodRow = {
  readonly personId: string;
  readonly kind: CircumstanceKind;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly amount: string | null;
  readonly told: boolean;
  readonly series: string;
};

/** A page of what bears on a person's allowances, the latest first; of all persons of an answer by one statement. */
export async function circumstancesOfPerson(ctx: RequestContext, personId: string, args: PageArgs) {
  const page = connectionArgs(args, ['date', 'text']);
  const loader = ctx.loaders.of<string, PeriodRow[]>(`circumstances ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const after = keysetCondition(['c.from_on', 'c.series'], page, parameters, 'desc');
    const rows: PeriodRow[] = await ctx.db.query(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
         SELECT c.person_id AS "personId", c.kind, to_char(c.from_on, 'YYYY-MM-DD') AS "from", to_char(c.to_on, 'YYYY-MM-DD') AS "to",
                c.amount, c.source = 'TOLD' AS told, c.series
           FROM circumstance c WHERE c.person_id = asked.id AND ${after}
          ORDER BY c.from_on DESC, c.series DESC LIMIT $${parameters.push(page.limit)}) AS e
        ORDER BY e."from" DESC, e.series DESC`,
      parameters,
    );
    const scope = await ctx.scopeOf('disability.circumstance.read');
    const copies = await personCopies(ctx.db, ids);
    return ids.map((id) => {
      const copy = copies.get(id);
      const seen = sees(scope, { divisions: [copy?.hukouDivision, copy?.residenceDivision], persons: [id] });
      return seen ? rows.filter((row) => row.personId === id) : [];
    });
  });
  const rows = isUuid(personId) ? ((await loader.load(personId)) ?? []) : [];
  return toConnection(
    rows,
    page,
    ({ from, series }) => [from, series],
    ({ kind, from, to, amount, told }) => ({
      ...{ kind, from, to, told, label: circumstanceKinds[kind].label },
      monthlyAmount: amount === null ? null : Number(amount),
    }),
  );
}
