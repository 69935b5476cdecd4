import type { Decision } from '@yimen/casework/domain';
import { MissingParameter } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { SubsistenceCase } from '../case.js';
import type { SubsistenceFact } from '../facts.js';
import type { RefusalOf, SubsistenceRefusal } from '../refusals.js';

/** What every behaviour of this matter answers. */
export type Answer = Decision<SubsistenceCase, SubsistenceFact, SubsistenceRefusal>;

/** Runs rules that may find a parameter missing, and makes a refusal of that. */
export function byTheLaw<T>(run: () => T): T | RefusalOf<'PARAMETER_NOT_IN_FORCE'> {
  try {
    return run();
  } catch (error) {
    if (error instanceof MissingParameter) return { because: 'PARAMETER_NOT_IN_FORCE', key: error.key, on: error.on };
    throw error;
  }
}

/** Refuses a day after today, or before the earliest it can be; null when it is sound. */
export function dayRefused(
  field: string,
  date: LegalDate,
  { today, earliestOn }: { today: LegalDate; earliestOn?: LegalDate },
): SubsistenceRefusal | null {
  if (date > today) return { because: 'DATE_IN_FUTURE', field, date };
  if (earliestOn !== undefined && date < earliestOn) return { because: 'DATE_TOO_EARLY', field, date, earliestOn };
  return null;
}

/** The acceptance date of a case that has been accepted; the parameters of that day judge it for good. */
export function judgedBy(found: SubsistenceCase): LegalDate {
  return found.acceptedOn ?? found.appliedOn;
}

/** The day whose parameters decide: of a review today (domain §2.4), of an application the day of its acceptance, for good. */
export function judgedOn(found: SubsistenceCase, today: LegalDate): LegalDate {
  return found.review === null ? judgedBy(found) : today;
}
