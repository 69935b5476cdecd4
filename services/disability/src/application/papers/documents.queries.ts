import {
  type DocumentRow,
  deliveriesOf,
  documentRow,
  documentsOf,
  openDocument,
  showRemedy,
  type ToDeliverArgs,
  documentsToDeliver as toDeliver,
} from '@yimen/casework';
import type { PaperPurpose } from '@yimen/casework/domain';
import { type PageArgs, type RequestContext, vaultOf } from '@yimen/subgraph';
import { type DocumentKind, documentKinds, documentRules } from './kinds.js';

export type ShownDocument = ReturnType<typeof showDocument>;

/** A page of a case's documents, in the order in which they were made. Whoever may read the case may read them. */
export function caseDocuments(ctx: RequestContext, caseId: string, page: PageArgs) {
  const show = (row: DocumentRow<DocumentKind>) => showDocument(ctx, row);
  return documentsOf<DocumentKind, ShownDocument>(ctx, caseId, { page, kinds: documentKinds, show });
}

/** A document by its id, for whoever may see the case that it is about, which the caller asks; null for none. */
export async function documentById(
  ctx: RequestContext,
  id: string,
  maySee: (caseId: string) => Promise<unknown>,
): Promise<ShownDocument | null> {
  const row = await documentRow(ctx, id, documentKinds);
  return row !== null && (await maySee(row.case_id)) ? showDocument(ctx, row) : null;
}

/** What is still to be delivered in the divisions of this officer's posts, the most urgent first. */
export async function documentsToDeliver(ctx: RequestContext, args: ToDeliverArgs) {
  const scope = await ctx.scopeOf('disability.case.deliver');
  const show = (row: DocumentRow<DocumentKind>) => showDocument(ctx, row);
  return toDeliver<DocumentKind, ShownDocument>(ctx, args, { of: 'allowance_case', scope, show });
}

/** A document as the schema shows it. It is opened only when its text or its page is asked for. */
export function showDocument(ctx: RequestContext, row: DocumentRow<DocumentKind>) {
  const open = () => openDocument<DocumentKind>(vaultOf(ctx.db), documentRules, row);
  return {
    __typename: 'DisabilityDocument' as const,
    ...{ id: row.id, caseId: row.case_id, kind: row.kind, number: row.number, title: row.title, madeOn: row.made_on },
    text: () => open().text,
    html: ({ purpose }: { purpose: PaperPurpose }) => open().html(purpose),
    deliveries: () => deliveriesOf(ctx, vaultOf(ctx.db), row.id),
    ...{ deliverBy: row.deliver_by, deliveredOn: row.delivered_on, withdrawnOn: row.withdrawn_on },
    remedy: showRemedy(row),
  };
}
