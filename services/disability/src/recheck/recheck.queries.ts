import { scopeCondition, sees } from '@yimen/access';
import { isUuid, type LegalDate } from '@yimen/standards';
import {
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
  vaultOf,
} from '@yimen/subgraph';
import { awardById } from '../award/award.queries.js';
import { placesAsked } from '../places-asked.js';
import { type Doubt, doubtLabels } from './domain/doubts.js';

type RecheckRow = {
  readonly id: string;
  readonly year: number;
  readonly division: string;
  readonly openedOn: LegalDate;
  readonly awards: number;
  readonly doubtful: number;
  readonly open: number;
};

/** A re-check by its id; null outside the actor's jurisdiction. */
export async function recheckById(ctx: RequestContext, id: string) {
  if (!isUuid(id)) return null;
  const scope = await ctx.scopeOf('disability.recheck.read');
  const [row]: RecheckRow[] = await ctx.db.query(
    `SELECT r.id, r.year, r.division, to_char(r.opened_on, 'YYYY-MM-DD') AS "openedOn", r.awards, r.doubtful,
            (SELECT count(*)::integer FROM recheck_item i WHERE i.recheck_id = r.id AND i.status = 'OPEN') AS open
       FROM recheck r WHERE r.id = $1`,
    [id],
  );
  if (row === undefined || !sees(scope, { divisions: [row.division] })) return null;
  return { ...row, division: { __typename: 'Division', code: row.division } };
}

type TaskRow = {
  readonly recheckId: string;
  readonly awardId: string;
  readonly division: string;
  readonly doubts: readonly Doubt[];
  readonly status: string;
  readonly settledOn: LegalDate | null;
  readonly finding: Buffer | null;
};

const taskColumns = `i.recheck_id AS "recheckId", i.award_id AS "awardId", i.division, i.doubts, i.status,
  to_char(i.settled_on, 'YYYY-MM-DD') AS "settledOn", i.finding`;

/** A page of the doubts that wait for somebody, by place; from the index of what is open. */
export async function openTasks(ctx: RequestContext, args: PageArgs & { readonly division?: string | null }) {
  const page = connectionArgs(args, ['text', 'uuid', 'uuid']);
  const parameters: unknown[] = [];
  const within = await placesAsked(ctx, 'disability.recheck.read', args.division ?? null);
  const conditions = [`i.status = 'OPEN'`, scopeCondition(within, { division: 'i.division' }, parameters)];
  conditions.push(keysetCondition(['i.division', 'i.recheck_id', 'i.award_id'], page, parameters));
  const rows: TaskRow[] = await ctx.db.query(
    `SELECT ${taskColumns} FROM recheck_item i WHERE ${conditions.join(' AND ')}
      ORDER BY i.division, i.recheck_id, i.award_id LIMIT $${parameters.push(page.limit)}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ division, recheckId, awardId }) => [division, recheckId, awardId],
    (row) => showTask(ctx, row),
  );
}

/** One doubt, whatever became of it. */
export async function taskOf(ctx: RequestContext, recheckId: string, awardId: string) {
  if (!isUuid(recheckId) || !isUuid(awardId)) return null;
  const scope = await ctx.scopeOf('disability.recheck.read');
  const [row]: TaskRow[] = await ctx.db.query(
    `SELECT ${taskColumns} FROM recheck_item i WHERE i.recheck_id = $1 AND i.award_id = $2`,
    [recheckId, awardId],
  );
  return row === undefined || !sees(scope, { divisions: [row.division] }) ? null : showTask(ctx, row);
}

function showTask(ctx: RequestContext, { recheckId, awardId, doubts, status, settledOn, finding }: TaskRow) {
  const place = { table: 'recheck_item', column: 'finding', row: `${recheckId}/${awardId}` };
  return {
    ...{ recheckId, status, settledOn },
    doubts: doubts.map((code) => ({ code, label: doubtLabels[code] })),
    award: () => awardById(ctx, awardId),
    finding: () => (finding === null ? null : vaultOf(ctx.db).open(place, finding)),
  };
}
