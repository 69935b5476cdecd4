import type { FieldVault } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Remedy } from '../../subsistence-allowance/domain/index.js';
import type { Deliverable, DeliveryDetails, DeliveryOrder } from '../domain/index.js';
import { deliveryPlace } from './deliveries.queries.js';

/** A document of a case as far as its delivery needs it. */
export type DeliverableDocument = Deliverable & {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly remedy: Remedy | null;
};

/** Those of the documents that are this case's; one statement. */
export async function deliverableDocuments(
  tx: EntityManager,
  caseId: string,
  ids: readonly string[],
): Promise<DeliverableDocument[]> {
  return tx.query(
    `SELECT id, kind, title, number, to_char(made_on, 'YYYY-MM-DD') AS "madeOn", remedy, withdrawn_on IS NOT NULL AS withdrawn
       FROM case_document WHERE case_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id`,
    [caseId, ids],
  );
}

/** The case's newest decision document, for what delivers a decision without naming it; null for one that has none. */
export async function decisionDocument(tx: EntityManager, caseId: string): Promise<string | null> {
  const [row]: { id: string }[] = await tx.query(
    `SELECT id FROM case_document WHERE case_id = $1 AND kind IN ('CONFIRMATION', 'REFUSAL') ORDER BY id DESC LIMIT 1`,
    [caseId],
  );
  return row?.id ?? null;
}

export type DeliveryWritten = {
  readonly documentIds: readonly string[];
  readonly order: DeliveryOrder;
  readonly effectiveOn: LegalDate;
  readonly by: string;
  readonly today: LegalDate;
};

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
