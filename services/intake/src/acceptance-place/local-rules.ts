import { readFileSync } from 'node:fs';
import { type Law, parameterOn, parseParameterFile } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { LocalRules } from './domain/acceptance-place.js';

const file = new URL('./domain/parameters/acceptance.yaml', import.meta.url);
const parameters = parseParameterFile(readFileSync(file, 'utf8'), 'acceptance.yaml');

/** What the law leaves to the province or the district, for a street on a day. */
export function localRules(divisions: readonly string[], on: LegalDate): LocalRules {
  const law: Law = { parameters, divisions };
  const residencePermit = parameterOn(law, 'acceptance.residencePermit', on);
  const sameProvince = parameterOn(law, 'acceptance.membersDiffer.sameProvince', on);
  return {
    residencePermit: residencePermit.ok && residencePermit.value === true,
    sameProvince: sameProvince.ok && sameProvince.value === 'ANY_MEMBER' ? 'ANY_MEMBER' : 'CONSISTENT_MEMBER',
  };
}
