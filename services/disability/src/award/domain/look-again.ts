import type { Law } from '@yimen/policy';
import { addDays, type LegalDate, type LegalMonth, monthOf, nextMonth, partsOf } from '@yimen/standards';
import type { Allowance } from '../../application/domain/facts.js';
import { disabilityKeys } from '../../application/domain/keys.js';
import type { PersonFacts } from './person-facts.js';

const standardOf = { LIVING: disabilityKeys.livingStandard, CARE: disabilityKeys.careStandard } as const;

/** The days from which on the law's standards of an allowance are others, of whatever division. */
function standardDays(allowance: Allowance, { parameters }: Law): LegalDate[] {
  return parameters
    .filter(({ key }) => key === standardOf[allowance])
    .flatMap(({ values }) => values.map(({ from }) => from));
}

/** The first month that begins under a standard in force from a day on (domain §0.4: month M by the law of its first day). */
export function firstMonthUnder(effectiveFrom: LegalDate): LegalMonth {
  return partsOf(effectiveFrom).day === 1 ? monthOf(effectiveFrom) : nextMonth(monthOf(effectiveFrom));
}

/** Until which month an award is worked out: the next one, or the first of the last standard that is published already. */
export function workedOutThrough(allowance: Allowance, law: Law, today: LegalDate): LegalMonth {
  const last = standardDays(allowance, law).sort().at(-1);
  const next = nextMonth(monthOf(today));
  if (last === undefined) return next;
  return [firstMonthUnder(last), next].sort()[1] ?? next;
}

/** Was there ever a like benefit that the allowance is compared with? */
export function isCompared({ circumstances }: PersonFacts): boolean {
  return circumstances.some(({ amountFen }) => amountFen !== null);
}

/**
 * The next day on which something that is known already begins or ends, so that the award is looked at again then; null when nothing
 * is. What becomes known later has it looked at by itself.
 */
export function lookAgainOn(person: PersonFacts, allowance: Allowance, law: Law, today: LegalDate): LegalDate | null {
  const periods = [...person.certificates, ...person.circumstances, ...person.away, ...person.life.declared];
  const days = [
    ...periods.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
    // Who takes the higher of two is asked again with each standard; for everybody else a new one is written when it is published.
    ...(isCompared(person) ? standardDays(allowance, law) : []),
  ];
  return days.filter((day) => day > today).sort()[0] ?? null;
}
