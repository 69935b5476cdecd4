import type { Explanation } from '@yimen/policy';
import type { AllowanceDetermination, AllowanceOutcome } from '../determination.js';
import type { Circumstance } from '../facts.js';

/** No right: the determination closes with why. */
export function noRight(
  x: Explanation,
  outcome: AllowanceOutcome,
  excludedBy: Circumstance | null = null,
): AllowanceDetermination {
  const determination = x.conclude(outcome);
  return { determination, entitled: false, standardFen: 0, payableFen: 0, excludedBy, suppressedBy: null };
}

/** A right: paid, or kept without pay while a like benefit is higher. */
export function right(x: Explanation, standardFen: number, suppressedBy: Circumstance | null): AllowanceDetermination {
  const payableFen = suppressedBy === null ? standardFen : 0;
  const determination = x.conclude(suppressedBy === null ? 'ELIGIBLE' : 'SUPPRESSED', payableFen);
  return { determination, entitled: true, standardFen, payableFen, excludedBy: null, suppressedBy };
}
