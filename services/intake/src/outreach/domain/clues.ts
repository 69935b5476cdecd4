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
  ADVANCED_AGE: {
    item: 'ELD-01',
    label: '达到高龄津贴的年龄',
    why: '家庭成员达到当地高龄津贴的年龄。是否已经领取，请以当地名册为准。',
  },
} as const;

export type Clue = keyof typeof clues;
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
  ADVANCED_AGE: 'f.advanced > 0',
};
