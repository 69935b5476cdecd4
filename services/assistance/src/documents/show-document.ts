import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { vaultOf } from '../keys/service-keys.js';
import { type Remedy, remedyUntil } from '../subsistence-allowance/domain/index.js';
import { deliveriesOf } from './delivery/deliveries.queries.js';
import type { PaperPurpose } from './domain/index.js';
import { type DocumentRow, openDocument } from './open-document.js';

/** A row of a document as far as showing it needs. */
export type ShownDocumentRow = DocumentRow & {
  readonly remedy: (Remedy & { readonly reconsiderationAuthority?: string; readonly court?: string }) | null;
  readonly deliver_by: LegalDate | null;
  readonly delivered_on: LegalDate | null;
  readonly withdrawn_on: LegalDate | null;
};

/** A document as the schema shows it. It is opened only when its text or its page is asked for. */
export function showDocument(ctx: RequestContext, row: ShownDocumentRow) {
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
    deliveries: () => deliveriesOf(ctx, row.id),
    deliverBy: row.deliver_by,
    deliveredOn: row.delivered_on,
    remedy: remedyOf(row),
    withdrawnOn: row.withdrawn_on,
  };
}

function remedyOf({ remedy, delivered_on: known }: ShownDocumentRow) {
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
