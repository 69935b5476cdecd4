import { type Law, parameterOn } from '@yimen/policy';
import { addMonths, type LegalDate } from '@yimen/standards';

/** By what the clues are judged on a day: since when, born by when, up to which grade. */
export interface OutreachDays {
  readonly since: LegalDate;
  readonly endedSince: LegalDate;
  readonly oldBornBy: LegalDate;
  readonly childBornAfter: LegalDate;
  readonly advancedBornBy: LegalDate;
  /** The lightest grade of a certificate that points at the care allowance. */
  readonly careGrade: number;
}

/** Reads the parameters in force on the day. @throws when the shipped file has none for it */
export function outreachDays(law: Law, on: LegalDate): OutreachDays {
  const of = (key: string): number => {
    const found = parameterOn(law, key, on);
    if (!found.ok) throw new Error(`${key} has no value on ${on}`);
    return Number(found.value);
  };
  const yearsAgo = (key: string) => addMonths(on, -12 * of(key));
  return {
    since: addMonths(on, -of('outreach.within')),
    endedSince: addMonths(on, -of('outreach.endedWithin')),
    oldBornBy: yearsAgo('outreach.age.old'),
    childBornAfter: yearsAgo('outreach.age.adult'),
    advancedBornBy: yearsAgo('outreach.age.advanced'),
    careGrade: of('outreach.careGrade'),
  };
}
