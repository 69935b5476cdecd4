import { countOf, type Law, mapOf, parameterOn, requiredField } from '@yimen/policy';
import { addMonths, type LegalDate, type Rational, rational, timesRate } from '@yimen/standards';
import { sanctionKeys } from './keys.js';
import type { FalseStatementRefusalOf } from './refusals.js';

type NotInForce = FalseStatementRefusalOf<'PARAMETER_NOT_IN_FORCE'>;

/** The sanction that the law of a day provides: how many times the value obtained, at least and at most, and which clause says so. */
export type SanctionRule = {
  version: string;
  min: Rational;
  max: Rational;
  /** Both as they are written, for people. */
  minTimes: string;
  maxTimes: string;
  clause: string;
  source: string;
};

/**
 * SanctionRule (domain §20): read on the day of the ACT, whatever the law is when it is found out or decided (§0.4, §19.20, §28.14).
 * An act that went on counts by the day on which it ended.
 */
export function sanctionOn(law: Law, actOn: LegalDate): SanctionRule | NotInForce {
  const found = parameterOn(law, sanctionKeys.rule, actOn);
  if (!found.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: sanctionKeys.rule, on: actOn };
  const field = (name: string) => requiredField(found.key, mapOf(found), name);
  return {
    ...{ version: field('version'), clause: field('clause'), source: found.source },
    ...{ minTimes: field('min'), maxTimes: field('max') },
    ...{ min: rational(field('min')), max: rational(field('max')) },
  };
}

/** The bounds of a fine for a value obtained: the lower rounds up and the upper down, so that neither is crossed by a fen. */
export function fineBounds({ min, max }: SanctionRule, obtainedFen: number): { leastFen: number; mostFen: number } {
  return { leastFen: timesRate(obtainedFen, min, 'CEIL'), mostFen: timesRate(obtainedFen, max, 'FLOOR') };
}

/**
 * May this fine be imposed? A fine is never a must ("可以处"): without one the order to return stands alone. One that is imposed
 * keeps within the bounds of the act's law, and comes within the limitation of two years from the act's end.
 */
export function fineRefused(
  law: Law,
  rule: SanctionRule,
  { fineFen, obtainedFen, actOn, today }: { fineFen: number; obtainedFen: number; actOn: LegalDate; today: LegalDate },
): FalseStatementRefusalOf<'FINE_OUT_OF_BOUNDS' | 'FINE_TOO_LATE'> | NotInForce | null {
  const limitation = parameterOn(law, sanctionKeys.limitation, actOn);
  if (!limitation.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: sanctionKeys.limitation, on: actOn };
  const until = addMonths(actOn, countOf(limitation));
  if (today > until) return { because: 'FINE_TOO_LATE', until };
  const { leastFen, mostFen } = fineBounds(rule, obtainedFen);
  if (fineFen >= Math.max(1, leastFen) && fineFen <= mostFen) return null;
  const { clause, minTimes, maxTimes } = rule;
  return { because: 'FINE_OUT_OF_BOUNDS', clause, minTimes, maxTimes, leastFen, mostFen, actOn };
}
