import { roleLabel } from '@yimen/access';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
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

/**
 * A page of a case's history, in the order in which it happened; the pages of all cases of an answer by one statement. The caller
 * has seen to it that the actor may read the case.
 */
export async function historyOf({ db, loaders }: RequestContext, caseId: string, args: HistoryArgs) {
  const page = connectionArgs(args, ['uuid'], 50);
  const loader = loaders.of<string, Row[]>(`history of cases ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const after = keysetCondition(['h.id'], page, parameters);
    parameters.push(page.limit);
    const rows: (Row & { case_id: string })[] = await db.query(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked(id)
        CROSS JOIN LATERAL (
          SELECT h.case_id, h.id, h.at, to_char(h.legal_date, 'YYYY-MM-DD') AS on, h.action, h.status, h.actor_role AS role,
                 h.reason_code, h.rule_version, h.version
            FROM case_history h WHERE h.case_id = asked.id AND ${after} ORDER BY h.id LIMIT $${parameters.length}) AS e
        ORDER BY e.id`,
      parameters,
    );
    return ids.map((id) => rows.filter((row) => row.case_id === id));
  });
  return toConnection((await loader.load(caseId)) ?? [], page, ({ id }) => [id], showEntry);
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

/** Who has taken a step of a case, and the first that they took. */
export type HandlingRow = { readonly caseId: string; readonly account: string; readonly action: string };

/**
 * The people who have taken a step of these cases by hand, each with the first; one statement, from the history, which holds every
 * step of cases however old. What the calendar and events brought, and the actions named, are left out.
 */
export async function handlersOf(
  tx: EntityManager,
  caseIds: readonly string[],
  except: readonly string[],
): Promise<HandlingRow[]> {
  return tx.query(
    `SELECT DISTINCT ON (case_id, actor) case_id AS "caseId", actor AS account, action
       FROM case_history
      WHERE case_id = ANY ($1::uuid[]) AND actor_kind <> 'service' AND NOT (action = ANY ($2::text[]))
      ORDER BY case_id, actor, id`,
    [caseIds, except],
  );
}
