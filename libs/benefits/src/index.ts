export {
  type AdjustmentKind,
  cancelAdjustments,
  type OfRoll,
  type PlannedAdjustment,
  planAdjustments,
  planArrears,
} from './award/adjustments.js';
export { amountFor, amountsOf, dueFor, inForce, inMonth, suspendedIn } from './award/amount-sql.js';
export { insertAwards, type NewAward } from './award/insert-awards.js';
export {
  type AmountFrom,
  type Arrears,
  type LookedAtFrom,
  replaceAmounts,
  writeAmounts,
  writeArrears,
} from './award/months.js';
export type { Own, OwnColumns } from './award/own-columns.js';
export { lockAwards, standingColumns } from './award/standing.js';
export { type Lifted, liftSuspensions, type Suspended, suspendAwards } from './award/suspensions.js';
export { type OwnOf, type Writing, writeChanges } from './award/write-changes.js';
export { benefitCatalogue, matrixParameters } from './matrix.js';
export { createBenefitTables } from './tables/create-benefit-tables.js';
export { createWordTables, keepWords, periodsOfSubjects } from './told/keep-words.js';
