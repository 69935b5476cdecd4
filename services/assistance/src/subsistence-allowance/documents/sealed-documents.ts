import type { FieldVault, Place } from '@yimen/access';
import type { EntityManager } from 'typeorm';
import type { CaseDocument } from '../domain/index.js';

/** A decision's document as the schema shows it. */
export type OpenDocument = { readonly number: string; readonly title: string; readonly text: string };

const placeOf = (caseId: string): Place => ({ table: 'decision_document', column: 'text_cipher', row: caseId });

/** Keeps a document with its case, sealed: it holds a name. */
export async function keepDocument(
  tx: EntityManager,
  vault: FieldVault,
  { caseId, number, document }: { caseId: string; number: string; document: CaseDocument },
): Promise<void> {
  await tx.query('INSERT INTO decision_document (case_id, number, title, text_cipher) VALUES ($1, $2, $3, $4)', [
    caseId,
    number,
    document.title,
    vault.seal(placeOf(caseId), document.text),
  ]);
}

/** The documents of these cases, opened; one statement. */
export async function openDocuments(
  tx: EntityManager,
  vault: FieldVault,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, OpenDocument>> {
  const rows: { case_id: string; number: string; title: string; text_cipher: Buffer }[] = await tx.query(
    'SELECT case_id, number, title, text_cipher FROM decision_document WHERE case_id = ANY ($1::uuid[])',
    [caseIds],
  );
  return new Map(
    rows.map(({ case_id, number, title, text_cipher }) => [
      case_id,
      { number, title, text: vault.open(placeOf(case_id), text_cipher) },
    ]),
  );
}
