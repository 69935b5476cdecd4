import { type Explanation, explain, type Given, GivenError, type Law, type Rule } from '@yimen/policy';
import { fenToYuan, type LegalDate, monthOf } from '@yimen/standards';
import { aMember, type HouseholdFacts, type Member } from '../household.js';
import { ruleVersionOn } from '../rule-version.js';
import { belowStandard } from '../rules/below-standard.rule.js';
import { countIncome } from '../rules/counted-income.rule.js';
import { countMembers } from '../rules/counted-members.rule.js';
import { determineAllowance } from '../rules/determine-allowance.js';
import { type ExactFen, exactly, toFen } from '../rules/exact-fen.js';
import { householdTier } from '../rules/household-tier.rule.js';
import { maintenanceDue } from '../rules/maintenance.rule.js';
import { monthlyAmount } from '../rules/monthly-amount.rule.js';
import { vetoedProperty } from '../rules/property-veto.rule.js';
import { householdFields, readHousehold } from './read-household.js';

function reasoning(law: Law, on: LegalDate): Explanation {
  return explain(law, ruleVersionOn(law, on) ?? '');
}

function countedOf(x: Explanation, facts: HouseholdFacts, on: LegalDate): Member[] {
  return countMembers(x, facts.members, on).counted;
}

/** Either a whole household, or only how many it counts and what it has each month. */
function readTotals(x: Explanation, given: Given, on: LegalDate): { counted: Member[]; total: ExactFen } {
  if (given.has('members')) {
    const facts = readHousehold(given, on);
    const counted = countedOf(x, facts, on);
    return { counted, total: countIncome(x, facts, counted, on).total };
  }
  const count = given.whole('count');
  if (count < 1 || count > 100) throw new GivenError('count', '应为 1 至 100');
  const adult = (_: unknown, i: number) => aMember({ personId: `成员${i + 1}`, relation: 'SELF', birthDate: on });
  return { counted: Array.from({ length: count }, adult), total: exactly(given.money('totalIncome')) };
}

const totalsFields = [
  { name: 'count', about: '计入的人数（不写 members 时）' },
  { name: 'totalIncome', about: '扣减后的家庭月收入（不写 members 时）' },
  ...householdFields,
];

const countedMembers: Rule = {
  name: 'countedMembers',
  title: '共同生活家庭成员',
  about: '哪些人计入共同生活家庭成员，哪些不计入、为什么。不看户口簿是否同册。',
  basis: 'R-AST-01；民发〔2021〕57号',
  inputs: householdFields,
  outputs: [
    { name: 'count', about: '计入人数' },
    { name: 'counted', about: '计入者的姓名' },
    { name: 'notCounted', about: '不计入者：姓名 → 原因代码' },
  ],
  run(given, { on, law }) {
    const facts = readHousehold(given, on);
    const { counted, notCounted } = countMembers(reasoning(law, on), facts.members, on);
    return {
      count: counted.length,
      counted: counted.map((member) => member.personId),
      notCounted: Object.fromEntries(notCounted.map(({ member, because }) => [member.personId, because])),
    };
  },
};

const countedIncome: Rule = {
  name: 'countedIncome',
  title: '家庭月收入',
  about: '计入的收入（含应给付赡养费）、扣减与扣减后的月收入；不计入项与不计入成员的收入不在内。',
  basis: 'F-0、F-2；民发〔2021〕57号',
  inputs: householdFields,
  outputs: [
    { name: 'gross', about: '计入的收入，扣减前；显示到分' },
    { name: 'deduction', about: '扣减（就业成本、刚性支出）；显示到分' },
    { name: 'total', about: '扣减后的月收入，不小于零；显示到分，比较与补差用未舍入的数' },
    { name: 'perCapita', about: '人均，四舍五入到分，仅供显示' },
  ],
  run(given, { on, law }) {
    const x = reasoning(law, on);
    const facts = readHousehold(given, on);
    const counted = countedOf(x, facts, on);
    const { gross, deduction, total } = countIncome(x, facts, counted, on);
    const { perCapitaFen } = belowStandard(x, total, counted.length, on);
    return {
      gross: fenToYuan(toFen(gross)),
      deduction: fenToYuan(toFen(deduction)),
      total: fenToYuan(toFen(total)),
      perCapita: fenToYuan(perCapitaFen),
    };
  },
};

const maintenance: Rule = {
  name: 'maintenance',
  title: '应给付赡养费',
  about: '不共同生活的法定义务人应给付的赡养、抚养、扶养费中归本户的部分。',
  basis: 'F-0;maintenance.formula',
  inputs: householdFields,
  outputs: [{ name: 'due', about: '计入本户的月金额' }],
  run(given, { on, law }) {
    const x = reasoning(law, on);
    const facts = readHousehold(given, on);
    const ids = new Set(countedOf(x, facts, on).map((member) => member.personId));
    return { due: fenToYuan(toFen(maintenanceDue(x, facts.obligors, ids, on))) };
  },
};

const propertyVeto: Rule = {
  name: 'propertyVeto',
  title: '财产核查',
  about: '是否命中地方的财产否决项；命中的可以申辩。',
  basis: 'R-AST-02;dibao.assetVeto',
  inputs: householdFields,
  outputs: [
    { name: 'passed', about: '财产是否合规' },
    { name: 'hits', about: '命中的项目代码：SAVINGS、HOUSING、VEHICLE、COMPANY_SHARE' },
    { name: 'contestable', about: '命中的是否可以申辩（总是）' },
  ],
  run(given, { on, law }) {
    const x = reasoning(law, on);
    const facts = readHousehold(given, on);
    const ids = new Set(countedOf(x, facts, on).map((member) => member.personId));
    const hits = vetoedProperty(x, facts.properties, ids, on);
    const contestable = hits.length === 0 ? null : hits.every((hit) => hit.contestable);
    return { passed: hits.length === 0, hits: hits.map((hit) => hit.kind), contestable };
  },
};

const belowStandardRule: Rule = {
  name: 'belowStandard',
  title: '低于低保标准',
  about: '人均月收入是否严格低于低保标准（等于不算低于）；按总额比较，不先四舍五入人均。',
  basis: 'R-AST-02；社会救助法第十八条',
  inputs: totalsFields,
  outputs: [
    { name: 'below', about: '是否低于' },
    { name: 'perCapita', about: '人均（显示用）' },
    { name: 'standard', about: '所用的标准' },
    { name: 'tier', about: 'DIBAO、EDGE(低保边缘)、ABOVE' },
  ],
  run(given, { on, law }) {
    const x = reasoning(law, on);
    const { counted, total } = readTotals(x, given, on);
    const { below, perCapitaFen, standardFen } = belowStandard(x, total, counted.length, on);
    const tier = householdTier(x, total, counted.length, on);
    return { below, perCapita: fenToYuan(perCapitaFen), standard: fenToYuan(standardFen), tier };
  },
};

const monthlyAmountRule: Rule = {
  name: 'monthlyAmount',
  title: '低保金额',
  about: '某月的保障金额：差额（先乘后减）或分档定额，加特殊成员加发；用该月 1 日的参数。',
  basis: 'F-1；社会救助法第十八条、第二十条',
  inputs: [{ name: 'month', about: '发放月 YYYY-MM，默认判定日所在月' }, ...totalsFields],
  outputs: [{ name: 'amount', about: '月金额' }],
  run(given, { on, law }) {
    const x = reasoning(law, on);
    const month = given.optionalMonth('month') ?? monthOf(on);
    const { counted, total } = readTotals(x, given, on);
    return { amount: fenToYuan(monthlyAmount(x, { total, counted, month })) };
  },
};

const allowance: Rule = {
  name: 'allowance',
  title: '低保认定',
  about: '从成员、收入、标准、财产到金额的全部判定：资格按受理日，金额按发放月 1 日。',
  basis: '社会救助法第十八条；民发〔2021〕57号',
  inputs: [{ name: 'month', about: '发放月，默认判定日所在月' }, ...householdFields],
  outputs: [
    { name: 'outcome', about: 'ELIGIBLE、INCOME_NOT_BELOW_STANDARD、ASSET_EXCEEDED、NO_MEMBER_COUNTED' },
    { name: 'eligible', about: '是否符合' },
    { name: 'amount', about: '月金额（符合时）' },
    { name: 'counted', about: '计入人数' },
    { name: 'total', about: '家庭月收入' },
    { name: 'perCapita', about: '人均（显示用）' },
    { name: 'standard', about: '资格所用的标准' },
    { name: 'ruleVersion', about: '规则版本' },
    { name: 'steps', about: '判定步骤数' },
  ],
  run(given, { on, law }) {
    const month = given.optionalMonth('month');
    const facts = readHousehold(given, on);
    const version = ruleVersionOn(law, on) ?? '';
    const dates = { acceptedOn: on, month: month ?? monthOf(on) };
    const { determination, countedIds, total, perCapitaFen, standardFen } = determineAllowance(
      facts,
      law,
      dates,
      version,
    );
    const { outcome, amountFen } = determination;
    return {
      outcome,
      eligible: outcome === 'ELIGIBLE',
      amount: amountFen === undefined ? null : fenToYuan(amountFen),
      counted: countedIds.length,
      total: fenToYuan(toFen(total)),
      perCapita: fenToYuan(perCapitaFen),
      standard: fenToYuan(standardFen),
      ruleVersion: version,
      steps: determination.steps.length,
    };
  },
};

/** The rules that judge a household. */
export const householdRules: readonly Rule[] = [
  countedMembers,
  countedIncome,
  maintenance,
  propertyVeto,
  belowStandardRule,
  monthlyAmountRule,
  allowance,
];
