import { sees } from '@yimen/access';
import { firstDayOf, type LegalDate, type LegalMonth, monthOf } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { awardById } from '../award/award.queries.js';
import { isUuid } from '../who/uuid.js';

type RollRow = {
  id: string;
  month: LegalDate;
  division: string;
  status: string;
  draftedOn: LegalDate;
  households: number;
  total: string;
};

const columns = `id, to_char(month, 'YYYY-MM-DD') AS month, division, status, to_char(drafted_on, 'YYYY-MM-DD') AS "draftedOn",
  households, total_amount AS total`;

/** The id of the roll of a division and month, or null. */
export async function rollIdOf(tx: EntityManager, month: LegalMonth, division: string): Promise<string | null> {
  const rows: { id: string }[] = await tx.query('SELECT id FROM subsistence_roll WHERE division = $1 AND month = $2', [
    division,
    firstDayOf(month),
  ]);
  return rows[0]?.id ?? null;
}

/** A roll of a division and month, for whoever may see it. */
export async function rollOf(ctx: RequestContext, month: LegalMonth, division: string) {
  if (!/^\d{6,12}$/.test(division)) return null;
  const id = await rollIdOf(ctx.db.manager, month, division);
  return id === null ? null : rollById(ctx, id);
}

/** A roll by its id; null outside the actor's jurisdiction. One statement for all rolls of a request. */
export function rollById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof toRoll>>('roll', async (ids) => {
    const scope = await ctx.scopeOf('assistance.roll.read');
    const rows: RollRow[] = await ctx.db.query(`SELECT ${columns} FROM subsistence_roll WHERE id = ANY ($1::uuid[])`, [
      ids.filter(isUuid),
    ]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((each) => {
      const row = found.get(each);
      return row !== undefined && sees(scope, { divisions: [row.division] }) ? toRoll(ctx, row) : null;
    });
  });
  return loader.load(id);
}

/** A roll just looked at in a transaction: whoever drafts may see what they drafted. */
export async function showRoll(ctx: RequestContext, tx: EntityManager, id: string) {
  const [row]: RollRow[] = await tx.query(`SELECT ${columns} FROM subsistence_roll WHERE id = $1`, [id]);
  return row === undefined ? null : toRoll(ctx, row);
}

function toRoll(ctx: RequestContext, { id, month, division, status, draftedOn, households, total }: RollRow) {
  return {
    __typename: 'SubsistenceRoll' as const,
    ...{ id, status, draftedOn, households },
    month: monthOf(month),
    division: { __typename: 'Division', code: division },
    totalAmount: Number(total),
    lines: (args: PageArgs) => linesOf(ctx, id, args),
  };
}

type Sums = { amount: string; arrears: string; reissued: string; recovered: string; payable: string };
type LineRow = Sums & { awardId: string; householdId: string };

async function linesOf(ctx: RequestContext, rollId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid'], 50);
  const parameters: unknown[] = [rollId];
  const after = keysetCondition(['award_id'], page, parameters);
  parameters.push(page.limit);
  const rows: LineRow[] = await ctx.db.query(
    `SELECT award_id AS "awardId", household_id AS "householdId", amount, arrears, reissued, recovered, payable FROM roll_line
      WHERE roll_id = $1 AND ${after} ORDER BY award_id LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ awardId }) => [awardId],
    ({ awardId, householdId, ...line }) => ({
      household: { __typename: 'Household', id: householdId },
      award: () => awardById(ctx, awardId),
      ...sumsOf(line),
    }),
  );
}

function sumsOf({ amount, arrears, reissued, recovered, payable }: Sums) {
  return {
    amount: Number(amount),
    arrears: Number(arrears),
    reissued: Number(reissued),
    recovered: Number(recovered),
    payable: Number(payable),
  };
}
