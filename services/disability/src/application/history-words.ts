import { roleLabel } from '@yimen/access';
import type { HistoryWords } from '@yimen/casework';
import { actionRules, type CaseAction } from './domain/index.js';

const isAction = (action: string): action is CaseAction => Object.hasOwn(actionRules, action);
const others: Readonly<Record<string, string>> = {
  apply: '提交申请',
  tellStop: '书面告知停发',
  reckonDeadlines: '重算法定期限',
  lateDelivery: '文书逾期未送达',
};

/** What was done and by whom, in Chinese. */
export const historyWords: HistoryWords = {
  action: (action) => (isAction(action) ? actionRules[action].label : (others[action] ?? action)),
  role: (role) => {
    if (role === 'resident') return '申请人';
    if (role === 'system') return '系统';
    return role === null ? null : roleLabel(role);
  },
};
