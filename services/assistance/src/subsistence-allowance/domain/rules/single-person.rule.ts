import { type Determination, type Explanation, explain, type Law } from '@yimen/policy';
import { addMonths, ageOn, fenToYuan, firstDayOf, type LegalDate, type LegalMonth, timesRate } from '@yimen/standards';
import type { Member } from '../household.js';
import { exactly } from './exact-fen.js';
import { type HouseholdTier, householdTier } from './household-tier.rule.js';
import { keys } from './keys.js';
import { countOf, fieldOf, mapOf, moneyOf, rateOf, wordOf } from './values.js';

/** One person of a household at the edge, and what the household and the person have. */
export type SinglePersonFacts = { person: Member; householdTotalFen: number; members: number; ownIncomeFen: number };
export type SinglePersonOutcome =
  | 'ELIGIBLE'
  | 'HOUSEHOLD_NOT_AT_EDGE'
  | 'NOT_IN_CATEGORY'
  | 'OWN_INCOME_NOT_BELOW_STANDARD';
/** Two tiers at once: the person's and the household's (R-AST-08). */
export type SinglePersonAnswer = {
  determination: Determination<SinglePersonOutcome>;
  personTier: 'DIBAO' | null;
  householdTier: HouseholdTier;
};

type Named = { readonly [key: string]: unknown };

function includesText(list: unknown, text: string): boolean {
  return Array.isArray(list) && list.some((item) => String(item) === text);
}

/** Which of the categories of `single.categories` the person is of, in the words of the regulation; null for none. */
function categoryOf(categories: Named & Parameters<typeof fieldOf>[0], person: Member, on: LegalDate): string | null {
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

function amount(x: Explanation, ownIncomeFen: number, month: LegalMonth): number {
  const on = firstDayOf(month);
  const standardFen = moneyOf(x.parameter(keys.standard, on));
  const mode = wordOf(x.parameter(keys.singleMode, on), ['RATIO', 'DIFFERENCE', 'GREATER']);
  const differenceFen = Math.max(0, standardFen - ownIncomeFen);
  const ratioFen = () => timesRate(standardFen, rateOf(x.parameter(keys.singleRatio, on)), 'HALF_UP');
  const fen =
    mode === 'RATIO' ? ratioFen() : mode === 'DIFFERENCE' ? differenceFen : Math.max(ratioFen(), differenceFen);
  const inputs = { 低保标准: fenToYuan(standardFen), 本人收入: fenToYuan(ownIncomeFen), 方式: mode };
  x.step({ rule: 'F-3 单人保金额', basis: '社会救助法第二十一条', inputs, result: fenToYuan(fen) });
  return fen;
}

/**
 * R-AST-03 and F-3, 单人保: a person, not a household. The household must be at the edge and the person of a category; clergy
 * living apart apply by themselves. The amount is S × r, S − own income, or the greater, as `single.mode` says; the household
 * keeps its tier.
 */
export function singlePersonAllowance(
  facts: SinglePersonFacts,
  law: Law,
  { acceptedOn, month }: { acceptedOn: LegalDate; month: LegalMonth },
  ruleVersion: string,
): SinglePersonAnswer {
  const x = explain(law, ruleVersion);
  const tier = householdTier(x, exactly(facts.householdTotalFen), facts.members, acceptedOn);
  const answer = (outcome: SinglePersonOutcome, fen?: number): SinglePersonAnswer => {
    return {
      determination: x.conclude(outcome, fen),
      personTier: outcome === 'ELIGIBLE' ? 'DIBAO' : null,
      householdTier: tier,
    };
  };
  const alone = isClergyApart(x, facts.person, acceptedOn);
  const categories = mapOf(x.parameter(keys.singleCategories, acceptedOn));
  const category = alone ? '宗教教职人员' : categoryOf(categories, facts.person, acceptedOn);
  const inputs = { 类别: category ?? '不属于规定类别', 家庭层级: tier };
  x.step({ rule: 'R-AST-03 单人保', basis: '社会救助法第二十一条', inputs, result: category ? '属于' : '不属于' });
  if (!alone && tier !== 'EDGE') return answer('HOUSEHOLD_NOT_AT_EDGE');
  if (category === null) return answer('NOT_IN_CATEGORY');
  const standardFen = moneyOf(x.parameter(keys.standard, acceptedOn));
  if (facts.ownIncomeFen >= standardFen) return answer('OWN_INCOME_NOT_BELOW_STANDARD');
  return answer('ELIGIBLE', amount(x, facts.ownIncomeFen, month));
}
