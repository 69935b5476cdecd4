import { sees } from '@yimen/access';
import { isUuid } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { readCaseSubjects } from '../subsistence-allowance/case-subjects.js';
import { type DocumentKind, documentKinds } from './domain/index.js';
import { forHousehold } from './open-document.js';
import { type ShownDocumentRow, showDocument } from './show-document.js';
import { isCode } from './verification-code.js';

export type DocumentsArgs = PageArgs & { kinds?: readonly DocumentKind[] | null };

/** What {@link showDocument} needs of `case_document d`. */
export const documentColumns = `d.id, d.case_id, d.kind, d.number, d.title, to_char(d.made_on, 'YYYY-MM-DD') AS made_on, d.template, d.paper_cipher,
  d.remedy, to_char(d.deliver_by, 'YYYY-MM-DD') AS deliver_by, to_char(d.delivered_on, 'YYYY-MM-DD') AS delivered_on,
  to_char(d.withdrawn_on, 'YYYY-MM-DD') AS withdrawn_on`;

/** Which kinds this actor may read at all: the household not what is sent about it. */
function readable({ actor }: RequestContext, kinds: readonly DocumentKind[] | null | undefined): DocumentKind[] {
  const asked = kinds ?? documentKinds;
  return asked.filter((kind) => actor.kind !== 'resident' || forHousehold(kind));
}

/** Of these cases those whose documents this actor may read: officers by place, residents by household. One statement a request. */
function mayRead(ctx: RequestContext, caseId: string): Promise<true | null> {
  const loader = ctx.loaders.of<string, true>('cases whose documents may be read', async (ids) => {
    const scope = await ctx.scopeOf('assistance.document.read');
    const subjects = await readCaseSubjects(ctx.db.manager, ids);
    return ids.map((id) => {
      const found = subjects.get(id);
      return found !== undefined && sees(scope, found) ? true : null;
    });
  });
  return loader.load(caseId);
}

/** A page of a case's documents, in the order in which they were made; the pages of all cases of an answer by one statement. */
export async function documentsOf(ctx: RequestContext, caseId: string, args: DocumentsArgs) {
  const page = connectionArgs(args, ['uuid']);
  const kinds = readable(ctx, args.kinds);
  const loader = ctx.loaders.of<string, ShownDocumentRow[]>(
    `documents of cases ${JSON.stringify([page, kinds])}`,
    async (ids) => {
      const parameters: unknown[] = [ids, kinds];
      const after = keysetCondition(['d.id'], page, parameters);
      parameters.push(page.limit);
      const rows: ShownDocumentRow[] = await ctx.db.query(
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
  const rows = (await mayRead(ctx, caseId)) ? ((await loader.load(caseId)) ?? []) : [];
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    (row) => showDocument(ctx, row),
  );
}

/** A document by its id; null where this actor may not read it, as for what does not exist. */
export async function documentById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ShownDocumentRow>('document by id', async (ids) => {
    const rows: ShownDocumentRow[] = await ctx.db.query(
      `SELECT ${documentColumns} FROM case_document d WHERE d.id = ANY ($1::uuid[]) AND d.kind = ANY ($2::text[])`,
      [ids.filter(isUuid), readable(ctx, null)],
    );
    return ids.map((each) => rows.find((row) => row.id === each) ?? null);
  });
  const row = await loader.load(id);
  return row !== null && (await mayRead(ctx, row.case_id)) ? showDocument(ctx, row) : null;
}

type Marked = { kind: DocumentKind; title: string; made_on: string; withdrawn: boolean; code_digest: Buffer | null };

/** What anybody may know who holds the document: its kind and date, and whether it stands. Null unless number and code match. */
export async function verifyDocument({ db }: RequestContext, number: string, code: string) {
  const [found]: Marked[] = await db.query(
    `SELECT kind, title, to_char(made_on, 'YYYY-MM-DD') AS made_on, withdrawn_on IS NOT NULL AS withdrawn, code_digest
       FROM case_document WHERE number = $1`,
    [number.slice(0, 100).replace(/\0/g, '').trim()],
  );
  if (found === undefined || found.code_digest === null || !isCode(code, found.code_digest)) return null;
  const { kind, title, made_on: madeOn, withdrawn } = found;
  return { kind, title, madeOn, standing: withdrawn ? 'WITHDRAWN' : 'VALID' };
}
