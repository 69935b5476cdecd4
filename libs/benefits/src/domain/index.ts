export {
  type AfterChange,
  type AwardChange,
  afterChange,
  amountStanding,
  type ChangedAward,
  firstTouched,
  type StandingAward,
} from './award-change.js';
export {
  type Benefit,
  type BenefitCatalogue,
  type BenefitPair,
  CatalogueError,
  parseCatalogue,
  type Relation,
} from './matrix/catalogue.js';
export type { EntitledBenefit, HeldBenefit, MonthEntitlements, SuppressedBenefit } from './matrix/held.js';
export { resolveEntitlements } from './matrix/resolve-entitlements.js';
export { type GovernsFrom, type Period, periodsOf, type Word } from './told/words.js';
