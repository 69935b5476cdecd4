import { scopeCondition } from '@yimen/access';
import { isUuid, type LegalDate } from '@yimen/standards';
import { type Connection, connectionArgs, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import type { ActKind, ActSource } from './domain/index.js';

type Row = {
  readonly id: string;
  readonly kind: ActKind;
  readonly record_no: string;
  readonly party_a: string;
  readonly party_b: string | null;
  readonly about: string | null;
  readonly effective_on: LegalDate;
  readonly recorded_on: LegalDate;
  readonly recorded_at: Date;
  readonly source: ActSource;
  readonly registry_code: string | null;
  readonly division: string;
  readonly registrar: string;
  readonly certificate_no: string | null;
  readonly basis: string | null;
};

const columns = `a.id, a.kind, a.record_no, a.party_a, a.party_b, a.about, to_char(a.effective_on, 'YYYY-MM-DD') AS effective_on,
  to_char(a.recorded_on, 'YYYY-MM-DD') AS recorded_on, a.recorded_at, a.source, a.registry_code, a.division, a.registrar,
  a.certificate_no, a.basis`;

const person = (id: string | null) => (id === null ? null : { __typename: 'Person', id });

/** An act as those see it who may: never what is sealed with it. */
function showRecord(row: Row) {
  const { id, kind, source, basis, about, division, registrar } = row;
  return {
    ...{
      __typename: 'MarriageRecord' as const,
      id,
      kind,
      source,
      basis,
      aboutId: about,
      registryCode: row.registry_code,
    },
    recordNo: row.record_no,
    parties: [person(row.party_a), person(row.party_b)],
    effectiveOn: row.effective_on,
    recordedOn: row.recorded_on,
    recordedAt: row.recorded_at,
    division: { __typename: 'Division', code: division },
    registrar: registrar === 'system' ? null : { __typename: 'Officer', account: registrar },
    certificateNo: row.certificate_no,
  };
}
export type ShownRecord = ReturnType<typeof showRecord>;

async function visible(ctx: RequestContext, parameters: unknown[]): Promise<string> {
  const scope = await ctx.scopeOf('marriage.record.read');
  const [a, b] = ['a.party_a', 'a.party_b'].map((column) =>
    scopeCondition(scope, { division: 'a.division', person: column }, parameters),
  );
  return `(${a} OR ${b})`;
}

/** One record, or null for whoever may not see it; all of an answer by one statement. */
export function recordById(ctx: RequestContext, id: string): Promise<ShownRecord | null> {
  const loader = ctx.loaders.of<string, ShownRecord>('marriage records', async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const seen = await visible(ctx, parameters);
    const rows: Row[] = await ctx.db.query(
      `SELECT ${columns} FROM register_act a WHERE a.id = ANY ($1::uuid[]) AND ${seen}`,
      parameters,
    );
    const byId = new Map(rows.map((row) => [row.id, showRecord(row)]));
    return ids.map((each) => byId.get(each) ?? null);
  });
  return loader.load(id);
}

/** A page of each person's records, latest first; the pages of all persons of an answer by one statement. */
export async function recordsOf(ctx: RequestContext, personId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const name = `marriage records of ${JSON.stringify(page)}`;
  const loader = ctx.loaders.of<string, Connection<ShownRecord>>(name, async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid), page.after?.[0] ?? null, page.limit];
    const seen = await visible(ctx, parameters);
    const rows: (Row & { person: string })[] = await ctx.db.query(
      `SELECT p.person::text, r.* FROM unnest($1::uuid[]) AS p(person)
        CROSS JOIN LATERAL (
          SELECT ${columns} FROM register_act a
           WHERE a.id IN (SELECT x.id FROM register_act x WHERE x.party_a = p.person
                          UNION ALL SELECT x.id FROM register_act x WHERE x.party_b = p.person)
             AND ($2::uuid IS NULL OR a.id < $2::uuid) AND ${seen}
           ORDER BY a.id DESC LIMIT $3) AS r`,
      parameters,
    );
    return ids.map((id) =>
      toConnection(
        rows.filter((row) => row.person === id.toLowerCase()),
        page,
        (row) => [row.id],
        showRecord,
      ),
    );
  });
  return loader.load(personId);
}

/** What was recorded about a record later, oldest first: its ending, its corrections, its revocation. */
export function laterRecords(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, readonly ShownRecord[]>('records about records', async (ids) => {
    const parameters: unknown[] = [ids];
    const seen = await visible(ctx, parameters);
    const rows: Row[] = await ctx.db.query(
      `SELECT ${columns} FROM register_act a WHERE a.about = ANY ($1::uuid[]) AND ${seen} ORDER BY a.seq`,
      parameters,
    );
    return ids.map((each) => rows.filter(({ about }) => about === each).map(showRecord));
  });
  return loader.load(id);
}
