import { countOf, type Law, MissingParameter, parameterOn, textOf } from '@yimen/policy';
import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import { determineAllowance } from '../../application/domain/determine-allowance.js';
import type { Allowance, AllowanceFacts } from '../../application/domain/facts.js';
import { disabilityKeys } from '../../application/domain/keys.js';

/** What the allowance's rules say of facts: is it a right, what it would pay in the month, to which like benefit it yields. */
export type Judged = {
  readonly entitled: boolean;
  readonly outcome: string;
  readonly standardFen: number;
  readonly suppressedBy: string | null;
};

/** The rules by which the months of an award are worked out. */
export type Judge = {
  judge(facts: AllowanceFacts, dates: { readonly judgedOn: LegalDate; readonly month: LegalMonth }): Judged;
  /** How many months before a certificate renewed late was valid again are paid after all, as the month's law says. */
  backPayMonths(month: LegalMonth): number;
};

/** The allowance's own rules (domain §4.2) under a law. Its functions @throws {MissingParameter} */
export function judgeOf(allowance: Allowance, law: Law): Judge {
  const inForce = (key: string, on: LegalDate) => {
    const found = parameterOn(law, key, on);
    if (!found.ok) throw new MissingParameter(key, on);
    return found;
  };
  return {
    judge(facts, dates) {
      const version = textOf(inForce(disabilityKeys.ruleVersion, dates.judgedOn));
      const judged = determineAllowance(allowance, facts, law, dates, version);
      const { entitled, standardFen, determination, suppressedBy } = judged;
      return { entitled, standardFen, outcome: determination.outcome, suppressedBy: suppressedBy?.kind ?? null };
    },
    backPayMonths: (month) => countOf(inForce(disabilityKeys.backPayMonths, firstDayOf(month))),
  };
}
