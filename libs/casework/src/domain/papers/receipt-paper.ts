import type { LegalDate } from '@yimen/standards';
import { type DeliveryOrder, methodLabels, recipientLabels } from './delivery.js';
import { dayInChinese, type Field, fields, heading, list, type Paper, signatures } from './paper.js';

/** One delivered document as the receipt lists it, with the last days of its remedies. */
export type Receipted = {
  readonly title: string;
  readonly number: string;
  readonly remedyUntil: { readonly reconsiderationUntil: LegalDate; readonly suitUntil: LegalDate } | null;
};

/** 送达回证: what was delivered, to whom, how, when, from when it counts, and until when the remedies are open. */
export function receiptPaper(told: {
  readonly authority: string;
  readonly madeOn: LegalDate;
  readonly recipientName: string;
  readonly documents: readonly Receipted[];
  readonly order: DeliveryOrder;
  readonly effectiveOn: LegalDate;
}): Paper<'DELIVERY_RECEIPT'> {
  const { order, effectiveOn, documents } = told;
  const { witnesses = [], trackingNumber = '', note = '' } = order;
  const optional: readonly Field[] = [
    ['见证人', witnesses.join('、')],
    ['邮件号', trackingNumber],
    ['说明', note],
  ];
  return {
    kind: 'DELIVERY_RECEIPT',
    title: '送达回证',
    addressee: null,
    authority: told.authority,
    madeOn: told.madeOn,
    remedy: null,
    parts: [
      heading('送达的文书'),
      ...list(documents.map(lineOf)),
      fields(
        ['受送达人', `${told.recipientName}（${recipientLabels[order.recipient]}）`],
        ['送达方式', methodLabels[order.method]],
        ['送达日期', dayInChinese(order.on)],
        ...(effectiveOn === order.on ? [] : ([['视为送达之日', dayInChinese(effectiveOn)]] as const)),
        ...optional.filter(([, value]) => value !== ''),
      ),
      signatures('受送达人（签名或盖章）', ...(order.method === 'LEFT' ? ['见证人（签名）'] : []), '送达人（签名）'),
    ],
  };
}

function lineOf({ title, number, remedyUntil }: Receipted): string {
  const name = `《${title}》${number}`;
  if (remedyUntil === null) return name;
  const { reconsiderationUntil, suitUntil } = remedyUntil;
  return `${name}；申请行政复议至${dayInChinese(reconsiderationUntil)}，提起行政诉讼至${dayInChinese(suitUntil)}`;
}
