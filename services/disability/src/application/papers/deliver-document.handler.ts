import {
  type DeliverableDocument,
  deliverableDocuments,
  keepDocuments,
  newestDocument,
  type PeopleDoor,
  writeDeliveries,
} from '@yimen/casework';
import {
  countsFrom,
  type DeliveryInput,
  type DeliveryOrder,
  deliveryOrderOf,
  deliveryRefused,
  lastMadeOn,
  receiptOf,
} from '@yimen/casework/domain';
import { isUuid, type LegalDate } from '@yimen/standards';
import {
  type Answer,
  invalidInput,
  notFound,
  type Problem,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type AllowanceCase, deliverDocuments, disabilityKeys } from '../domain/index.js';
import { type Decided, type JudgedWith, type StepDone, takeStep } from '../take-step.js';
import { type DocumentKind, decisionKinds, documentRules } from './kinds.js';
import { paperNames } from './paper-names.js';
import type { PaperNames } from './papers.js';

/** What `deliverDisabilityDocument` takes, as it comes through the schema. */
export type DeliverDocumentInput = DeliveryInput & { readonly caseId: string };

type Asked = {
  readonly ctx: RequestContext;
  readonly tx: EntityManager;
  readonly order: DeliveryOrder;
  readonly ids: readonly string[];
  readonly names: PaperNames | null;
};

/**
 * 登记送达: how, when and to whom documents of one case were delivered, several at once; the receipt (送达回证) is made with it, and the
 * limits of each document's remedies run from the day on which it counts as delivered (民事诉讼法 87-95, domain §17 A.2). Refuses what
 * the method lacks, a document that is not of the case, a day before it was made or still to come.
 */
export async function deliverDocument(
  ctx: RequestContext,
  people: PeopleDoor,
  input: DeliverDocumentInput,
  key: string,
): Promise<Answer<StepDone>> {
  const brought = await paperNames(ctx, people, input.caseId);
  if ('problem' in brought) return refused(brought.problem);
  const order = deliveryOrderOf(input);
  const ids = [...new Set(input.documentIds)].filter(isUuid);
  const step = { mutation: 'deliverDisabilityDocument', key, input, right: 'disability.case.deliver' } as const;
  return takeStep(ctx, { ...step, action: 'deliverDecision' }, (found, with_, tx) =>
    judge({ ctx, tx, order, ids, names: brought.names }, found, with_),
  );
}

async function judge(asked: Asked, found: AllowanceCase, { by, today, law }: JudgedWith): Promise<Decided | Problem> {
  const { ctx, tx, order, ids, names } = asked;
  const documents = await deliverableDocuments<DocumentKind>(tx, documentRules, { caseId: found.id, ids });
  if (documents.length < ids.length) return notFound('input.documentIds');
  const refusal = order.recipient === 'MEMBER' ? byAgent : deliveryRefused(order, documents, []);
  if (refusal !== null) return invalidInput({ ...refusal, field: `input.${refusal.field}` });
  const kinds = documents.map(({ kind }) => kind);
  const effectiveOn = countsFrom(law, disabilityKeys.announcementDays, order);
  const decision = await hasDecision(tx, found, documents);
  const told = { method: order.method, on: order.on, effectiveOn, madeOn: lastMadeOn(documents, order.on) };
  return {
    decision: deliverDocuments(found, { by, today, ...told, kinds, decision }),
    reasonCode: order.method,
    details: { kinds, method: order.method, on: order.on },
    also: async () => {
      const written = { order, effectiveOn, by: ctx.actor.sub, today, documentIds: documents.map(({ id }) => id) };
      await writeDeliveries(tx, vaultOf(ctx.db), written);
      if (names !== null) await keepReceipt(asked, found, { names, documents, effectiveOn });
    },
  };
}

/** An allowance is a person's and not a household's: whoever takes a document in for them is named as who they are. */
const byAgent = {
  ...{ field: 'recipient', code: 'DELIVERY_RECIPIENT' },
  message: '由同住的成年家属代收的，请选“代理人”，并写明姓名、与本人的关系。',
};

/** Is the document of the decision in force among them? One that a later decision replaced is not. */
async function hasDecision(
  tx: EntityManager,
  { id, decision }: AllowanceCase,
  documents: readonly DeliverableDocument[],
): Promise<boolean> {
  const newest = decision === null ? null : await newestDocument(tx, id, [decisionKinds[decision.kind]]);
  return newest !== null && documents.some((document) => document.id === newest);
}

type Receipt = {
  readonly names: PaperNames;
  readonly documents: readonly DeliverableDocument[];
  readonly effectiveOn: LegalDate;
};

async function keepReceipt({ ctx, tx, order }: Asked, of: AllowanceCase, receipt: Receipt): Promise<void> {
  const { names, documents, effectiveOn } = receipt;
  const about = { authority: names.street, madeOn: ctx.today, recipientName: names.applicant, documents };
  const paper = receiptOf({ ...about, order, effectiveOn });
  await keepDocuments(tx, vaultOf(ctx.db), documentRules, [{ of, paper }]);
}
