import { roleLabel } from '@yimen/access';
import type { HistoryWords } from '@yimen/casework';
import { actionRules, type CaseAction } from '../subsistence-allowance/domain/index.js';

const isAction = (action: string): action is CaseAction => Object.hasOwn(actionRules, action);
const others: Readonly<Record<string, string>> = {
  lateDelivery: '文书逾期未送达',
  apply: '提交申请',
  reckonDeadlines: '重算法定期限',
};

/** What was done, in Chinese. */
export function labelOf(action: string): string {
  return isAction(action) ? actionRules[action].label : (others[action] ?? action);
}

function roleName(role: string | null): string | null {
  if (role === 'resident') return '申请人家庭';
  if (role === 'system') return '系统';
  return role === null ? null : roleLabel(role);
}

/** What the history of assistance calls its steps and those who took them. */
export const historyWords: HistoryWords = { action: labelOf, role: roleName };
