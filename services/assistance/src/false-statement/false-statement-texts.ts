import type { FieldVault, Place } from '@yimen/access';
import type { EntityManager } from 'typeorm';

/** What people wrote in a case of false statement: sealed, since it names people and what they are said to have done. */
export type FalseStatementTextKind = 'ALLEGATION' | 'EVIDENCE' | 'FACTS' | 'DEFENCE' | 'REASON' | 'REFERRAL';
export type FalseStatementText = { readonly kind: FalseStatementTextKind; readonly text: string };

const placeOf = (id: string, ordinal: number): Place => ({
  ...{ table: 'false_statement_text', column: 'cipher', row: `${id}/${ordinal}` },
});

/** Keeps texts with a case, after those that are there. The caller holds the case's lock. */
export async function keepFalseStatementTexts(
  tx: EntityManager,
  vault: FieldVault,
  id: string,
  texts: readonly FalseStatementText[],
): Promise<void> {
  const said = texts.filter(({ text }) => text.trim() !== '');
  if (said.length === 0) return;
  const [row]: { last: number }[] = await tx.query(
    'SELECT coalesce(max(ordinal), 0)::integer AS last FROM false_statement_text WHERE false_statement_id = $1',
    [id],
  );
  const first = (row?.last ?? 0) + 1;
  const rows = said.map(({ kind, text }, at) => ({
    ...{ ordinal: first + at, kind, cipher: vault.seal(placeOf(id, first + at), text).toString('base64') },
  }));
  await tx.query(
    `INSERT INTO false_statement_text (false_statement_id, ordinal, kind, cipher)
     SELECT $1, ordinal, kind, decode(cipher, 'base64')
       FROM jsonb_to_recordset($2::jsonb) AS t(ordinal integer, kind text, cipher text)`,
    [id, JSON.stringify(rows)],
  );
}

/** The texts of these cases, opened, in the order in which they were kept; one statement. */
export async function openFalseStatementTexts(
  tx: EntityManager,
  vault: FieldVault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly FalseStatementText[]>> {
  const rows: { of: string; ordinal: number; kind: FalseStatementTextKind; cipher: Buffer }[] = await tx.query(
    `SELECT false_statement_id AS of, ordinal, kind, cipher FROM false_statement_text
      WHERE false_statement_id = ANY ($1::uuid[]) ORDER BY false_statement_id, ordinal`,
    [ids],
  );
  const opened = rows.map(({ of, ordinal, kind, cipher }) => ({
    of,
    said: { kind, text: vault.open(placeOf(of, ordinal), cipher) },
  }));
  return new Map(ids.map((id) => [id, opened.filter(({ of }) => of === id).map(({ said }) => said)]));
}
