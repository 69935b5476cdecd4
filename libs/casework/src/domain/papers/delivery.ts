import { addDays, type LegalDate } from '@yimen/standards';

export type DeliveryMethod = 'DIRECT' | 'LEFT' | 'POST' | 'ELECTRONIC' | 'ANNOUNCEMENT';
export type RecipientKind = 'APPLICANT' | 'MEMBER' | 'AGENT';

/** What is written down of a delivery beside how and when; it holds names, so it is sealed. */
export type DeliveryDetails = {
  readonly witnesses?: readonly string[];
  readonly trackingNumber?: string;
  readonly note?: string;
};

/** A delivery as it is to be recorded. */
export type DeliveryOrder = DeliveryDetails & {
  readonly method: DeliveryMethod;
  readonly on: LegalDate;
  readonly recipient: RecipientKind;
  /** For a member: who of the household. */
  readonly personId?: string | null;
  /** For an electronic delivery: the recipient has agreed to it and confirmed the address. */
  readonly agreed?: boolean;
};

/** A document as far as a delivery asks about it; `delivered` says whether its kind is delivered at all. */
export type Deliverable = { readonly delivered: boolean; readonly madeOn: LegalDate; readonly withdrawn: boolean };

/** Why a delivery cannot be recorded: the field, a stable code, and what to do. */
export type DeliveryRefusal = { readonly field: string; readonly code: string; readonly message: string };

type Test = (
  order: DeliveryOrder,
  documents: readonly Deliverable[],
  adults: readonly string[],
) => DeliveryRefusal | null;

/** What each method takes (民事诉讼法 87-95, which administrative delivery follows; domain §17 A.2). */
const tests: readonly Test[] = [
  (_, documents) =>
    documents.length > 0
      ? null
      : { field: 'documentIds', code: 'DOCUMENTS_MISSING', message: '请选择要登记送达的文书。' },
  (_, documents) =>
    documents.every(({ delivered }) => delivered)
      ? null
      : {
          field: 'documentIds',
          code: 'DOCUMENT_NOT_FOR_DELIVERY',
          message: '公示、笔录、回证和移送单不登记送达，请去掉后再提交。',
        },
  (_, documents) =>
    documents.some(({ withdrawn }) => withdrawn)
      ? { field: 'documentIds', code: 'DOCUMENT_WITHDRAWN', message: '其中有已撤回的文书，不再送达。' }
      : null,
  ({ method, witnesses = [] }) =>
    method === 'LEFT' && witnesses.every((name) => name.trim() === '')
      ? { field: 'witnesses', code: 'DELIVERY_WITNESSES_MISSING', message: '留置送达须有见证人，请填写见证人姓名。' }
      : null,
  ({ method, trackingNumber = '' }) =>
    method === 'POST' && trackingNumber.trim() === ''
      ? { field: 'trackingNumber', code: 'DELIVERY_TRACKING_MISSING', message: '邮寄送达请填写邮件号，以便查询签收。' }
      : null,
  ({ method, agreed }) =>
    method === 'ELECTRONIC' && agreed !== true
      ? {
          field: 'agreed',
          code: 'DELIVERY_CONSENT_MISSING',
          message: '电子送达须经受送达人同意；未同意的请改用其他方式。',
        }
      : null,
  ({ method, note = '' }) =>
    method === 'ANNOUNCEMENT' && note.trim() === ''
      ? { field: 'note', code: 'DELIVERY_REASON_MISSING', message: '公告送达请写明其他方式无法送达的经过。' }
      : null,
  ({ recipient, note = '' }) =>
    recipient === 'AGENT' && note.trim() === ''
      ? { field: 'note', code: 'DELIVERY_RECIPIENT', message: '由代理人签收的，请写明代理人是谁、凭何委托。' }
      : null,
  ({ recipient, personId }, _, adults) =>
    recipient === 'MEMBER' && !adults.includes(personId ?? '')
      ? { field: 'personId', code: 'DELIVERY_RECIPIENT', message: '代收的家庭成员须是共同生活的成年人，请核对。' }
      : null,
];

/** Whether this delivery of these documents can be recorded; `adults` are the grown-up members of the household. */
export function deliveryRefused(
  order: DeliveryOrder,
  documents: readonly Deliverable[],
  adults: readonly string[],
): DeliveryRefusal | null {
  for (const test of tests) {
    const refusal = test(order, documents, adults);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The day on which it counts as delivered: of an announcement after its days, else the day itself (民事诉讼法 95). */
export function effectiveOn(method: DeliveryMethod, on: LegalDate, announcementDays: number): LegalDate {
  return method === 'ANNOUNCEMENT' ? addDays(on, announcementDays) : on;
}

export const methodLabels: Readonly<Record<DeliveryMethod, string>> = {
  DIRECT: '直接送达',
  LEFT: '留置送达',
  POST: '邮寄送达',
  ELECTRONIC: '电子送达',
  ANNOUNCEMENT: '公告送达',
};
export const recipientLabels: Readonly<Record<RecipientKind, string>> = {
  APPLICANT: '申请人本人',
  MEMBER: '同住的成年家庭成员',
  AGENT: '代理人',
};
