export {
  type AfterChange,
  type AwardChange,
  afterChange,
  amountStanding,
  type ChangedAward,
  firstTouched,
  type StandingAward,
} from './award-change.js';
export { type AnswerFault, type BankAnswer, type ReturnReason, returnReasons } from './bank-answers.js';
export {
  type Benefit,
  type BenefitCatalogue,
  type BenefitPair,
  CatalogueError,
  parseCatalogue,
  type Relation,
} from './matrix/catalogue.js';
export type { EntitledBenefit, HeldBenefit, MonthEntitlements, SuppressedBenefit } from './matrix/held.js';
export {
  type BenefitNeed,
  needsOf,
  relationsAmong,
  resolveEntitlements,
  type StandingRelation,
} from './matrix/resolve-entitlements.js';
export { type PayeeAsked, type PayeeKind, type PayeeRefusal, type PayeeStatus, payeeRefused } from './payee.js';
export * from './recovery/index.js';
export { type RollStatus, type RollStep, rollStatusLabels, rollStepLabels, rollSteps } from './roll-steps.js';
export { type GovernsFrom, type Period, periodsOf, type Word } from './told/words.js';
