import type { FieldVault, Place } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { DeliveryDetails, DeliveryMethod, DeliveryOrder, RecipientKind } from '../domain/index.js';

/** One delivery of documents as it is written down. */
export type DeliveryWritten = {
  readonly documentIds: readonly string[];
  readonly order: DeliveryOrder;
  /** The day from which it counts: the remedies run from it. */
  readonly effectiveOn: LegalDate;
  readonly by: string;
  readonly today: LegalDate;
};

const deliveryPlace = (id: string): Place => ({ table: 'document_delivery', column: 'details_cipher', row: id });

/** Records one delivery of each document and, on the document, the first day from which it counts; two statements. */
export async function writeDeliveries(tx: EntityManager, vault: FieldVault, written: DeliveryWritten): Promise<void> {
  const { documentIds, order, effectiveOn, by, today } = written;
  const details = detailsOf(order);
  const rows = documentIds.map((documentId) => {
    const id = uuidv7();
    const sealed = details === null ? null : vault.seal(deliveryPlace(id), JSON.stringify(details)).toString('base64');
    return {
      ...{ id, document_id: documentId, method: order.method, delivered_on: order.on, effective_on: effectiveOn },
      ...{ recipient_kind: order.recipient, recipient: order.recipient === 'MEMBER' ? order.personId : null },
      ...{ recorded_by: by, recorded_on: today, details_cipher: sealed },
    };
  });
  await tx.query(
    `INSERT INTO document_delivery (id, document_id, method, delivered_on, effective_on, recipient_kind, recipient, recorded_by,
                                    recorded_on, details_cipher)
     SELECT id, document_id, method, delivered_on, effective_on, recipient_kind, recipient, recorded_by, recorded_on,
            decode(details_cipher, 'base64')
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, document_id uuid, method text, delivered_on date, effective_on date,
            recipient_kind text, recipient uuid, recorded_by text, recorded_on date, details_cipher text)`,
    [JSON.stringify(rows)],
  );
  await tx.query('UPDATE case_document SET delivered_on = least(delivered_on, $2::date) WHERE id = ANY ($1::uuid[])', [
    documentIds,
    effectiveOn,
  ]);
}

function detailsOf({ witnesses = [], trackingNumber = '', note = '' }: DeliveryOrder): DeliveryDetails | null {
  const named = witnesses.map((name) => name.trim()).filter((name) => name !== '');
  if (named.length === 0 && trackingNumber.trim() === '' && note.trim() === '') return null;
  return { witnesses: named, trackingNumber: trackingNumber.trim(), note: note.trim() };
}

type Row = {
  readonly id: string;
  readonly document_id: string;
  readonly method: DeliveryMethod;
  readonly on: LegalDate;
  readonly effective_on: LegalDate;
  readonly recipient_kind: RecipientKind;
  readonly recipient: string | null;
  readonly details_cipher: Buffer | null;
};

/** The deliveries of a document, in the order of recording; those of all documents of an answer by one statement. */
export async function deliveriesOf(
  { db, loaders }: Pick<RequestContext, 'db' | 'loaders'>,
  vault: FieldVault,
  documentId: string,
) {
  const loader = loaders.of<string, Row[]>('deliveries of documents', async (ids) => {
    const rows: Row[] = await db.query(
      `SELECT id, document_id, method, to_char(delivered_on, 'YYYY-MM-DD') AS on, to_char(effective_on, 'YYYY-MM-DD') AS effective_on,
              recipient_kind, recipient, details_cipher
         FROM document_delivery WHERE document_id = ANY ($1::uuid[]) ORDER BY id`,
      [ids],
    );
    return ids.map((id) => rows.filter((row) => row.document_id === id));
  });
  return ((await loader.load(documentId)) ?? []).map((row) => showDelivery(vault, row));
}

function showDelivery(vault: FieldVault, row: Row) {
  const { id, method, on, effective_on: effectiveOn, recipient_kind: recipient, details_cipher: sealed } = row;
  const details: DeliveryDetails =
    sealed === null ? {} : (JSON.parse(vault.open(deliveryPlace(id), sealed)) as DeliveryDetails);
  return {
    ...{ method, on, effectiveOn, recipient },
    person: row.recipient === null ? null : { __typename: 'Person' as const, id: row.recipient },
    witnesses: details.witnesses ?? [],
    trackingNumber: details.trackingNumber || null,
    note: details.note || null,
  };
}
