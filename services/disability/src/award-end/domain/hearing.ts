import type { LegalDate } from '@yimen/standards';

/** What a stop that somebody decides must stand on: what was found, and what the person said of it, on which day. */
export type Hearing = {
  readonly finding: string;
  readonly heardOn: LegalDate | null;
  readonly opinion: string;
};

export type FalseStatement = Hearing & {
  /** Since when what was stated has not been so. */
  readonly falseSince: LegalDate;
};

export type HearingRefusal = 'FINDING_MISSING' | 'DATE_IN_FUTURE' | 'OPINION_NOT_HEARD';

/** Was the person heard: on a day, with what they said written down (domain §0.6 ③)? */
export const wasHeard = ({ heardOn, opinion }: Omit<Hearing, 'finding'>): boolean =>
  heardOn !== null && opinion.trim() !== '';

/**
 * Why an award is not ended for a false statement so, or null: nothing found, a day that is still to come, the person not heard
 * (domain §0.6 ③, §4.4). Pure.
 */
export function falseStatementRefused(
  said: FalseStatement,
  today: LegalDate,
): HearingRefusal | 'FALSE_SINCE_IN_FUTURE' | null {
  if (said.finding.trim() === '') return 'FINDING_MISSING';
  if (said.falseSince > today) return 'FALSE_SINCE_IN_FUTURE';
  if (said.heardOn !== null && said.heardOn > today) return 'DATE_IN_FUTURE';
  return wasHeard(said) ? null : 'OPINION_NOT_HEARD';
}
