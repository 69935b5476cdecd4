import type { Explanation } from '@yimen/policy';
import { moneyOf, rateOf, wordOf } from '@yimen/policy';
import { fenToYuan, firstDayOf, type LegalDate, type LegalMonth, minusRational } from '@yimen/standards';
import type { Member } from '../household.js';
import { type ExactFen, exactly, isLess, larger, nothing, shareOf, toFen, yuanText } from './exact-fen.js';
import { type HouseholdTier, householdTier } from './household-tier.rule.js';
import { keys } from './keys.js';
import { monthlyAmount } from './monthly-amount.rule.js';
import { singleCategory, standsAlone } from './single-category.rule.js';

/** One person of a household, and what the household and the person have a month, exact. */
export type SinglePersonFacts = { person: Member; householdTotal: ExactFen; members: number; ownIncome: ExactFen };
export type SinglePersonOutcome =
  | 'ELIGIBLE'
  | 'HOUSEHOLD_NOT_AT_EDGE'
  | 'NOT_IN_CATEGORY'
  | 'OWN_INCOME_NOT_BELOW_STANDARD';
export type SingleDates = { acceptedOn: LegalDate; month: LegalMonth };
/** The judgment, with the two tiers that it leaves side by side (R-AST-08), and whether the person is as a household of one. */
export type SingleJudgment = {
  outcome: SinglePersonOutcome;
  amountFen: number | null;
  personTier: 'DIBAO' | null;
  householdTier: HouseholdTier;
  alone: boolean;
};
const modeLabels = { RATIO: '按比例', DIFFERENCE: '按差额', GREATER: '比例与差额取高' };

/**
 * F-3, the month's amount of a 单人保, by the parameters of the month's first day: S × r, S − own income, or the greater of the two, as
 * `single.mode` says. Exact until it is rounded once, half a fen up.
 */
export function singleAmount(x: Explanation, ownIncome: ExactFen, month: LegalMonth): number {
  const on = firstDayOf(month);
  const standardFen = moneyOf(x.parameter(keys.standard, on));
  const mode = wordOf(x.parameter(keys.singleMode, on), ['RATIO', 'DIFFERENCE', 'GREATER']);
  const difference = larger(nothing, minusRational(exactly(standardFen), ownIncome));
  const ratio = () => shareOf(standardFen, rateOf(x.parameter(keys.singleRatio, on)));
  const due = mode === 'RATIO' ? ratio() : mode === 'DIFFERENCE' ? difference : larger(ratio(), difference);
  const inputs = { 低保标准: fenToYuan(standardFen), 本人收入: yuanText(ownIncome), 方式: modeLabels[mode] };
  x.step({ rule: 'F-3 单人保金额', basis: '社会救助法第二十一条', inputs, result: fenToYuan(toFen(due)) });
  return toFen(due);
}

/**
 * R-AST-03: is this person entitled by themselves, and to how much? The household must be at the edge and the person of a
 * category; clergy living apart, and where the district allows it jobless adults of a severe disability, are judged as a household of one.
 */
export function judgeSinglePerson(
  x: Explanation,
  { person, householdTotal, members, ownIncome }: SinglePersonFacts,
  { acceptedOn, month }: SingleDates,
): SingleJudgment {
  const tier = householdTier(x, householdTotal, members, acceptedOn);
  const alone = standsAlone(x, person, { tier, on: acceptedOn });
  const category = alone ?? singleCategory(x, person, acceptedOn);
  const standardFen = moneyOf(x.parameter(keys.standard, acceptedOn));
  const inputs = { 类别: category ?? '不属于规定类别', 家庭层级: tier, 本人月收入: yuanText(ownIncome) };
  const result = category === null ? '不属于' : alone === null ? '属于' : '属于，参照单人户';
  x.step({ rule: 'R-AST-03 单人保', basis: '社会救助法第二十一条', inputs, result });
  const answer = (outcome: SinglePersonOutcome, amountFen: number | null = null): SingleJudgment => {
    const personTier = outcome === 'ELIGIBLE' ? 'DIBAO' : null;
    return { outcome, amountFen, personTier, householdTier: tier, alone: alone !== null };
  };
  if (alone === null && tier !== 'EDGE') return answer('HOUSEHOLD_NOT_AT_EDGE');
  if (category === null) return answer('NOT_IN_CATEGORY');
  if (!isLess(ownIncome, exactly(standardFen))) return answer('OWN_INCOME_NOT_BELOW_STANDARD');
  const asOne = { total: ownIncome, counted: [person], month };
  return answer('ELIGIBLE', alone === null ? singleAmount(x, ownIncome, month) : monthlyAmount(x, asOne));
}
