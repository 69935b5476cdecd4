import { explain, type Law, mapOf, moneyOf, requiredField, wordOf } from '@yimen/policy';
import { firstDayOf, type LegalMonth, yuanToFen } from '@yimen/standards';
import { addOnRulesOn } from './add-ons.rule.js';
import { keys } from './keys.js';

/** An addition for each member of a kind: `numerator` over the plan's common denominator, in fen. */
export type PlannedAddOn = {
  readonly kind: string;
  readonly numerator: string;
  readonly age: number | null;
  readonly levels: readonly string[];
};

/**
 * Everything of the law that a month's amount needs where the difference is paid (F-1): plain whole numbers, so that a database can
 * compute a hundred thousand households by it, exactly. The reference is `monthlyAmount`; a property test compares both.
 */
export type DifferencePlan = {
  readonly standardFen: number;
  /** The smallest payment, and whether less is raised to it or not paid. */
  readonly minimumFen: number | null;
  readonly raise: boolean;
  /** Of a member of several kinds: all additions, or the highest. */
  readonly combine: 'SUM' | 'HIGHEST';
  readonly denominator: string;
  readonly addOns: readonly PlannedAddOn[];
};

/** The plan of a month, by the parameters of its first day; null where tiers are paid and not the difference. */
export function differencePlan(law: Law, month: LegalMonth): DifferencePlan | null {
  const on = firstDayOf(month);
  const x = explain(law, '');
  if (wordOf(x.parameter(keys.mode, on), ['DIFFERENCE', 'TIERED']) === 'TIERED') return null;
  const rules = addOnRulesOn(x, on);
  const denominator = rules.reduce((product, { each }) => product * each.den, 1n);
  const found = x.optional(keys.minPay, on);
  const minimum = found === null ? null : mapOf(found);
  return {
    standardFen: moneyOf(x.parameter(keys.standard, on)),
    minimumFen: minimum === null ? null : yuanToFen(requiredField(keys.minPay, minimum, 'amount')),
    raise: minimum !== null && requiredField(keys.minPay, minimum, 'below') === 'RAISE',
    combine: rules.length === 0 ? 'SUM' : wordOf(x.parameter(keys.addOn.combine, on), ['SUM', 'HIGHEST']),
    denominator: String(denominator),
    addOns: rules.map(({ kind, each, age, severeLevels }) => ({
      ...{ kind, age, levels: severeLevels },
      numerator: String(each.num * (denominator / each.den)),
    })),
  };
}
