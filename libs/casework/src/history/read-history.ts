import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';

/** What a service calls the steps of its history, and those who took them. */
export type HistoryWords = {
  readonly action: (action: string) => string;
  readonly role: (role: string | null) => string | null;
};

type Row = {
  id: string;
  case_id: string;
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
export async function historyOf(
  { db, loaders }: Pick<RequestContext, 'db' | 'loaders'>,
  caseId: string,
  { page: args, words }: { readonly page: PageArgs; readonly words: HistoryWords },
) {
  const page = connectionArgs(args, ['uuid'], 50);
  const loader = loaders.of<string, Row[]>(`history of cases ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const after = keysetCondition(['h.id'], page, parameters);
    parameters.push(page.limit);
    const rows: Row[] = await db.query(
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
  return toConnection(
    (await loader.load(caseId)) ?? [],
    page,
    ({ id }) => [id],
    (row) => showEntry(row, words),
  );
}

function showEntry({ at, on, action, status, role, version, ...row }: Row, words: HistoryWords) {
  return {
    ...{ at, on, action, status, version },
    label: words.action(action),
    by: words.role(role),
    reasonCode: row.reason_code,
    ruleVersion: row.rule_version,
  };
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
