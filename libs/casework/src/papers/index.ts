export {
  type DeliverableDocument,
  deliverableDocuments,
  documentsToDeliver,
  markLate,
  newestDocument,
  type ToDeliverArgs,
  withLateDocuments,
} from './deliverable-documents.js';
export { type DeliveryWritten, deliveriesOf, writeDeliveries } from './deliveries.js';
export {
  type KeptDocument,
  keepDocument,
  keepDocuments,
  type NewDocument,
  withdrawDocuments,
  withdrawKinds,
} from './keep-document.js';
export { type LateDeliveries, lateDeliveries } from './late-deliveries.js';
export { type OpenDocument, openDocument, printed, type SealedDocumentRow } from './open-document.js';
export { createPaperTables } from './paper-tables.js';
export {
  type DocumentRow,
  documentColumns,
  documentRow,
  documentsOf,
  noDocuments,
  showRemedy,
  verifyDocument,
} from './read-documents.js';
export { digestOf, isCode, newCode } from './verification-code.js';
