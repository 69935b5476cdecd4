import { type FieldVault, roleLabel } from '@yimen/access';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { limitLabel } from '../cases/domain/case-words.js';
import { reasonPlace, type WarningRecord, warningColumns } from './warning.store.js';

/** The warnings of each case, newest first: one statement for all cases of an answer. Whoever got the case on a list may see them. */
export async function warningsOfEach(
  ctx: RequestContext,
  vault: FieldVault,
  caseIds: readonly string[],
  args: PageArgs,
) {
  const page = connectionArgs(args, ['date', 'uuid'], 10);
  const parameters: unknown[] = [caseIds];
  const after = keysetCondition(['w.turned_on', 'w.id'], page, parameters, 'desc');
  const rows: WarningRecord[] = await ctx.db.query(
    `SELECT found.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
       SELECT ${warningColumns} FROM case_warning w WHERE w.case_id = asked.id AND ${after}
       ORDER BY w.turned_on DESC, w.id DESC LIMIT ${page.limit}) AS found`,
    parameters,
  );
  return caseIds.map((caseId) =>
    toConnection(
      rows.filter((row) => row.caseId === caseId),
      page,
      (row) => [row.turnedOn, row.id],
      (row) => showWarning(row, vault),
    ),
  );
}

function showWarning(warning: WarningRecord, vault: FieldVault) {
  const { id, level, limit, dueOn, turnedOn, escalatedTo, acknowledgedOn, acknowledgedBy, reasonSealed } = warning;
  return {
    id,
    level,
    limit: limitLabel(limit),
    dueOn,
    turnedOn,
    escalatedTo: escalatedTo.map((role) => ({ role, label: roleLabel(role) })),
    acknowledgedOn,
    acknowledgedByAccount: acknowledgedBy,
    reason: reasonSealed === null ? null : vault.open(reasonPlace(id), reasonSealed),
  };
}

export type ShownWarning = ReturnType<typeof showWarning>;
