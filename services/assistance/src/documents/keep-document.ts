import type { FieldVault } from '@yimen/access';
import { type KeptDocument as Kept, keepDocuments as keepAll } from '@yimen/casework';
import type { EntityManager } from 'typeorm';
import { deliverBy, type Reckoning } from '../subsistence-allowance/domain/index.js';
import { type DocumentKind, documentRules, type Paper } from './domain/index.js';

export type NewDocument = {
  /** The case, locked by the caller: documents of one kind are numbered within it. */
  readonly of: { readonly id: string; readonly number: string };
  readonly paper: Paper;
  /** By what the day is reckoned by which it should be delivered; without it nothing is reminded. */
  readonly reckoning?: Reckoning;
};

export type KeptDocument = Kept<DocumentKind>;

/** Keeps documents of assistance, in the transaction of the step that makes them. Answers them in the same order. */
export async function keepDocuments(
  tx: EntityManager,
  vault: FieldVault,
  documents: readonly NewDocument[],
): Promise<KeptDocument[]> {
  const dated = documents.map(({ of, paper, reckoning }) => {
    const { kind, madeOn } = paper;
    return { of, paper, deliverBy: reckoning === undefined ? null : deliverBy(reckoning, kind, madeOn) };
  });
  return keepAll<DocumentKind>(tx, vault, documentRules, dated);
}

/** One document. */
export async function keepDocument(tx: EntityManager, vault: FieldVault, document: NewDocument): Promise<KeptDocument> {
  const [kept] = await keepDocuments(tx, vault, [document]);
  if (kept === undefined) throw new Error('the document was not kept');
  return kept;
}
