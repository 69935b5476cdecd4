import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { type Check, type CheckSource, checkSources } from './check.js';
import { keys } from './rules/keys.js';

/**
 * The sources that the district has said it asks (`dibao.check.sources`); null while it has not said. They are a minimum: a check
 * may ask more, and leaves none of them out (domain §2.5, §23).
 */
export function connectedSources(law: Law, on: LegalDate): readonly CheckSource[] | null {
  const found = parameterOn(law, keys.checkSources, on);
  if (!found.ok || !Array.isArray(found.value)) return null;
  const named: readonly unknown[] = found.value;
  return checkSources.filter((source) => named.includes(source));
}

/** True for an answer that stands: what a source has, or that it has nothing. */
export const isSettled = ({ status }: Check): boolean => status === 'OK' || status === 'NO_DATA';

/**
 * The questions without which the check is not complete. NO_DATA is an answer and no zero (domain §23 G.1): where no source at
 * all had data, nothing has been checked, and every question still waits for a real answer. A question about an obligor makes no
 * check incomplete: what is not known of them counts as declared (domain §2.3 F-0).
 */
export function unsettled(checks: readonly Check[]): Check[] {
  const household = checks.filter(({ about }) => about !== 'OBLIGORS');
  const open = household.filter((check) => !isSettled(check));
  return open.length > 0 || household.some(({ status }) => status === 'OK') ? open : household;
}

/** Their sources, each once. */
export const missingSources = (checks: readonly Check[]): CheckSource[] => [
  ...new Set(unsettled(checks).map(({ source }) => source)),
];
