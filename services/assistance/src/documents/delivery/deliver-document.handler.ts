import { type DeliverableDocument as Deliverable, deliverableDocuments, writeDeliveries } from '@yimen/casework';
import {
  countsFrom,
  type DeliveryInput,
  type DeliveryOrder,
  deliveryOrderOf,
  deliveryRefused,
  lastMadeOn,
  receiptOf,
} from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import { isUuid } from '@yimen/standards';
import { type Answer, invalidInput, notFound, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import {
  type DocumentNames,
  deliverDocuments,
  keys,
  type SubsistenceCase,
} from '../../subsistence-allowance/domain/index.js';
import { adultsOf } from '../../subsistence-allowance/steps/adults.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import { documentNames } from '../document-names.js';
import { type DocumentKind, documentRules } from '../domain/index.js';
import { keepDocument } from '../keep-document.js';

type DeliverableDocument = Deliverable<DocumentKind>;

/** What `deliverDocument` takes, as it comes through the schema. */
export type DeliverDocumentInput = DeliveryInput & { readonly caseId: string };

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
  const order = deliveryOrderOf(input);
  const ids = [...new Set(input.documentIds)].filter(isUuid);
  const brought = await documentNames(ctx, residents, caseId, order.personId ?? undefined);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const step = { caseId, mutation: 'deliverDocument', key, body: input } as const;
  const right = 'assistance.case.deliver';
  return takeStep(ctx, { ...step, right, action: 'deliverDecision' }, async (found, by, tx) => {
    const documents = await deliverableDocuments<DocumentKind>(tx, documentRules, { caseId, ids });
    if (documents.length < ids.length) return notFound('input.documentIds');
    const law = await lawOf(tx, found.case.division, ctx.today);
    const adults = adultsOf(found.case, law).map(({ personId }) => personId);
    const refusal = deliveryRefused(order, documents, adults);
    if (refusal !== null) return invalidInput({ ...refusal, field: `input.${refusal.field}` });
    const written = {
      order,
      effectiveOn: countsFrom(law, keys.announcementDays, order),
      by: ctx.actor.sub,
      today: ctx.today,
    };
    const kinds = documents.map(({ kind }) => kind);
    return {
      decision: deliverDocuments(found.case, { ...deliveryOf(written, documents), by, kinds }),
      reasonCode: order.method,
      details: { kinds, method: order.method, on: order.on },
      also: async () => {
        await writeDeliveries(tx, vaultOf(ctx.db), { ...written, documentIds: documents.map(({ id }) => id) });
        if (names !== null) await keepReceipt(tx, ctx, found.case, { ...written, names, documents });
      },
    };
  });
}

type Written = { readonly order: DeliveryOrder; readonly effectiveOn: LegalDate; readonly today: LegalDate };

/** The delivery as the procedure judges it: not before the youngest of the documents was there. */
function deliveryOf({ order, effectiveOn: from, today }: Written, documents: readonly DeliverableDocument[]) {
  return { today, method: order.method, on: order.on, effectiveOn: from, madeOn: lastMadeOn(documents, order.on) };
}

type Receipt = Written & { readonly names: DocumentNames; readonly documents: readonly DeliverableDocument[] };

async function keepReceipt(tx: EntityManager, ctx: RequestContext, of: SubsistenceCase, receipt: Receipt) {
  const { order, effectiveOn, names, documents } = receipt;
  const recipientName = order.recipient === 'MEMBER' ? (names.recipient ?? '') : names.applicant;
  const about = { authority: names.street, madeOn: ctx.today, recipientName, documents };
  await keepDocument(tx, vaultOf(ctx.db), { of, paper: receiptOf({ ...about, order, effectiveOn }) });
}
