export type { RecoveryAnswer } from './answer.js';
export * from './claim.js';
export { type DecideRecoveryOrder, decideRecovery, type PlanWish, withDocument } from './decide-recovery.js';
export { enter } from './enter.js';
export type { EntryKind, LedgerEntry, RecoveryFact } from './facts.js';
export { recoveryKeys } from './keys.js';
export {
  becauseOfFalseStatement,
  type ClaimedAward,
  causeOf,
  notYetClaimed,
  type Overpayment,
  openClaim,
  withItems,
} from './open-claim.js';
export { atOnce, fromFutureAwards, inInstalments, type PlannedPart, type Withholdable } from './plan.js';
export { counterPlanText } from './plan-text.js';
export { recoveryRefusalText } from './refusal-texts.js';
export type { RecoveryRefusal, RecoveryRefusalCode, RecoveryRefusalOf } from './refusals.js';
export { remind, toRemind } from './remind.js';
export { type RepayOrder, repay } from './repay.js';
export { replan } from './replan.js';
export { type WriteOffOrder, type WriteOffReason, writeOff, writeOffReasons } from './write-off.js';
