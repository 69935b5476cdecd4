import { type DocumentRow, documentsOf, openDocument, showRemedy } from '@yimen/casework';
import type { PaperPurpose } from '@yimen/casework/domain';
import { type PageArgs, type RequestContext, vaultOf } from '@yimen/subgraph';
import { type DocumentKind, documentKinds, documentRules } from './kinds.js';

/** A page of a case's documents, in the order in which they were made. Whoever may read the case may read them. */
export function caseDocuments(ctx: RequestContext, caseId: string, page: PageArgs) {
  const show = (row: DocumentRow<DocumentKind>) => showDocument(ctx, row);
  return documentsOf<DocumentKind, ReturnType<typeof show>>(ctx, caseId, { page, kinds: documentKinds, show });
}

function showDocument({ db }: RequestContext, row: DocumentRow<DocumentKind>) {
  const open = () => openDocument<DocumentKind>(vaultOf(db), documentRules, row);
  return {
    ...{ id: row.id, kind: row.kind, number: row.number, title: row.title, madeOn: row.made_on },
    text: () => open().text,
    html: ({ purpose }: { purpose: PaperPurpose }) => open().html(purpose),
    deliverBy: row.deliver_by,
    remedy: showRemedy(row),
  };
}
