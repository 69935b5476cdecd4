import type { FieldVault, Place } from '@yimen/access';
import { type RequestContext, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';

/** Which text: of which case, what it is, and the how-manieth of its kind. */
export type CaseText<Kind extends string = string> = {
  readonly caseId: string;
  readonly kind: Kind;
  readonly no: number;
  readonly text: string;
};

/** The table of what people wrote in their own words, for a migration: it may hold names, so it is sealed, apart from the case. */
export function createTextTable(of: string): string {
  return `CREATE TABLE case_text (
     case_id uuid NOT NULL REFERENCES ${of},
     kind text NOT NULL,
     no integer NOT NULL,
     cipher bytea NOT NULL,
     PRIMARY KEY (case_id, kind, no)
   )`;
}

const placeOf = ({ caseId, kind, no }: Omit<CaseText, 'text'>): Place => ({
  table: 'case_text',
  column: 'cipher',
  row: `${caseId} ${kind} ${no}`,
});

/** Keeps texts, sealed; one statement. One that is there already is written anew. */
export async function keepTexts(tx: EntityManager, vault: FieldVault, texts: readonly CaseText[]): Promise<void> {
  if (texts.length === 0) return;
  await tx.query(
    `INSERT INTO case_text (case_id, kind, no, cipher)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::bytea[])
     ON CONFLICT (case_id, kind, no) DO UPDATE SET cipher = excluded.cipher`,
    [
      texts.map(({ caseId }) => caseId),
      texts.map(({ kind }) => kind),
      texts.map(({ no }) => no),
      texts.map((each) => vault.seal(placeOf(each), each.text)),
    ],
  );
}

/** One text of a case, read within a transaction; null where there is none. */
export async function readText(
  tx: EntityManager,
  vault: FieldVault,
  of: Omit<CaseText, 'text'>,
): Promise<string | null> {
  const [row]: { cipher: Buffer }[] = await tx.query(
    'SELECT cipher FROM case_text WHERE case_id = $1 AND kind = $2 AND no = $3',
    [of.caseId, of.kind, of.no],
  );
  return row === undefined ? null : vault.open(placeOf(of), row.cipher);
}

/** The texts of a case, opened: by kind and number. */
export type OpenTexts<Kind extends string = string> = (kind: Kind, no: number) => string | null;

type Row = { case_id: string; kind: string; no: number; cipher: Buffer };

/** What was written about a case; the texts of all cases of an answer by one statement. The caller has seen to the rights. */
export async function textsOf<Kind extends string = string>(
  ctx: Pick<RequestContext, 'db' | 'loaders'>,
  caseId: string,
): Promise<OpenTexts<Kind>> {
  const loader = ctx.loaders.of<string, OpenTexts>('case-texts', async (ids) => {
    const rows: Row[] = await ctx.db.query(
      'SELECT case_id, kind, no, cipher FROM case_text WHERE case_id = ANY ($1::uuid[])',
      [ids],
    );
    return ids.map((id) =>
      opened(
        vaultOf(ctx.db),
        rows.filter((row) => row.case_id === id),
      ),
    );
  });
  return (await loader.load(caseId)) ?? (() => null);
}

function opened(vault: FieldVault, rows: readonly Row[]): OpenTexts {
  return (kind, no) => {
    const row = rows.find((each) => each.kind === kind && each.no === no);
    return row === undefined ? null : vault.open(placeOf({ caseId: row.case_id, kind, no }), row.cipher);
  };
}
