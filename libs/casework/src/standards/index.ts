export { type LawBook, openLawBook, readNationalLaw } from './law-book.js';
export { type LawLock, lawLock } from './law-lock.js';
export { createParameterTable } from './parameter-table.js';
export {
  type PublishedStandard,
  type Publisher,
  type PublishStandardInput,
  publishStandard,
  type StandardPublished,
  type StandardTold,
  standardRefused,
} from './publish-standard.js';
export { type StandardsArgs, standardById, standardsInForce } from './read-standards.js';
export { readValue } from './read-value.js';
