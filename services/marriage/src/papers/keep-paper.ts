import type { FieldVault } from '@yimen/access';
import { type KeptDocument, keepDocument } from '@yimen/casework';
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

/** The one way in which the register keeps a document: numbered, marked, sealed, with who may read it, in the transaction of its step. */
export async function keepPaper(
  tx: EntityManager,
  vault: FieldVault,
  { of, paper, division, readers, deliverBy = null }: NewPaper,
): Promise<KeptDocument<MarriageDocumentKind>> {
  const kept = await keepDocument(tx, vault, marriageDocuments, { of, paper, deliverBy });
  await tx.query('INSERT INTO document_reader (document_id, division, person_ids) VALUES ($1, $2, $3::uuid[])', [
    ...[kept.id, division],
    marriageDocuments[paper.kind].forHousehold ? readers : [],
  ]);
  return kept;
}
