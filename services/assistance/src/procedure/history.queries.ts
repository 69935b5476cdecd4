import { roleLabel } from '@yimen/access';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { actionRules, type CaseAction } from '../subsistence-allowance/domain/index.js';

export type HistoryArgs = PageArgs;

type Row = {
  id: string;
  at: Date;
  on: string;
  action: string;
  status: string;
  role: string | null;
  reason_code: string | null;
  rule_version: string;
  version: number;
};

/** A page of a case's history, in the order in which it happened. The caller has seen to it that the actor may read the case. */
export async function historyOf({ db }: RequestContext, caseId: string, args: HistoryArgs) {
  const page = connectionArgs(args, ['uuid'], 50);
  const parameters: unknown[] = [caseId];
  const after = keysetCondition(['id'], page, parameters);
  parameters.push(page.limit);
  const rows: Row[] = await db.query(
    `SELECT id, at, to_char(legal_date, 'YYYY-MM-DD') AS on, action, status, actor_role AS role, reason_code, rule_version, version
       FROM case_history WHERE case_id = $1 AND ${after} ORDER BY id LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(rows, page, ({ id }) => [id], showEntry);
}

function showEntry({ at, on, action, status, role, reason_code, rule_version, version }: Row) {
  return {
    ...{ at, on, action, status, version },
    label: labelOf(action),
    by: roleName(role),
    reasonCode: reason_code,
    ruleVersion: rule_version,
  };
}

const isAction = (action: string): action is CaseAction => Object.hasOwn(actionRules, action);
const others: Readonly<Record<string, string>> = { apply: '提交申请', reckonDeadlines: '重算法定期限' };

/** What was done, in Chinese. */
export function labelOf(action: string): string {
  return isAction(action) ? actionRules[action].label : (others[action] ?? action);
}

function roleName(role: string | null): string | null {
  if (role === 'resident') return '申请人家庭';
  if (role === 'system') return '系统';
  return role === null ? null : roleLabel(role);
}
