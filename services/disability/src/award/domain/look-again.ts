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

/** Until which month an award is worked out: the next one, or the first of the last standard that is published already. */
export function workedOutThrough(allowance: Allowance, law: Law, today: LegalDate): LegalMonth {
  const last = standardDays(allowance, law).sort().at(-1);
  const next = nextMonth(monthOf(today));
  if (last === undefined) return next;
  const first = partsOf(last).day === 1 ? monthOf(last) : nextMonth(monthOf(last));
  return [first, next].sort()[1] ?? next;
}

/**
 * The next day on which something that is known already begins or ends, so that the award is looked at again then; null when nothing
 * is. What becomes known later has it looked at by itself.
 */
export function lookAgainOn(person: PersonFacts, allowance: Allowance, law: Law, today: LegalDate): LegalDate | null {
  const periods = [...person.certificates, ...person.circumstances, ...person.away, ...person.life.declared];
  const days = [
    ...periods.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
    ...standardDays(allowance, law),
  ];
  return days.filter((day) => day > today).sort()[0] ?? null;
}
