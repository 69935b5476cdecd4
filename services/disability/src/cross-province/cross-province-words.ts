import type { DeterminationDoubt, ForeignAction } from './domain/index.js';

/** What a person may do, in words; null for what the other province and the calendar bring. */
export const actionLabels: Readonly<Record<ForeignAction, string | null>> = {
  completeMaterials: '登记材料补齐',
  push: '推送户籍地',
  pushAgain: null,
  receiveDetermination: null,
  notify: '告知申请人',
  withdraw: '撤回',
};

/** Every step in words, those of the other province and the calendar too. */
export const stepNames: Readonly<Record<ForeignAction, string>> = {
  completeMaterials: '材料补齐',
  push: '推送户籍地',
  pushAgain: '逾期未认定：再推送',
  receiveDetermination: '收到认定结果',
  notify: '告知申请人',
  withdraw: '撤回',
};

export const doubtLabels: Readonly<Record<DeterminationDoubt, string>> = {
  OTHER_PERSON: '答复的不是所推送的人',
  OTHER_ALLOWANCE: '答复的不是所推送的补贴',
  NOT_PUSHED: '还没有推送就有了答复',
  CONTRADICTS: '与前一次答复不一致',
  AMOUNT_IMPOSSIBLE: '金额不可能',
  START_MONTH_WRONG: '起始月不是递交申请当月',
  DATE_IMPOSSIBLE: '认定日期不可能',
  REASON_MISSING: '不予补贴而没有理由',
  UNREADABLE: '收到的内容无法辨认',
};
