export {
  type DeclaredCircumstance,
  type DeclareRefusal,
  type Declaring,
  declareRefused,
  entryOfDeclared,
  overlaps,
} from './declare.js';
export {
  type CircumstanceEntry,
  type CircumstancePeriod,
  governsFrom,
  periodsOf,
  type Substance,
  wordOf,
} from './fold.js';
export { grouped } from './grouped.js';
export { type CircumstanceKind, circumstanceKinds, type DeclaredKind, type LowIncomeTier } from './kinds.js';
