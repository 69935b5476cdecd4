export { confinedKinds, type MarriageDocumentKind, marriageDocumentKinds, marriageDocuments } from './kinds.js';
