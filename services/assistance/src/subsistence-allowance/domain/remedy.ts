import { type Law, parameterOn } from '@yimen/policy';
import { addDays, addMonths, type LegalDate } from '@yimen/standards';
import type { Remedy } from './case.js';
import type { RefusalOf } from './refusals.js';
import { keys } from './rules/keys.js';

/** The remedies open against a decision of the day: reconsideration and suit, with their limits (domain §0.6, §21). */
export function remedyOn(law: Law, on: LegalDate): Remedy | RefusalOf<'PARAMETER_NOT_IN_FORCE'> {
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

/** The last days of both, counted from the day on which the applicant came to know of the decision. */
export function remedyUntil(
  remedy: Remedy,
  knownOn: LegalDate,
): { reconsiderationUntil: LegalDate; suitUntil: LegalDate } {
  return {
    reconsiderationUntil: addDays(knownOn, remedy.reconsiderationDays),
    suitUntil: addMonths(knownOn, remedy.litigationMonths),
  };
}
