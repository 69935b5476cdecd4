import type { FieldVault } from '@yimen/access';
import { type KeptDocument, keepDocuments } from '@yimen/casework';
import type { Paper } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type MarriageDocumentKind, marriageDocuments } from './domain/index.js';

export type NewPaper = {
  /** What it is about, locked by the caller: an act, a sitting, a case; and the number that people call it by. */
  readonly of: { readonly id: string; readonly number: string };
  readonly paper: Paper<MarriageDocumentKind>;
  /** Whose registry made it. */
  readonly division: string;
  /** The people who may read it themselves: those to whom it is given. */
  readonly readers: readonly string[];
  readonly deliverBy?: LegalDate | null;
};

/**
 * The one way in which the register keeps documents: numbered, marked, sealed, with who may read them, in the transaction of their step. A
 * few statements, however many; answers them in the same order.
 */
export async function keepPapers(
  tx: EntityManager,
  vault: FieldVault,
  papers: readonly NewPaper[],
): Promise<KeptDocument<MarriageDocumentKind>[]> {
  const documents = papers.map(({ of, paper, deliverBy = null }) => ({ of, paper, deliverBy }));
  const kept = await keepDocuments(tx, vault, marriageDocuments, documents);
  const readers = papers.map(({ paper, division, readers: named }, at) => ({
    ...{ document_id: kept[at]?.id, division },
    person_ids: marriageDocuments[paper.kind].forHousehold ? named : [],
  }));
  await tx.query(
    `INSERT INTO document_reader (document_id, division, person_ids)
     SELECT document_id, division, ARRAY(SELECT jsonb_array_elements_text(person_ids)::uuid)
       FROM jsonb_to_recordset($1::jsonb) AS t(document_id uuid, division text, person_ids jsonb)`,
    [JSON.stringify(readers)],
  );
  return kept;
}

/** One document. */
export async function keepPaper(
  tx: EntityManager,
  vault: FieldVault,
  paper: NewPaper,
): Promise<KeptDocument<MarriageDocumentKind>> {
  const [kept] = await keepPapers(tx, vault, [paper]);
  if (kept === undefined) throw new Error('the document was not kept');
  return kept;
}
