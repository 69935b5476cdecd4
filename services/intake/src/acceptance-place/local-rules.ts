import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { LocalRules } from './domain/acceptance-place.js';

/** What the law leaves to the province or the district about where an application is accepted, on a day, by the law of the place. */
export function localRules(law: Law, on: LegalDate): LocalRules {
  const residencePermit = parameterOn(law, 'acceptance.residencePermit', on);
  const sameProvince = parameterOn(law, 'acceptance.membersDiffer.sameProvince', on);
  return {
    residencePermit: residencePermit.ok && residencePermit.value === 'YES',
    sameProvince: sameProvince.ok && sameProvince.value === 'ANY_MEMBER' ? 'ANY_MEMBER' : 'CONSISTENT_MEMBER',
  };
}
