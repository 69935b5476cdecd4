import { isUuid, type LegalDate } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { type Remedy, remedyUntil } from '../domain/index.js';
import type { SealedDocumentRow } from './open-document.js';
import { isCode } from './verification-code.js';

type Asking = Pick<RequestContext, 'db' | 'loaders'>;

/** A row of a document as far as showing it needs. */
export type DocumentRow<Kind extends string = string> = SealedDocumentRow<Kind> & {
  readonly remedy: (Remedy & { readonly reconsiderationAuthority?: string; readonly court?: string }) | null;
  readonly deliver_by: LegalDate | null;
  readonly delivered_on: LegalDate | null;
  readonly withdrawn_on: LegalDate | null;
};

/** What a {@link DocumentRow} is read of: `case_document d`. */
export const documentColumns = `d.id, d.case_id, d.kind, d.number, d.title, to_char(d.made_on, 'YYYY-MM-DD') AS made_on, d.template, d.paper_cipher,
  d.remedy, to_char(d.deliver_by, 'YYYY-MM-DD') AS deliver_by, to_char(d.delivered_on, 'YYYY-MM-DD') AS delivered_on,
  to_char(d.withdrawn_on, 'YYYY-MM-DD') AS withdrawn_on`;

/** How a page of documents is read and shown; `kinds` are those that this actor may read of what they may see. */
export type DocumentsPage<Kind extends string, Shown> = {
  readonly page: PageArgs;
  readonly kinds: readonly Kind[];
  readonly show: (row: DocumentRow<Kind>) => Shown;
};

/**
 * A page of the documents about something, in the order in which they were made; the pages of all such of an answer by one
 * statement. The caller has seen to it that the actor may read what they are about.
 */
export async function documentsOf<Kind extends string, Shown>(
  { db, loaders }: Asking,
  caseId: string,
  { page: args, kinds, show }: DocumentsPage<Kind, Shown>,
) {
  const page = connectionArgs(args, ['uuid']);
  const loader = loaders.of<string, DocumentRow<Kind>[]>(
    `documents of cases ${JSON.stringify([page, kinds])}`,
    async (ids) => {
      const parameters: unknown[] = [ids, kinds];
      const after = keysetCondition(['d.id'], page, parameters);
      parameters.push(page.limit);
      const rows: DocumentRow<Kind>[] = await db.query(
        `SELECT e.* FROM unnest($1::uuid[]) AS asked(id)
          CROSS JOIN LATERAL (
            SELECT ${documentColumns} FROM case_document d
             WHERE d.case_id = asked.id AND d.kind = ANY ($2::text[]) AND ${after} ORDER BY d.id LIMIT $${parameters.length}) AS e
          ORDER BY e.id`,
        parameters,
      );
      return ids.map((id) => rows.filter((row) => row.case_id === id));
    },
  );
  return toConnection((await loader.load(caseId)) ?? [], page, ({ id }) => [id], show);
}

/** A page without anything: for whoever may not read what the documents are about. */
export function noDocuments(args: PageArgs) {
  return toConnection<never, never>(
    [],
    connectionArgs(args, ['uuid']),
    () => [''],
    (row) => row,
  );
}

/** A document of one of these kinds by its id, or null; those of an answer by one statement. Who may read it the caller asks. */
export async function documentRow<Kind extends string>(
  { db, loaders }: Asking,
  id: string,
  kinds: readonly Kind[],
): Promise<DocumentRow<Kind> | null> {
  const loader = loaders.of<string, DocumentRow<Kind>>(`document by id ${JSON.stringify(kinds)}`, async (ids) => {
    const rows: DocumentRow<Kind>[] = await db.query(
      `SELECT ${documentColumns} FROM case_document d WHERE d.id = ANY ($1::uuid[]) AND d.kind = ANY ($2::text[])`,
      [ids.filter(isUuid), kinds],
    );
    return ids.map((each) => rows.find((row) => row.id === each) ?? null);
  });
  return loader.load(id);
}

/** The remedies against a document, with their last days once it is known; null for what is no decision. */
export function showRemedy({ remedy, delivered_on: known }: Pick<DocumentRow, 'remedy' | 'delivered_on'>) {
  if (remedy === null) return null;
  const until = known === null ? null : remedyUntil(remedy, known);
  return {
    ...remedy,
    reconsiderationAuthority: remedy.reconsiderationAuthority ?? null,
    court: remedy.court ?? null,
    reconsiderationUntil: until?.reconsiderationUntil ?? null,
    litigationUntil: until?.suitUntil ?? null,
  };
}

type Marked = { kind: string; title: string; made_on: string; withdrawn: boolean; code_digest: Buffer | null };

/** What anybody may know who holds the document: its kind and date, and whether it stands. Null unless number and code match. */
export async function verifyDocument({ db }: Pick<RequestContext, 'db'>, number: string, code: string) {
  const [found]: Marked[] = await db.query(
    `SELECT kind, title, to_char(made_on, 'YYYY-MM-DD') AS made_on, withdrawn_on IS NOT NULL AS withdrawn, code_digest
       FROM case_document WHERE number = $1`,
    [number.slice(0, 100).replace(/\0/g, '').trim()],
  );
  if (found === undefined || found.code_digest === null || !isCode(code, found.code_digest)) return null;
  const { kind, title, made_on: madeOn, withdrawn } = found;
  return { kind, title, madeOn, standing: withdrawn ? ('WITHDRAWN' as const) : ('VALID' as const) };
}
