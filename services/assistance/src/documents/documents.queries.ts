import { sees } from '@yimen/access';
import { documentRow, documentsOf as documentsAbout, noDocuments } from '@yimen/casework';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import { readCaseSubjects } from '../subsistence-allowance/case-subjects.js';
import { type DocumentKind, documentKinds } from './domain/index.js';
import { forHousehold } from './open-document.js';
import { showDocument } from './show-document.js';

export type DocumentsArgs = PageArgs & { kinds?: readonly DocumentKind[] | null };

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
export async function documentsOf(ctx: RequestContext, caseId: string, { kinds, ...page }: DocumentsArgs) {
  if (!(await mayRead(ctx, caseId))) return noDocuments(page);
  const show = showDocument.bind(null, ctx);
  return documentsAbout<DocumentKind, ReturnType<typeof show>>(ctx, caseId, {
    page,
    kinds: readable(ctx, kinds),
    show,
  });
}

/** A document by its id; null where this actor may not read it, as for what does not exist. */
export async function documentById(ctx: RequestContext, id: string) {
  const row = await documentRow(ctx, id, readable(ctx, null));
  return row !== null && (await mayRead(ctx, row.case_id)) ? showDocument(ctx, row) : null;
}
