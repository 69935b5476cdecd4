import { sees } from '@yimen/access';
import { firstDayOf, isUuid, type LegalDate, type LegalMonth, monthOf } from '@yimen/standards';
import type { PageArgs, RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { BenefitHouse } from '../house.js';
import { nextRollSteps } from './next-roll-steps.js';
import { changesOf, type LineArgs, leftOutOf, linesOf } from './roll-pages.js';
import { type RollRow, rollColumns } from './roll-row.js';

/** The id of the roll of a division and month, or null. */
export async function rollIdOf(
  tx: EntityManager,
  roll: string,
  month: LegalMonth,
  division: string,
): Promise<string | null> {
  const rows: { id: string }[] = await tx.query(
    "SELECT id FROM roll WHERE division = $1 AND month = $2 AND benefit = $3 AND status <> 'DISCARDED'",
    [division, firstDayOf(month), roll],
  );
  return rows[0]?.id ?? null;
}

/** The version that the next roll of this division and month begins with: the versions of its subject go on over discarded drafts. */
export async function nextVersionOf(
  tx: EntityManager,
  roll: string,
  month: LegalMonth,
  division: string,
): Promise<number> {
  const rows: { version: number }[] = await tx.query(
    'SELECT coalesce(max(version), 0) + 1 AS version FROM roll WHERE division = $1 AND month = $2 AND benefit = $3',
    [division, firstDayOf(month), roll],
  );
  return rows[0]?.version ?? 1;
}

/** The first day of the last month that is locked for any of these divisions; null while none is. */
export async function lastLockedMonth(
  tx: EntityManager,
  roll: string,
  codes: readonly string[],
): Promise<LegalDate | null> {
  const [row]: { month: LegalDate | null }[] = await tx.query(
    `SELECT to_char(max(month), 'YYYY-MM-DD') AS month FROM roll
      WHERE status IN ('LOCKED', 'SENT', 'SETTLED') AND divisions && $1::text[] AND benefit = $2`,
    [codes, roll],
  );
  return row?.month ?? null;
}

/** A roll of a division and month, for whoever may see it. */
export async function rollOf(
  house: BenefitHouse,
  ctx: RequestContext,
  { roll, month, division }: { readonly roll: string; readonly month: LegalMonth; readonly division: string },
) {
  if (!/^\d{6,12}$/.test(division)) return null;
  const id = await rollIdOf(ctx.db.manager, roll, month, division);
  return id === null ? null : rollById(house, ctx, id);
}

/** A roll by its id; null outside the actor's jurisdiction. One statement for all rolls of a request. */
export function rollById(house: BenefitHouse, ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof toRoll>>('roll', async (ids) => {
    const scope = await ctx.scopeOf(`${house.service}.roll.read`);
    const rows: RollRow[] = await ctx.db.query(`SELECT ${rollColumns} FROM roll WHERE id = ANY ($1::uuid[])`, [
      ids.filter(isUuid),
    ]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((each) => {
      const row = found.get(each);
      return row !== undefined && sees(scope, { divisions: [row.division] }) ? toRoll(house, ctx, row) : null;
    });
  });
  return loader.load(id);
}

/** A roll just looked at in a transaction: whoever drafts may see what they drafted. */
export async function showRoll(house: BenefitHouse, ctx: RequestContext, tx: EntityManager, id: string) {
  const [row]: RollRow[] = await tx.query(`SELECT ${rollColumns} FROM roll WHERE id = $1`, [id]);
  return row === undefined ? null : toRoll(house, ctx, row);
}

function toRoll(house: BenefitHouse, ctx: RequestContext, row: RollRow) {
  const { id, month, division, status, version, draftedOn, checkedOn, lockedOn, sentOn, settledOn } = row;
  return {
    __typename: `${house.types}Roll`,
    ...{ id, status, version, draftedOn, checkedOn, lockedOn, sentOn, settledOn },
    ...{ roll: row.benefit, awards: row.households, households: row.households },
    month: monthOf(month),
    division: { __typename: 'Division', code: division },
    totalAmount: Number(row.total),
    draftedBy: officer(row.draftedBy),
    checkedBy: officer(row.checkedBy),
    lockedBy: officer(row.lockedBy),
    nextSteps: () => nextRollSteps(house, ctx, row),
    lines: (args: LineArgs) => linesOf(house, ctx, id, args),
    leftOut: (args: PageArgs) => leftOutOf(house, ctx, id, args),
    changes: (args: PageArgs) => changesOf(house, ctx, row, args),
  };
}

const officer = (account: string | null) => (account === null ? null : { __typename: 'Officer', account });
