import { type LegalDate, type LegalMonth, monthOf, nextMonth } from '@yimen/standards';
import type { Award } from './case.js';

/** One household's line on a month's roll. */
export type RollLine = { awardId: string; householdId: string; month: LegalMonth; amountFen: number };

/** The first month of an award: the one after the decision's (决定之日下月起). */
export function awardStart(confirmedOn: LegalDate): LegalMonth {
  return nextMonth(monthOf(confirmedOn));
}

/** Why an award ends. A death ends it with the month of death, a decision with the month in which it is made. */
export type AwardEnd = { because: 'DEATH' | 'DECISION'; on: LegalDate };

/** The last month in enjoyment: what falls after it is not due, and if paid is claimed back (domain §11). */
export function lastMonth(end: AwardEnd): LegalMonth {
  return monthOf(end.on);
}

/** The line of an award on a month's roll; null outside its months, or when nothing is due. */
export function rollLine(award: Award, month: LegalMonth): RollLine | null {
  if (month < award.startMonth || (award.endMonth !== null && month > award.endMonth)) return null;
  if (award.monthlyFen === 0) return null;
  return { awardId: award.awardId, householdId: award.householdId, month, amountFen: award.monthlyFen };
}
