import type { Place } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import { vaultOf } from '../../keys/service-keys.js';
import type { DeliveryDetails } from '../domain/index.js';

export const deliveryPlace = (id: string): Place => ({ table: 'document_delivery', column: 'details_cipher', row: id });

type Row = {
  readonly id: string;
  readonly document_id: string;
  readonly method: string;
  readonly on: string;
  readonly effective_on: string;
  readonly recipient_kind: string;
  readonly recipient: string | null;
  readonly details_cipher: Buffer | null;
};

/** The deliveries of a document, in the order of recording; those of all documents of an answer by one statement. */
export async function deliveriesOf(ctx: RequestContext, documentId: string) {
  const loader = ctx.loaders.of<string, Row[]>('deliveries of documents', async (ids) => {
    const rows: Row[] = await ctx.db.query(
      `SELECT id, document_id, method, to_char(delivered_on, 'YYYY-MM-DD') AS on, to_char(effective_on, 'YYYY-MM-DD') AS effective_on,
              recipient_kind, recipient, details_cipher
         FROM document_delivery WHERE document_id = ANY ($1::uuid[]) ORDER BY id`,
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row.document_id === id));
  });
  return ((await loader.load(documentId)) ?? []).map((row) => showDelivery(ctx, row));
}

function showDelivery({ db }: RequestContext, row: Row) {
  const { id, method, on, effective_on: effectiveOn, recipient_kind: recipient, details_cipher: sealed } = row;
  const details: DeliveryDetails =
    sealed === null ? {} : (JSON.parse(vaultOf(db).open(deliveryPlace(id), sealed)) as DeliveryDetails);
  return {
    ...{ method, on, effectiveOn, recipient },
    person: row.recipient === null ? null : { __typename: 'Person' as const, id: row.recipient },
    witnesses: details.witnesses ?? [],
    trackingNumber: details.trackingNumber ?? null,
    note: details.note ?? null,
  };
}
