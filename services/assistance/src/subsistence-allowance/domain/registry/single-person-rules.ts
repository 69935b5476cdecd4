import { explain, GivenError, type Rule } from '@yimen/policy';
import { fenToYuan, monthOf } from '@yimen/standards';
import { ruleVersionOn } from '../rule-version.js';
import { determineSinglePerson } from '../rules/determine-single-person.js';
import { exactly, toFen } from '../rules/exact-fen.js';
import { judgeSinglePerson } from '../rules/single-person.rule.js';
import { householdFields, readHousehold, readMember } from './read-household.js';

/** 单人保 where the household's income is known: category and amount. */
const singlePerson: Rule = {
  name: 'singlePerson',
  title: '单人保',
  about: '低保边缘家庭中的重残、重病等人员单独享受低保；本人与家庭分属两个层级。',
  basis: 'R-AST-03、F-3；社会救助法第二十一条',
  inputs: [
    { name: 'person', about: '本人：name、age 或 birth、disability { type, level }、seriouslyIll 等' },
    { name: 'householdIncome', about: '家庭月收入' },
    { name: 'householdCount', about: '家庭计入人数' },
    { name: 'ownIncome', about: '本人月收入，默认 0' },
    { name: 'month', about: '发放月，默认判定日所在月' },
  ],
  outputs: [
    { name: 'outcome', about: 'ELIGIBLE、HOUSEHOLD_NOT_AT_EDGE、NOT_IN_CATEGORY、OWN_INCOME_NOT_BELOW_STANDARD' },
    { name: 'eligible', about: '是否符合' },
    { name: 'amount', about: '月金额（符合时）' },
    { name: 'personTier', about: '本人层级：DIBAO 或无' },
    { name: 'householdTier', about: '家庭层级：DIBAO、EDGE、ABOVE' },
  ],
  run(given, { on, law }) {
    const inner = given.inner('person');
    if (!inner) throw new GivenError('person', '必须填写');
    const { member: person } = readMember(inner, on);
    const facts = {
      person,
      householdTotal: exactly(given.money('householdIncome')),
      members: given.whole('householdCount'),
      ownIncome: exactly(given.optionalMoney('ownIncome') ?? 0),
    };
    const dates = { acceptedOn: on, month: given.optionalMonth('month') ?? monthOf(on) };
    const x = explain(law, ruleVersionOn(law, on) ?? '');
    const { outcome, amountFen, personTier, householdTier } = judgeSinglePerson(x, facts, dates);
    const amount = amountFen === null ? null : fenToYuan(amountFen);
    return { outcome, eligible: outcome === 'ELIGIBLE', amount, personTier, householdTier };
  },
};

/** 单人保 of a whole household, as a case is determined. */
const singlePersonCase: Rule = {
  name: 'singlePersonCase',
  title: '单人保认定',
  about: '从成员、收入、家庭层级、财产、本人类别到金额的全部判定；家庭与本人两个层级分别得出。',
  basis: 'R-AST-03、R-AST-04、R-AST-08、F-3；社会救助法第二十一条',
  inputs: [
    { name: 'person', about: '为谁：成员的姓名' },
    { name: 'month', about: '发放月，默认判定日所在月' },
    ...householdFields,
  ],
  outputs: [
    {
      name: 'outcome',
      about:
        'ELIGIBLE、HOUSEHOLD_NOT_AT_EDGE、NOT_IN_CATEGORY、OWN_INCOME_NOT_BELOW_STANDARD、ASSET_EXCEEDED、PERSON_NOT_COUNTED',
    },
    { name: 'eligible', about: '是否符合' },
    { name: 'amount', about: '月金额（符合时）' },
    { name: 'personTier', about: '本人层级：DIBAO 或无' },
    { name: 'householdTier', about: '家庭层级：DIBAO、EDGE、ABOVE' },
    { name: 'ownIncome', about: '本人月收入' },
    { name: 'counted', about: '家庭计入人数' },
  ],
  run(given, { on, law }) {
    const dates = { acceptedOn: on, month: given.optionalMonth('month') ?? monthOf(on) };
    const facts = readHousehold(given, on);
    const version = ruleVersionOn(law, on) ?? '';
    const answer = determineSinglePerson(facts, given.text('person'), law, dates, version);
    const { outcome, amountFen } = answer.determination;
    const { personTier, householdTier, ownIncome } = answer.single;
    return {
      ...{ outcome, personTier, householdTier },
      eligible: outcome === 'ELIGIBLE',
      amount: amountFen === undefined ? null : fenToYuan(amountFen),
      ownIncome: fenToYuan(toFen(ownIncome)),
      counted: answer.countedIds.length,
    };
  },
};

/** The rules of 单人保. */
export const singlePersonRules: readonly Rule[] = [singlePerson, singlePersonCase];
