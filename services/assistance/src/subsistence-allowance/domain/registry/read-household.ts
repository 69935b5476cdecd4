import { type Given, GivenError } from '@yimen/policy';
import { addMonths, type LegalDate } from '@yimen/standards';
import {
  aMember,
  type Disability,
  type HouseholdFacts,
  type Income,
  type Member,
  type Obligor,
  type Property,
  type RigidExpense,
} from '../household.js';
import {
  disabilityWords,
  exclusionWords,
  expenseWords,
  incomeWords,
  propertyWords,
  relationWords,
  studyWords,
} from './words.js';

/** What the fields of a household are, for the documentation. */
export const householdFields = [
  {
    name: 'members',
    about: '家庭成员，每人：name 姓名，relation 与申请人的关系（默认本人）,birth 出生日期或 age 周岁，其余见 rules.md',
  },
  {
    name: 'obligors',
    about:
      '不共同生活的法定义务人：name,income 月收入，supports 所赡养的人，agreed 文书约定的月金额，consented 是否同意核对',
  },
];

function readDisability(given: Given): Disability | null {
  const disability = given.inner('disability');
  if (!disability) return null;
  const level = disability.whole('level');
  if (level !== 1 && level !== 2 && level !== 3 && level !== 4) throw new GivenError('disability.level', '应为 1 至 4');
  return { type: disability.word('type', disabilityWords), level };
}

function readBirth(given: Given, on: LegalDate): LegalDate {
  const birth = given.optionalDate('birth');
  const age = given.optionalWhole('age');
  if (birth !== null) return birth;
  if (age === null || age < 0 || age > 150) throw new GivenError('birth', '请填写 birth(出生日期)或 age(周岁)');
  return addMonths(on, -12 * age);
}

/** One person of the household, with what they have and own. */
export function readMember(
  given: Given,
  on: LegalDate,
): { member: Member } & Omit<HouseholdFacts, 'members' | 'obligors'> {
  const personId = given.text('name');
  const studentStage = given.optionalWord('study', studyWords) ?? 'NONE';
  const member = aMember({
    personId,
    relation: given.optionalWord('relation', relationWords) ?? 'SELF',
    birthDate: readBirth(given, on),
    livesTogether: given.flag('livesTogether', true),
    studentStage,
    fullTimeStudent: given.flag('fullTime', studentStage !== 'NONE'),
    dependent: given.flag('dependent', false),
    exclusion: given.optionalWord('exclusion', exclusionWords),
    exclusionSince: given.optionalDate('exclusionSince'),
    exclusionGround: given.optionalText('exclusionGround'),
    employed: given.flag('employed', false),
    disability: readDisability(given),
    seriouslyIll: given.flag('seriouslyIll', false),
    ...(given.flag('workRefused', false) ? { workRefused: true } : {}),
  });
  const plain = given.optionalMoney('income');
  const incomes: Income[] = given.each('incomes', (item) => {
    const months = item.optionalWhole('months') ?? 1;
    if (months < 1) throw new GivenError('incomes.months', '应不小于 1');
    return { personId, kind: item.word('kind', incomeWords), amountFen: item.money('amount'), months };
  });
  if (plain !== null) incomes.push({ personId, kind: 'TRANSFER', amountFen: plain, months: 1 });
  const properties = given.each('properties', (item): Property => {
    return {
      personId,
      kind: item.word('kind', propertyWords),
      amountFen: item.optionalMoney('amount') ?? 0,
      count: item.optionalWhole('count') ?? 1,
      exemptUse: item.optionalText('exemptUse'),
      cleared: item.optionalText('cleared'),
    };
  });
  const expenses = given.each('expenses', (item): RigidExpense => {
    return { personId, kind: item.word('kind', expenseWords), monthlyFen: item.money('amount') };
  });
  return { member, incomes, properties, expenses };
}

/** The household of a scenario: named people, who are known to the rules by their name as an id. */
export function readHousehold(given: Given, on: LegalDate): HouseholdFacts {
  const people = given.each('members', (item) => readMember(item, on));
  if (people.length === 0) throw new GivenError('members', '至少要有一位成员');
  const names = people.map(({ member }) => member.personId);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new GivenError('members', `“${twice}”出现了两次`);
  const obligors = given.each('obligors', (item): Obligor => {
    const supports = item.texts('supports');
    return {
      obligorId: item.text('name'),
      monthlyIncomeFen: item.money('income'),
      dependants: supports.length > 0 ? supports : names,
      consented: item.flag('consented', true),
      agreedMonthlyFen: item.optionalMoney('agreed'),
    };
  });
  return {
    members: people.map(({ member }) => member),
    incomes: people.flatMap(({ incomes }) => [...incomes]),
    properties: people.flatMap(({ properties }) => [...properties]),
    expenses: people.flatMap(({ expenses }) => [...expenses]),
    obligors,
  };
}
