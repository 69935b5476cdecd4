import { scopeCondition } from '@yimen/access';
import { isUuid } from '@yimen/standards';
import {
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
  vaultOf,
} from '@yimen/subgraph';

import { type AlertKind, type AlertStatus, duties, standsInTheWay, stillOwed } from './domain/index.js';
import { type AlertRow, alertPlace, alertsWhere } from './safeguard-alert.store.js';

export type AlertFilter = {
  readonly status?: AlertStatus | null;
  readonly kind?: readonly AlertKind[] | null;
  readonly division?: string | null;
  readonly late?: boolean | null;
};

const right = 'marriage.safeguard.read';

/** An alert by its id; null outside the actor's jurisdiction. One statement for all of a request. */
export function alertById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showAlert>>('safeguard-alert', async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const seen = scopeCondition(await ctx.scopeOf(right), { division: 'a.division' }, parameters);
    const rows = await alertsWhere(ctx.db, `a.id = ANY ($1::uuid[]) AND ${seen}`, parameters);
    const shown = new Map(rows.map((row) => [row.id, showAlert(ctx, row)]));
    return ids.map((each) => shown.get(each) ?? null);
  });
  return loader.load(id);
}

/** A page of the alerts that the actor may see, newest first. */
export async function listAlerts(ctx: RequestContext, { status, kind, division, late }: AlertFilter, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [scopeCondition(await ctx.scopeOf(right), { division: 'a.division' }, parameters)];
  if (status) conditions.push(`a.status = ${place(status)}`);
  if (kind) conditions.push(`a.kind = ANY (${place([...kind])}::text[])`);
  if (late === true) conditions.push(`a.status = 'OPEN' AND a.close_by < ${place(ctx.today)}::date`);
  if (late === false) conditions.push(`(a.status <> 'OPEN' OR a.close_by >= ${place(ctx.today)}::date)`);
  if (division) {
    const codes = await ctx.authority.codesWithin([division], ctx.today);
    conditions.push(`a.division = ANY (${place([...codes])}::text[])`);
  }
  conditions.push(keysetCondition(['a.id'], page, parameters, 'desc'));
  const where = `${conditions.join(' AND ')} ORDER BY a.id DESC LIMIT ${page.limit}`;
  const rows = await alertsWhere(ctx.db, where, parameters);
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    (row) => showAlert(ctx, row),
  );
}

function showAlert({ db, today }: RequestContext, row: AlertRow) {
  const { observedSealed, closingSealed: _, division, personIds, recordedBy, taken, ...rest } = row;
  return {
    __typename: 'SafeguardAlert' as const,
    ...rest,
    kindLabel: duties[row.kind].label,
    legalBasis: duties[row.kind].legalBasis,
    division: { __typename: 'Division', code: division },
    persons: personIds.map((id) => ({ __typename: 'Person', id })),
    observed: vaultOf(db).open(alertPlace('observed_sealed', row.id), observedSealed),
    recordedBy: { __typename: 'Officer', account: recordedBy },
    measures: taken,
    late: row.status === 'OPEN' && row.closeBy < today,
    stillOwed: row.status === 'OPEN' ? stillOwed(row) : [],
    standsInTheWay: standsInTheWay(row, today),
  };
}
