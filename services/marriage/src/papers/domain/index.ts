export {
  confinedKinds,
  type MarriageDocumentKind,
  type MarriageDocumentKind,
  marriageDocumentKinds,
  marriageDocumentKinds,
  marriageDocuments,
  marriageDocuments,
} from './kinds.js';
export { remedyKeys, remedyParameterFiles } from './remedy-keys.js';
