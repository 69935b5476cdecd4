import { ageOn, type LegalDate } from '@yimen/standards';
import type { Member } from '../subsistence-allowance/domain/household.js';

export type Entitlement =
  | 'MEDICAL_INSURANCE_SUBSIDY'
  | 'MEDICAL_ASSISTANCE'
  | 'EDUCATION_ASSISTANCE'
  | 'HOUSING_ASSISTANCE'
  | 'EMPLOYMENT_ASSISTANCE'
  | 'TEMPORARY_PRICE_SUBSIDY';

/** From sixteen one may work (劳动法第十五条); whether work is to be had is for 人社 to find out. */
const workingAge = 16;

/**
 * What special assistance a household on 低保 may ask other departments for (R-AST-09; 社会救助法第二十四至二十七、三十二条), one by
 * one and not as a vague "low income". Medical assistance is for the seriously ill, help to work for those who can and have none.
 */
export function entitlementsOf(counted: readonly Member[], on: LegalDate): Entitlement[] {
  const ill = counted.some((member) => member.seriouslyIll);
  const seeksWork = counted.some(
    ({ employed, laborCapacity, birthDate }) =>
      !employed && laborCapacity !== 'NONE' && ageOn(birthDate, on) >= workingAge,
  );
  return [
    'MEDICAL_INSURANCE_SUBSIDY',
    ...(ill ? (['MEDICAL_ASSISTANCE'] as const) : []),
    'EDUCATION_ASSISTANCE',
    'HOUSING_ASSISTANCE',
    ...(seeksWork ? (['EMPLOYMENT_ASSISTANCE'] as const) : []),
    'TEMPORARY_PRICE_SUBSIDY',
  ];
}
