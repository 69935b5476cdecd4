export { type AwardDifference, differenceOf, type WrittenAward } from './difference.js';
export { type Judge, type Judged, judgeOf } from './judge.js';
export { firstMonthUnder, isCompared, lookAgainOn, workedOutThrough } from './look-again.js';
export {
  type AwardGround,
  type AwardMonths,
  type AwardOfMonths,
  type MonthStatus,
  monthsOf,
  type Run,
  standingIn,
} from './months.js';
export { levelIn, type PersonFacts } from './person-facts.js';
