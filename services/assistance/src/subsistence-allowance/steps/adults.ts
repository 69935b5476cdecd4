import { type Law, parameterOn } from '@yimen/policy';
import { ageOn } from '@yimen/standards';
import { judgedBy, keys, type Member, type SubsistenceCase } from '../domain/index.js';

/** The adults of the household on the day that judges the case; everybody while the law does not say who is one. */
export function adultsOf(found: SubsistenceCase, law: Law): readonly Member[] {
  const on = judgedBy(found);
  const adult = parameterOn(law, keys.adultAge, on);
  return found.members.filter(({ birthDate }) => !adult.ok || ageOn(birthDate, on) >= Number(adult.value));
}
