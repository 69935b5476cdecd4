import type { Explanation } from '@yimen/policy';
import { countOf, fieldOf, listOf, mapOf } from '@yimen/policy';
import { addMonths, ageOn, type LegalDate } from '@yimen/standards';
import type { Member } from '../household.js';
import type { HouseholdTier } from './household-tier.rule.js';
import { keys } from './keys.js';

function includesText(list: unknown, text: string): boolean {
  return Array.isArray(list) && list.some((item) => String(item) === text);
}

/** Which of the categories of `single.categories` the person is of, in the words of the regulation; null for none. */
export function singleCategory(x: Explanation, person: Member, on: LegalDate): string | null {
  const categories = mapOf(x.parameter(keys.singleCategories, on));
  const { disability } = person;
  const age = ageOn(person.birthDate, on);
  const [maxAge, minAge] = [fieldOf(categories, 'maxAge'), fieldOf(categories, 'minAge')];
  if (disability && includesText(categories.severeLevels, String(disability.level))) return '重度残疾';
  if (disability?.level === 3 && includesText(categories.levelThreeTypes, disability.type)) return '三级智力、精神残疾';
  if (person.seriouslyIll && categories.seriousIllness === true) return '重特大疾病';
  if (maxAge !== null && age <= Number(maxAge)) return `${maxAge} 周岁及以下`;
  if (minAge !== null && age >= Number(minAge)) return `${minAge} 周岁及以上`;
  if (categories.undergraduate === true && person.studentStage === 'UNDERGRADUATE') return '在读本科';
  return null;
}

/** Clergy who have lived apart in a place of worship for the years that the rule names may apply by themselves. */
function isClergyApart(x: Explanation, person: Member, on: LegalDate): boolean {
  if (person.exclusion !== 'CLERGY_LIVING_APART') return false;
  const years = countOf(x.parameter(keys.clergyYears, on));
  return person.exclusionSince === null || addMonths(person.exclusionSince, years * 12) <= on;
}

/** An adult of a severe disability who has no work, whose household is above the edge: kept by family, without means of their own. */
function isJoblessSevere(x: Explanation, person: Member, on: LegalDate): boolean {
  const severe = listOf(x.parameter(keys.severeLevels, on));
  const adult = ageOn(person.birthDate, on) >= countOf(x.parameter(keys.adultAge, on));
  return adult && !person.employed && person.disability !== null && severe.includes(String(person.disability.level));
}

/**
 * Who is judged as a household of one, and by which words (`single.asOwnHousehold`; domain §2.2: 宗教教职人员可单独申请；成年无业重度残疾人可
 * 参照单人户): whatever the household has. Null for everybody else. A household below the standard applies as a household.
 */
export function standsAlone(
  x: Explanation,
  person: Member,
  { tier, on }: { tier: HouseholdTier; on: LegalDate },
): string | null {
  const allowed = listOf(x.parameter(keys.singleAlone, on));
  if (allowed.includes('CLERGY_APART') && isClergyApart(x, person, on)) return '宗教教职人员';
  if (tier !== 'ABOVE' || !allowed.includes('JOBLESS_SEVERE')) return null;
  return isJoblessSevere(x, person, on) ? '成年无业重度残疾人' : null;
}
