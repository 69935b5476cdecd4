import type { FieldVault } from '@yimen/access';
import {
  type DocumentRules,
  type Paper,
  type PaperMark,
  type PaperPurpose,
  paperHtml,
  paperText,
  unmarked,
} from '../domain/index.js';
import { paperPlace, type SealedPaper } from './keep-document.js';

/** A row of a document as far as opening it needs. */
export type SealedDocumentRow<Kind extends string = string> = {
  readonly id: string;
  readonly case_id: string;
  readonly kind: Kind;
  readonly number: string;
  readonly title: string;
  readonly made_on: string;
  readonly template: number;
  readonly paper_cipher: Buffer;
};

/** A document opened: read as text, or as a page to print. */
export type OpenDocument = { readonly text: string; html(purpose: PaperPurpose): string };

/** Opens a document with the service's keys. @throws SealBroken when it was changed, or its key is gone. */
export function openDocument<Kind extends string>(
  vault: FieldVault,
  rules: DocumentRules<Kind>,
  row: SealedDocumentRow<Kind>,
): OpenDocument {
  const { paper, code } = JSON.parse(vault.open(paperPlace(row.id), row.paper_cipher)) as SealedPaper;
  return printed(paper, rules[row.kind].unmarked ? unmarked : { number: row.number, code });
}

/** A paper with its mark, as text and as a page. */
export function printed(paper: Paper, mark: PaperMark): OpenDocument {
  return { text: paperText(paper, mark), html: (purpose) => paperHtml(paper, mark, purpose) };
}
