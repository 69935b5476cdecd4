export { deliverWithin } from './deliver-by.js';
export {
  type Deliverable,
  type DeliveryDetails,
  type DeliveryMethod,
  type DeliveryOrder,
  type DeliveryRefusal,
  deliveryRefused,
  effectiveOn,
  methodLabels,
  type RecipientKind,
  recipientLabels,
} from './delivery.js';
export {
  awaited,
  type DocumentRule,
  type DocumentRules,
  documentNumber,
  handed,
  kept,
  shown,
} from './document-rules.js';
export {
  dayInChinese,
  type Field,
  fields,
  heading,
  list,
  monthInChinese,
  type Paper,
  type PaperMark,
  type PaperRemedy,
  type Part,
  paragraph,
  remedySentence,
  signatures,
  unmarked,
} from './paper.js';
export { escaped, type PaperPurpose, paperHtml } from './paper-html.js';
export { paperText } from './paper-text.js';
export { type Receipted, receiptPaper } from './receipt-paper.js';
export {
  countsFrom,
  type DeliveredDocument,
  type DeliveryInput,
  deliveryOrderOf,
  lastMadeOn,
  receiptOf,
} from './record-delivery.js';
export { type Remedy, remedyBy, remedyUntil } from './remedy.js';
