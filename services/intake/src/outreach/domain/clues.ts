/** Why a household is on the list of those whom a policy should find, and for which item. In the order in which they weigh. */
export const clues = {
  ONLY_CHILDREN: {
    item: 'AST-01',
    label: '家里只有未成年人',
    why: '登记的家庭成员都是未成年人，没有办理中或者享受中的最低生活保障。请先上门了解监护和生活情况。',
  },
  NEED_FOUND: {
    item: 'AST-01',
    label: '上门看过有困难，还没有申请',
    why: '主动发现线索已经上门核实，确认开始申请，但没有收到申请。',
  },
  GAVE_UP: {
    item: 'AST-01',
    label: '申请过，没有办完',
    why: '近期撤回申请、逾期未补正或者不予受理，之后没有再申请。请了解原因，能够代办的帮助代办。',
  },
  REFUSED_TWICE: {
    item: 'AST-01',
    label: '多次申请未通过',
    why: '近期两次以上申请未通过。请复核原因，防止漏救。',
  },
  ENDED_LATELY: {
    item: 'AST-01',
    label: '退出不久',
    why: '待遇终止不久。收入再次下降的，可以快速复核，有效的材料不用重复提交。',
  },
  REFUSED_HOUSEHOLD: {
    item: 'AST-02',
    label: '家庭不符合低保，个人可能符合',
    why: '家庭的最低生活保障未通过。家庭处于低保边缘、成员有重残重病的，本人可以申请单人保。',
  },
  ALL_AGED: {
    item: 'AST-01',
    label: '家里都是老年人',
    why: '登记的家庭成员都是老年人，没有申请过最低生活保障。请了解收入和照料情况。',
  },
  LIVING_ALLOWANCE: {
    item: 'DIS-01',
    label: '低收入家庭中的残疾人，还没有申请生活补贴',
    why: '家庭已认定为低收入，成员持有有效的残疾人证，没有领取也没有正在申请困难残疾人生活补贴。请告知可以申请；自递交申请当月计发，晚申请的月份补不回来。',
  },
  CARE_ALLOWANCE: {
    item: 'DIS-02',
    label: '重度残疾人，还没有申请护理补贴',
    why: '成员持有一级或者二级的残疾人证，没有领取也没有正在申请重度残疾人护理补贴。需要长期照护的，请告知可以申请；护理补贴不看收入。',
  },
  CERTIFICATE_EXPIRING: {
    item: 'DIS-06',
    label: '残疾人证即将到期',
    why: '成员的残疾人证半年内到期。请提醒尽早到残联换证；到期未换的，补贴自次月停发。',
  },
  ADVANCED_AGE: {
    item: 'ELD-01',
    label: '达到高龄津贴的年龄',
    why: '家庭成员达到当地高龄津贴的年龄。是否已经领取，请以当地名册为准。',
  },
} as const;

export type Clue = keyof typeof clues;

/** Clues that concern some members and not all: SQL for which (see disabled-members.ts). */
export const concerned: { readonly [Name in Clue]?: string } = {
  LIVING_ALLOWANCE: 'f.living_ids',
  CARE_ALLOWANCE: 'f.care_ids',
  CERTIFICATE_EXPIRING: 'f.expiring_ids',
};
export const clueNames = Object.keys(clues) as Clue[];

/** SQL: the conditions of each clue on the facts `f` of a household (see find-clues.ts). Every name of the table has one, or this does not compile. */
export const conditions: Readonly<Record<Clue, string>> = {
  ONLY_CHILDREN: 'f.in_force = 0 AND f.under_way = 0 AND f.children = f.members',
  NEED_FOUND: 'f.in_force = 0 AND f.under_way = 0 AND f.needs > 0',
  GAVE_UP: 'f.in_force = 0 AND f.under_way = 0 AND f.gave_up > 0 AND f.refused < 2',
  REFUSED_TWICE: 'f.in_force = 0 AND f.under_way = 0 AND f.refused >= 2',
  ENDED_LATELY: 'f.in_force = 0 AND f.under_way = 0 AND f.ended > 0',
  REFUSED_HOUSEHOLD: 'f.in_force = 0 AND f.under_way = 0 AND f.refused > 0 AND f.singles = 0',
  ALL_AGED: 'f.cases = 0 AND f.aged = f.members',
  LIVING_ALLOWANCE: 'cardinality(f.living_ids) > 0',
  CARE_ALLOWANCE: 'cardinality(f.care_ids) > 0',
  CERTIFICATE_EXPIRING: 'cardinality(f.expiring_ids) > 0',
  ADVANCED_AGE: 'f.advanced > 0',
};
