import { readFileSync } from 'node:fs';
import { type Law, parameterOn, parseParameterFile } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { LocalRules } from './domain/acceptance-place.js';

const file = new URL('./domain/parameters/acceptance.yaml', import.meta.url);

/** What the law leaves to the province or the district about where an application is accepted: the nation's values. */
export const acceptanceParameters = parseParameterFile(readFileSync(file, 'utf8'), 'acceptance.yaml');

/** What holds of it on a day, by the law of the place: the district's own values beside the nation's. */
export function localRules(law: Law, on: LegalDate): LocalRules {
  const residencePermit = parameterOn(law, 'acceptance.residencePermit', on);
  const sameProvince = parameterOn(law, 'acceptance.membersDiffer.sameProvince', on);
  return {
    residencePermit: residencePermit.ok && residencePermit.value === 'YES',
    sameProvince: sameProvince.ok && sameProvince.value === 'ANY_MEMBER' ? 'ANY_MEMBER' : 'CONSISTENT_MEMBER',
  };
}
