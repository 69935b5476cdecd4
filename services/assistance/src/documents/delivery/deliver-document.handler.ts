import { parameterOn } from '@yimen/policy';
import { type Answer, invalidInput, notFound, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import { deliverDocuments, keys, remedyUntil, type SubsistenceCase } from '../../subsistence-allowance/domain/index.js';
import { adultsOf } from '../../subsistence-allowance/steps/adults.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import { isUuid } from '../../who/uuid.js';
import { documentNames } from '../document-names.js';
import { type DeliveryOrder, deliveryRefused, effectiveOn, receiptPaper } from '../domain/index.js';
import { keepDocument } from '../keep-document.js';
import { type DeliverableDocument, deliverableDocuments, writeDeliveries } from './delivery.store.js';

/** What `deliverDocument` takes, as it comes through the schema. */
export type DeliverDocumentInput = {
  readonly caseId: string;
  readonly documentIds: readonly string[];
  readonly method: DeliveryOrder['method'];
  readonly on: DeliveryOrder['on'];
  readonly recipient: DeliveryOrder['recipient'];
  readonly personId?: string | null;
  readonly witnesses?: readonly string[] | null;
  readonly trackingNumber?: string | null;
  readonly agreed?: boolean | null;
  readonly note?: string | null;
};

function orderOf({ method, on, recipient, personId, ...rest }: DeliverDocumentInput): DeliveryOrder {
  return {
    ...{ method, on, recipient, personId: personId ?? null },
    agreed: rest.agreed === true,
    witnesses: rest.witnesses ?? [],
    trackingNumber: rest.trackingNumber ?? '',
    note: rest.note ?? '',
  };
}

/**
 * 登记送达: how, when and to whom documents of one case were delivered, several at once; the receipt (送达回证) is made with it, and the
 * limits of each document's remedies run from the day on which it counts as delivered.
 */
export async function deliverDocument(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: DeliverDocumentInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId } = input;
  const order = orderOf(input);
  const ids = [...new Set(input.documentIds)].filter(isUuid);
  const brought = await documentNames(ctx, residents, caseId, order.personId ?? undefined);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const step = { caseId, mutation: 'deliverDocument', key, body: input } as const;
  const right = 'assistance.case.deliver';
  return takeStep(ctx, { ...step, right, action: 'deliverDecision' }, async (found, by, tx) => {
    const documents = await deliverableDocuments(tx, caseId, ids);
    if (documents.length < ids.length) return notFound('input.documentIds');
    const law = await lawOf(tx, found.case.division, ctx.today);
    const adults = adultsOf(found.case, law).map(({ personId }) => personId);
    const refusal = deliveryRefused(order, documents, adults);
    if (refusal !== null) return invalidInput({ ...refusal, field: `input.${refusal.field}` });
    const announced = parameterOn(law, keys.announcementDays, order.on);
    const effective = effectiveOn(order.method, order.on, announced.ok ? Number(announced.value) : 0);
    const kinds = documents.map(({ kind }) => kind);
    const madeOn =
      documents
        .map((one) => one.madeOn)
        .sort()
        .at(-1) ?? order.on;
    const delivery = {
      by,
      today: ctx.today,
      method: order.method,
      on: order.on,
      effectiveOn: effective,
      kinds,
      madeOn,
    };
    const decision = deliverDocuments(found.case, delivery);
    const written = { order, effectiveOn: effective, by: ctx.actor.sub, today: ctx.today };
    return {
      decision,
      reasonCode: order.method,
      details: { kinds, method: order.method, on: order.on },
      also: async () => {
        await writeDeliveries(tx, vaultOf(ctx.db), { ...written, documentIds: documents.map(({ id }) => id) });
        if (names === null) return;
        const { street, applicant, recipient } = names;
        const recipientName = order.recipient === 'MEMBER' ? (recipient ?? '') : applicant;
        await keepReceipt(tx, ctx, found.case, { ...written, street, recipientName, documents });
      },
    };
  });
}

type Receipt = {
  readonly order: DeliveryOrder;
  readonly effectiveOn: DeliveryOrder['on'];
  readonly street: string;
  readonly recipientName: string;
  readonly documents: readonly DeliverableDocument[];
};

async function keepReceipt(tx: EntityManager, ctx: RequestContext, of: SubsistenceCase, receipt: Receipt) {
  const { order, effectiveOn: from, street: authority, recipientName } = receipt;
  const documents = receipt.documents.map(({ title, number, remedy }) => ({
    ...{ title, number },
    remedyUntil: remedy === null ? null : remedyUntil(remedy, from),
  }));
  const paper = receiptPaper({ authority, madeOn: ctx.today, recipientName, documents, order, effectiveOn: from });
  await keepDocument(tx, vaultOf(ctx.db), { of, paper });
}
