import type { Explanation } from '@yimen/policy';
import { countOf, listOf } from '@yimen/policy';
import { addMonths, ageOn, type LegalDate } from '@yimen/standards';
import type { Member, Relation } from '../household.js';
import { measures } from './basis.js';
import { keys } from './keys.js';

/** Why a person is not one of those living together. */
export type NotCounted =
  | 'CLERGY_LIVING_APART'
  | 'IN_PRISON'
  | 'COMPULSORY_REHABILITATION'
  | 'DECLARED_MISSING'
  | 'PROVINCIAL_OTHER'
  | 'POSTGRADUATE'
  | 'INDEPENDENT_CHILD'
  | 'NOT_LIVING_TOGETHER'
  | 'NO_LEGAL_OBLIGATION';
export type CountedMembers = {
  counted: Member[];
  notCounted: { member: Member; because: NotCounted }[];
};

type Limits = { adultAge: number; clergyYears: number; studyStages: string[]; provincial: string[] };

const relationLabels: Record<Relation, string> = {
  SELF: '本人',
  SPOUSE: '配偶',
  SON: '子',
  DAUGHTER: '女',
  GRANDCHILD: '孙子女',
  PARENT: '父母',
  GRANDPARENT: '祖父母',
  SIBLING: '兄弟姐妹',
  OTHER: '其他',
};
const notCountedLabels: Record<NotCounted, string> = {
  CLERGY_LIVING_APART: '连续三年以上脱离家庭独立生活的宗教教职人员',
  IN_PRISON: '在监狱服刑',
  COMPULSORY_REHABILITATION: '强制隔离戒毒',
  DECLARED_MISSING: '宣告失踪',
  PROVINCIAL_OTHER: '省级规定不计入',
  POSTGRADUATE: '全日制研究生',
  INDEPENDENT_CHILD: '能独立生活且不共同居住的成年子女',
  NOT_LIVING_TOGETHER: '未长期共同居住',
  NO_LEGAL_OBLIGATION: '没有法定赡养、抚养、扶养关系',
};

/** 缓刑、假释、暂予监外执行、保外就医: the sentence is not served in prison. */
export const servedAtHome: readonly string[] = ['PROBATION', 'PAROLE', 'OUTSIDE_PRISON', 'MEDICAL_PAROLE'];

function exclusionOf(member: Member, on: LegalDate, limits: Limits): NotCounted | null {
  switch (member.exclusion) {
    case null:
      return null;
    case 'CLERGY_LIVING_APART': {
      const since = member.exclusionSince;
      return since === null || addMonths(since, limits.clergyYears * 12) <= on ? member.exclusion : null;
    }
    case 'PROVINCIAL_OTHER':
      return limits.provincial.includes(member.exclusionGround ?? '') ? member.exclusion : null;
    case 'IN_PRISON':
      // Whoever serves a sentence at home (缓刑、假释、监外执行、保外就医) lives there and counts (domain §28.8).
      return servedAtHome.includes(member.exclusionGround ?? '') ? null : member.exclusion;
    case 'COMPULSORY_REHABILITATION':
    case 'DECLARED_MISSING':
      return member.exclusion;
  }
}

function childStands(member: Member, on: LegalDate, limits: Limits): NotCounted | null {
  if (ageOn(member.birthDate, on) < limits.adultAge || member.dependent) return null;
  if (member.fullTimeStudent && member.studentStage === 'POSTGRADUATE') return 'POSTGRADUATE';
  if (member.fullTimeStudent && limits.studyStages.includes(member.studentStage)) return null;
  return member.livesTogether ? null : 'INDEPENDENT_CHILD';
}

function standsApart(member: Member, on: LegalDate, limits: Limits): NotCounted | null {
  const excluded = exclusionOf(member, on, limits);
  if (excluded) return excluded;
  switch (member.relation) {
    case 'SELF':
    case 'SPOUSE':
      return null;
    case 'SON':
    case 'DAUGHTER':
      return childStands(member, on, limits);
    case 'PARENT':
    case 'GRANDPARENT':
    case 'GRANDCHILD':
    case 'SIBLING':
      return member.livesTogether ? null : 'NOT_LIVING_TOGETHER';
    case 'OTHER':
      return 'NO_LEGAL_OBLIGATION';
  }
}

/**
 * R-AST-01, 共同生活家庭成员. Takes those declared and the day that decides (acceptance), returns who counts and, for each who
 * does not, why. The household register is no part of it. A full-time postgraduate never counts; an undergraduate does.
 */
export function countMembers(x: Explanation, members: readonly Member[], on: LegalDate): CountedMembers {
  const limits: Limits = {
    adultAge: countOf(x.parameter(keys.adultAge, on)),
    clergyYears: countOf(x.parameter(keys.clergyYears, on)),
    studyStages: listOf(x.parameter(keys.studyStages, on)),
    provincial: listOf(x.parameter(keys.provincialExclusions, on)),
  };
  const counted: Member[] = [];
  const notCounted: CountedMembers['notCounted'] = [];
  for (const member of members) {
    const because = standsApart(member, on, limits);
    if (because) notCounted.push({ member, because });
    else counted.push(member);
  }
  const inputs = Object.fromEntries(
    members.map((member, i) => [
      `成员${i + 1}`,
      `${relationLabels[member.relation]}，${ageOn(member.birthDate, on)} 岁`,
    ]),
  );
  const left = notCounted.map(
    ({ member, because }) => `${relationLabels[member.relation]}不计入：${notCountedLabels[because]}`,
  );
  const result = [`计入 ${counted.length} 人`, ...left].join('；');
  x.step({ rule: 'R-AST-01 共同生活家庭成员', basis: measures(), inputs, result });
  return { counted, notCounted };
}
