export { confinedKinds, type MarriageDocumentKind, marriageDocumentKinds, marriageDocuments } from './kinds.js';
export { remedyKeys, remedyParameterFiles } from './remedy-keys.js';
