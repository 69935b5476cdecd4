import { type DocumentRow, deliveriesOf, showRemedy } from '@yimen/casework';
import type { RequestContext } from '@yimen/subgraph';
import { vaultOf } from '../keys/service-keys.js';
import type { DocumentKind, PaperPurpose } from './domain/index.js';
import { openDocument } from './open-document.js';

/** A document as the schema shows it. It is opened only when its text or its page is asked for. */
export function showDocument(ctx: RequestContext, row: DocumentRow<DocumentKind>) {
  const open = () => openDocument(vaultOf(ctx.db), row);
  return {
    __typename: 'CaseDocument' as const,
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    number: row.number,
    title: row.title,
    madeOn: row.made_on,
    text: () => open().text,
    html: ({ purpose }: { purpose: PaperPurpose }) => open().html(purpose),
    deliveries: () => deliveriesOf(ctx, vaultOf(ctx.db), row.id),
    deliverBy: row.deliver_by,
    deliveredOn: row.delivered_on,
    remedy: showRemedy(row),
    withdrawnOn: row.withdrawn_on,
  };
}
