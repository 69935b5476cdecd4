import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { type DeliveryOrder, effectiveOn } from './delivery.js';
import type { Paper } from './paper.js';
import { receiptPaper } from './receipt-paper.js';
import { type Remedy, remedyUntil } from './remedy.js';

/** A delivery as it comes through a schema: what a method does not take may be left out. */
export type DeliveryInput = {
  readonly documentIds: readonly string[];
  readonly method: DeliveryOrder['method'];
  readonly on: LegalDate;
  readonly recipient: DeliveryOrder['recipient'];
  readonly personId?: string | null;
  readonly witnesses?: readonly string[] | null;
  readonly trackingNumber?: string | null;
  readonly agreed?: boolean | null;
  readonly note?: string | null;
};

/** The same as it is judged and written down. */
export function deliveryOrderOf({ method, on, recipient, personId, ...rest }: DeliveryInput): DeliveryOrder {
  return {
    ...{ method, on, recipient, personId: personId ?? null },
    agreed: rest.agreed === true,
    witnesses: rest.witnesses ?? [],
    trackingNumber: rest.trackingNumber ?? '',
    note: rest.note ?? '',
  };
}

/** From when the delivery counts, by the law of the day on which it was made; `announced` is the parameter of an announcement's days. */
export function countsFrom(law: Law, announced: string, { method, on }: DeliveryOrder): LegalDate {
  const days = parameterOn(law, announced, on);
  return effectiveOn(method, on, days.ok ? Number(days.value) : 0);
}

/** The latest day on which one of the documents was made: nothing is delivered before it is there. */
export function lastMadeOn(documents: readonly { readonly madeOn: LegalDate }[], otherwise: LegalDate): LegalDate {
  return (
    documents
      .map(({ madeOn }) => madeOn)
      .sort()
      .at(-1) ?? otherwise
  );
}

/** What was delivered, with what each document leaves open. */
export type DeliveredDocument = {
  readonly title: string;
  readonly number: string;
  readonly remedy: Remedy | null;
};

/** 送达回证 of these documents: the last days of each one's remedies run from the day on which the delivery counts. */
export function receiptOf(told: {
  readonly authority: string;
  readonly madeOn: LegalDate;
  readonly recipientName: string;
  readonly documents: readonly DeliveredDocument[];
  readonly order: DeliveryOrder;
  readonly effectiveOn: LegalDate;
}): Paper<'DELIVERY_RECEIPT'> {
  const documents = told.documents.map(({ title, number, remedy }) => ({
    ...{ title, number },
    remedyUntil: remedy === null ? null : remedyUntil(remedy, told.effectiveOn),
  }));
  return receiptPaper({ ...told, documents });
}
