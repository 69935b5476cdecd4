import type { FieldVault } from '@yimen/access';
import {
  type DocumentKind,
  documentRules,
  type Paper,
  type PaperMark,
  type PaperPurpose,
  paperHtml,
  paperText,
  paragraph,
  unmarked,
} from './domain/index.js';
import { paperPlace, type SealedPaper } from './keep-document.js';

/** A row of a document as far as opening it needs. */
export type DocumentRow = {
  readonly id: string;
  readonly case_id: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly title: string;
  readonly made_on: string;
  readonly template: number;
  readonly paper_cipher: Buffer;
};

/** A document opened: read as text, or as a page to print. */
export type OpenDocument = { readonly text: string; html(purpose: PaperPurpose): string };

/** Opens a document with the service's keys. @throws SealBroken when it was changed, or its key is gone. */
export function openDocument(vault: FieldVault, row: DocumentRow): OpenDocument {
  if (row.template === 0) return migrated(vault, row);
  const { paper, code } = JSON.parse(vault.open(paperPlace(row.id), row.paper_cipher)) as SealedPaper;
  const mark: PaperMark = isNotice(row.kind) ? unmarked : { number: row.number, code };
  return { text: paperText(paper, mark), html: (purpose) => paperHtml(paper, mark, purpose) };
}

/** A decision of before there were papers: its whole text, line by line, sealed at the place where it was written. */
function migrated(vault: FieldVault, row: DocumentRow): OpenDocument {
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
  return { text, html: (purpose) => paperHtml(paper, { number, code: null }, purpose) };
}

function isNotice(kind: DocumentKind): boolean {
  return kind === 'NOTICE' || kind === 'PUBLICATION';
}

/** True for a kind that the household may read. */
export function forHousehold(kind: DocumentKind): boolean {
  return documentRules[kind].forHousehold;
}
