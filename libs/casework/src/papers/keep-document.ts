import type { FieldVault, Place } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type DocumentRules, documentNumber, type Paper } from '../domain/index.js';
import { digestOf, newCode } from './verification-code.js';

/** The version of the way in which papers are written down. */
export const paperTemplate = 1;

/** What is sealed of a document. */
export type SealedPaper = { readonly paper: Paper; readonly code: string };

export type NewDocument<Kind extends string = string> = {
  /** What it is about, locked by the caller: documents of one kind are numbered within it. */
  readonly of: { readonly id: string; readonly number: string };
  readonly paper: Paper<Kind>;
  /** By when it should be delivered; without a day nothing is reminded. */
  readonly deliverBy?: LegalDate | null;
};

export type KeptDocument<Kind extends string = string> = {
  readonly id: string;
  readonly caseId: string;
  readonly kind: Kind;
  readonly number: string;
};

/** Where a document is sealed. */
export const paperPlace = (id: string): Place => ({ table: 'case_document', column: 'paper_cipher', row: id });

/**
 * The one way in which a document is kept: numbered, marked with a code, sealed, in the transaction of the step that makes it. Any
 * number of documents by two statements. Answers them in the same order. `rules` are those of the service's kinds.
 */
export async function keepDocuments<Kind extends string>(
  tx: EntityManager,
  vault: FieldVault,
  rules: DocumentRules<Kind>,
  documents: readonly NewDocument<Kind>[],
): Promise<KeptDocument<Kind>[]> {
  if (documents.length === 0) return [];
  const ordinal = await ordinals(tx, documents);
  const rows = documents.map(({ of, paper, deliverBy }) => {
    const { kind, title, madeOn, remedy } = paper;
    const number = documentNumber(rules[kind].letters, madeOn.slice(0, 4), of.number, ordinal(of.id, kind));
    const [id, code] = [uuidv7(), newCode()];
    const sealed: SealedPaper = { paper, code };
    return {
      ...{ id, kind, number, title, remedy },
      case_id: of.id,
      made_on: madeOn,
      template: paperTemplate,
      paper_cipher: vault.seal(paperPlace(id), JSON.stringify(sealed)).toString('base64'),
      code_digest: digestOf(code).toString('base64'),
      deliver_by: deliverBy ?? null,
    };
  });
  await insert(tx, rows);
  return rows.map(({ id, case_id, kind, number }) => ({ id, caseId: case_id, kind, number }));
}

/** One document. */
export async function keepDocument<Kind extends string>(
  tx: EntityManager,
  vault: FieldVault,
  rules: DocumentRules<Kind>,
  document: NewDocument<Kind>,
): Promise<KeptDocument<Kind>> {
  const [kept] = await keepDocuments(tx, vault, rules, [document]);
  if (kept === undefined) throw new Error('the document was not kept');
  return kept;
}

async function insert(tx: EntityManager, rows: readonly object[]): Promise<void> {
  await tx.query(
    `INSERT INTO case_document (id, case_id, kind, number, title, made_on, template, paper_cipher, code_digest, remedy, deliver_by)
     SELECT id, case_id, kind, number, title, made_on, template, decode(paper_cipher, 'base64'), decode(code_digest, 'base64'),
            nullif(remedy, 'null'::jsonb), deliver_by
       FROM jsonb_to_recordset($1::jsonb) AS t(
         id uuid, case_id uuid, kind text, number text, title text, made_on date, template integer, paper_cipher text,
         code_digest text, remedy jsonb, deliver_by date)`,
    [JSON.stringify(rows)],
  );
}

/** Which of its kind each next document of a case is: those that are kept are counted, those of this call after them. */
async function ordinals(tx: EntityManager, documents: readonly NewDocument[]) {
  const rows: { case_id: string; kind: string; found: number }[] = await tx.query(
    `SELECT case_id, kind, count(*)::integer AS found FROM case_document
      WHERE case_id = ANY ($1::uuid[]) GROUP BY case_id, kind`,
    [[...new Set(documents.map(({ of }) => of.id))]],
  );
  const counted = new Map(rows.map(({ case_id, kind, found }) => [`${case_id} ${kind}`, found]));
  return (caseId: string, kind: string): number => {
    const key = `${caseId} ${kind}`;
    const next = (counted.get(key) ?? 0) + 1;
    counted.set(key, next);
    return next;
  };
}

/** Takes back whatever stands of these kinds about something: what they said is no longer so. One statement. */
export async function withdrawKinds(
  tx: EntityManager,
  caseId: string,
  { kinds, on }: { readonly kinds: readonly string[]; readonly on: LegalDate },
): Promise<void> {
  await tx.query(
    `UPDATE case_document SET withdrawn_on = $3::date
      WHERE case_id = $1 AND kind = ANY ($2::text[]) AND withdrawn_on IS NULL`,
    [caseId, kinds, on],
  );
}

/** Takes documents back: they are no longer valid when they are verified, and are not delivered any more. One statement. */
export async function withdrawDocuments(tx: EntityManager, ids: readonly string[], on: LegalDate): Promise<void> {
  await tx.query(
    'UPDATE case_document SET withdrawn_on = $2::date WHERE id = ANY ($1::uuid[]) AND withdrawn_on IS NULL',
    [ids, on],
  );
}
