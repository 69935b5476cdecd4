export { type MarriageDocumentKind, marriageDocumentKinds, marriageDocuments } from './kinds.js';
