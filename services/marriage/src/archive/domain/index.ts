export {
  type AuthorityKind,
  authorityKinds,
  type BasisAsked,
  type BasisRefusal,
  type SearchBasis,
  type SearcherKind,
  searchBasis,
  searcherKinds,
} from './basis.js';
export { archiveKeys, archiveParameterFiles } from './parameter-files.js';
export {
  type ArchiveDocumentKind,
  archiveKinds,
  isOnRecord,
  type RecordLine,
  recordLines,
  type SheetRefusal,
  sheetKinds,
  sheetRefused,
} from './what-is-on-record.js';
