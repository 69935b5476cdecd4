import { type Law, parameterOn } from '@yimen/policy';
import { addDays, addMonths, type LegalDate } from '@yimen/standards';
import type { NotInForce } from '../time-limits.js';

/** The remedies open against a decision: reconsideration and suit, with their limits and the law that gives them (domain §0.6, §21). */
export type Remedy = {
  readonly reconsiderationDays: number;
  readonly litigationMonths: number;
  readonly basis: string;
};

/**
 * The remedies against a decision of the day, by the two parameters that say how long each is open. Refuses where one of them is in
 * force for nobody.
 */
export function remedyBy(
  law: Law,
  keys: { readonly reconsideration: string; readonly litigation: string },
  on: LegalDate,
): Remedy | NotInForce {
  const reconsideration = parameterOn(law, keys.reconsideration, on);
  if (!reconsideration.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.reconsideration, on };
  const litigation = parameterOn(law, keys.litigation, on);
  if (!litigation.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.litigation, on };
  return {
    reconsiderationDays: Number(reconsideration.value),
    litigationMonths: Number(litigation.value),
    basis: `${reconsideration.source}；${litigation.source}`,
  };
}

/** The last days of both, counted from the day on which the party came to know of the decision. */
export function remedyUntil(
  remedy: Remedy,
  knownOn: LegalDate,
): { reconsiderationUntil: LegalDate; suitUntil: LegalDate } {
  return {
    reconsiderationUntil: addDays(knownOn, remedy.reconsiderationDays),
    suitUntil: addMonths(knownOn, remedy.litigationMonths),
  };
}
