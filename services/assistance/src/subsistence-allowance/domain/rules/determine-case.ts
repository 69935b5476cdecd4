import type { Law } from '@yimen/policy';
import type { SubsistenceCase } from '../case.js';
import { checkedFacts } from '../checked-facts.js';
import type { HouseholdFacts } from '../household.js';
import { asProved } from '../single-person/claim.js';
import { type AllowanceAnswer, type DeterminationDates, determineAllowance } from './determine-allowance.js';
import { determineSinglePerson, type SingleAnswer } from './determine-single-person.js';

/** What a case comes to: a household's, or one person's with both tiers. */
export type CaseAnswer = (AllowanceAnswer & { single?: undefined }) | SingleAnswer;

/** Do the means go beyond what is allowed? That is all that the check of means concludes; of which category somebody is, is another question. */
export function overMeans({ determination, single }: CaseAnswer): boolean {
  switch (determination.outcome) {
    case 'ELIGIBLE':
    case 'NOT_IN_CATEGORY':
    case 'PERSON_NOT_COUNTED':
      return false;
    case 'HOUSEHOLD_NOT_AT_EDGE':
      return single?.householdTier === 'ABOVE';
    case 'INCOME_NOT_BELOW_STANDARD':
    case 'OWN_INCOME_NOT_BELOW_STANDARD':
    case 'ASSET_EXCEEDED':
    case 'NO_MEMBER_COUNTED':
      return true;
  }
}

/**
 * The determination of a case, as its program asks: a household (R-AST-02) or one person of it (R-AST-03), of the household as
 * the check found it. Judged by the rules that the case began with.
 */
export function determineCase(
  found: SubsistenceCase,
  law: Law,
  dates: DeterminationDates,
  facts: HouseholdFacts = checkedFacts(found),
): CaseAnswer {
  const { single, ruleVersion } = found;
  if (single === null) return determineAllowance(facts, law, dates, ruleVersion);
  const members = facts.members.map((member) =>
    member.personId === single.personId ? asProved(single, member) : member,
  );
  return determineSinglePerson({ ...facts, members }, single.personId, law, dates, ruleVersion);
}
