export { type AwardDifference, differenceOf, type WrittenAward } from './difference.js';
export { type Judge, type Judged, judgeOf } from './judge.js';
export {
  type AwardGround,
  type AwardMonths,
  type AwardOfMonths,
  type MonthStatus,
  monthsOf,
  type Run,
} from './months.js';
export type { PersonFacts } from './person-facts.js';
