import type { FieldVault } from '@yimen/access';
import { type OpenDocument, openDocument as open, printed, type SealedDocumentRow } from '@yimen/casework';
import { type DocumentKind, documentRules, type Paper, paragraph } from './domain/index.js';

/** A row of a document as far as opening it needs. */
export type SealedRow = SealedDocumentRow<DocumentKind>;

/** Opens a document with the service's keys. @throws SealBroken when it was changed, or its key is gone. */
export function openDocument(vault: FieldVault, row: SealedRow): OpenDocument {
  return row.template === 0 ? migrated(vault, row) : open<DocumentKind>(vault, documentRules, row);
}

/** A decision of before there were papers: its whole text, line by line, sealed at the place where it was written. */
function migrated(vault: FieldVault, row: SealedRow): OpenDocument {
  const { kind, number, title } = row;
  const text = vault.open({ table: 'decision_document', column: 'text_cipher', row: row.case_id }, row.paper_cipher);
  const lines = text.split('\n').filter((line) => line.trim() !== '' && line !== title && line !== number);
  const [authority = ''] = lines.splice(-2);
  const paper: Paper = {
    ...{ kind, title, authority },
    addressee: null,
    madeOn: row.made_on as Paper['madeOn'],
    remedy: null,
    parts: lines.map(paragraph),
  };
  return { text, html: printed(paper, { number, code: null }).html };
}

/** True for a kind that the household may read. */
export function forHousehold(kind: DocumentKind): boolean {
  return documentRules[kind].forHousehold;
}
