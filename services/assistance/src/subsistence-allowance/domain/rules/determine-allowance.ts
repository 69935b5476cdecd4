import { type Determination, explain, type Law } from '@yimen/policy';
import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { HouseholdFacts } from '../household.js';
import type { VetoHit } from '../refusals.js';
import { belowStandard } from './below-standard.rule.js';
import { countIncome } from './counted-income.rule.js';
import { countMembers, type NotCounted } from './counted-members.rule.js';
import type { ExactFen } from './exact-fen.js';
import { monthlyAmount } from './monthly-amount.rule.js';
import { vetoedProperty } from './property-veto.rule.js';

/** Which days decide: eligibility by the acceptance date, the amount by the first day of the month it is for (domain §0.4). */
export type DeterminationDates = { acceptedOn: LegalDate; month: LegalMonth };
export type AllowanceOutcome = 'ELIGIBLE' | 'INCOME_NOT_BELOW_STANDARD' | 'ASSET_EXCEEDED' | 'NO_MEMBER_COUNTED';

/** The determination, and the numbers that a refusal or an award needs beside it. */
export type AllowanceAnswer = {
  determination: Determination<AllowanceOutcome>;
  countedIds: string[];
  notCounted: { personId: string; because: NotCounted }[];
  /** What the household has each month, exact. */
  total: ExactFen;
  /** Strictly below the standard; not to be told from the income per head, which is rounded for showing. */
  below: boolean;
  perCapitaFen: number;
  standardFen: number;
  hits: VetoHit[];
};

/**
 * The whole of 低保's eligibility and amount: members, income, standard, property, amount. Takes what is known of the
 * household, the law and the two days; the same arguments give the same answer for ever. Throws MissingParameter when the law
 * lacks a value that it must have.
 */
export function determineAllowance(
  facts: HouseholdFacts,
  law: Law,
  { acceptedOn, month }: DeterminationDates,
  ruleVersion: string,
): AllowanceAnswer {
  const x = explain(law, ruleVersion);
  const { counted, notCounted } = countMembers(x, facts.members, acceptedOn);
  const ids = new Set(counted.map((member) => member.personId));
  const { total } = countIncome(x, facts, counted, acceptedOn);
  const { below, perCapitaFen, standardFen } = belowStandard(x, total, counted.length, acceptedOn);
  const hits = vetoedProperty(x, facts.properties, ids, acceptedOn);
  const numbers = {
    countedIds: [...ids],
    notCounted: notCounted.map(({ member, because }) => ({ personId: member.personId, because })),
    total,
    below,
    perCapitaFen,
    standardFen,
    hits,
  };
  if (counted.length === 0) return { determination: x.conclude('NO_MEMBER_COUNTED'), ...numbers };
  if (!below) return { determination: x.conclude('INCOME_NOT_BELOW_STANDARD'), ...numbers };
  if (hits.length > 0) return { determination: x.conclude('ASSET_EXCEEDED'), ...numbers };
  const amountFen = monthlyAmount(x, { total, counted, month });
  return { determination: x.conclude('ELIGIBLE', amountFen), ...numbers };
}
