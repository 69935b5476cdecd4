import { countOf, type Law, parameterOn, wordOf } from '@yimen/policy';
import { addDays, addMonths, ageOn, type LegalDate } from '@yimen/standards';
import { marriageKeys } from './keys.js';
import type { MarriageSex } from './sitting.js';

/** From when an age counts as reached: on the birthday, or on the day after. */
export type AgeFrom = 'BIRTHDAY' | 'DAY_AFTER';
export type MarriageTerms = {
  readonly age: Readonly<Record<MarriageSex, number>>;
  readonly from: AgeFrom;
  readonly networkValidDays: number;
};
type NotInForce = { readonly because: 'PARAMETER_NOT_IN_FORCE'; readonly key: string; readonly on: LegalDate };

/** The terms of a day; where a parameter is not in force nothing is guessed. */
export function marriageTermsOn(law: Law, on: LegalDate): MarriageTerms | NotInForce {
  const male = parameterOn(law, marriageKeys.ageMale, on);
  const female = parameterOn(law, marriageKeys.ageFemale, on);
  const from = parameterOn(law, marriageKeys.ageFrom, on);
  const valid = parameterOn(law, marriageKeys.networkValidDays, on);
  const missing = [male, female, from, valid].find(({ ok }) => !ok);
  if (!male.ok || !female.ok || !from.ok || !valid.ok)
    return { because: 'PARAMETER_NOT_IN_FORCE', key: missing?.key ?? marriageKeys.ageMale, on };
  return {
    age: { MALE: countOf(male), FEMALE: countOf(female) },
    from: wordOf(from, ['BIRTHDAY', 'DAY_AFTER']),
    networkValidDays: countOf(valid),
  };
}

/** The first day on which somebody may marry (民法典第一千零四十七条). */
export function marriageableFrom(sex: MarriageSex, birthDate: LegalDate, { age, from }: MarriageTerms): LegalDate {
  const birthday = addMonths(birthDate, age[sex] * 12);
  return from === 'BIRTHDAY' ? birthday : addDays(birthday, 1);
}

/** Has the age been reached on the day? */
export function isMarriageable(sex: MarriageSex, birthDate: LegalDate, on: LegalDate, terms: MarriageTerms): boolean {
  return ageOn(birthDate, on, terms.from) >= terms.age[sex];
}
