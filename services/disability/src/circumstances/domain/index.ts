export { type CircumstanceEntry, type CircumstancePeriod, periodsOf, type Substance } from './fold.js';
export { grouped } from './grouped.js';
export { type CircumstanceKind, circumstanceKinds, type DeclaredKind, type LowIncomeTier } from './kinds.js';
