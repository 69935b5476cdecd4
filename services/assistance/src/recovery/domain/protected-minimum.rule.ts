import type { RecoveryRefusalOf } from '@yimen/benefits/domain';
import { recoveryKeys } from '@yimen/benefits/domain';
import { type Law, mapOf, moneyOf, parameterOn, requiredField } from '@yimen/policy';
import { firstDayOf, type LegalMonth, type Rational, rational, roundRational, timesRate } from '@yimen/standards';
import { keys } from '../../subsistence-allowance/domain/rules/keys.js';

/** What a household has in a month: its allowance, how many are counted, and the exact income that the allowance adds to. */
export type MonthsMeans = { month: LegalMonth; allowanceFen: number; counted: number; income: Rational };
/** How much of the month's allowance must stay with the household, and how much may be kept back at most. */
export type Protection = { protectedFen: number; mostFen: number };

/**
 * 最低生活额保护线 (domain §2.8, A.3): of a month's allowance so much stays that, with the income counted, each member still has the
 * protected share of the standard, and never less than the protected share of the allowance itself. Both shares are the
 * parameter of the month's first day; "at least" rounds up (domain §0.4), so that a fen in doubt stays with the household.
 */
export function protectedMinimum(
  law: Law,
  means: MonthsMeans,
): Protection | RecoveryRefusalOf<'PARAMETER_NOT_IN_FORCE'> {
  const on = firstDayOf(means.month);
  const standard = parameterOn(law, keys.standard, on);
  if (!standard.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.standard, on };
  const shares = parameterOn(law, recoveryKeys.protectedMinimum, on);
  if (!shares.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: recoveryKeys.protectedMinimum, on };
  const share = (name: string) => rational(requiredField(shares.key, mapOf(shares), name));
  const forAll = timesRate(moneyOf(standard) * means.counted, share('ofStandard'), 'CEIL');
  const beyondIncome = forAll - roundRational(means.income, 'FLOOR');
  const ofAllowance = timesRate(means.allowanceFen, share('ofAllowance'), 'CEIL');
  const protectedFen = Math.min(means.allowanceFen, Math.max(beyondIncome, ofAllowance, 0));
  return { protectedFen, mostFen: means.allowanceFen - protectedFen };
}
