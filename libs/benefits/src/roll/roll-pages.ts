import {
  connectionArgs,
  keysetCondition,
  type Page,
  type PageArgs,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import type { BenefitHouse, Whose } from '../house.js';
import type { RollRow } from './roll-row.js';

export type LineArgs = PageArgs & { readonly held?: boolean | null };

type Sums = { amount: string; arrears: string; reissued: string; recovered: string; payable: string };
type OfAward = Whose & { awardId: string };

/** SQL: whose the award of a row is. */
const whose = (row: string) =>
  `${row}.household_id AS "householdId", (SELECT a.person_id FROM award a WHERE a.id = ${row}.award_id) AS "personId"`;
type LineRow = Sums & OfAward & { holdReason: string | null };

/** The pages of a roll lead from an award to whoever may see it. */
const shownAward = (house: BenefitHouse, ctx: RequestContext, { awardId, householdId, personId }: OfAward) => ({
  household: householdId === null ? null : { __typename: 'Household', id: householdId },
  person: personId === null ? null : { __typename: 'Person', id: personId },
  award: () => house.award(ctx, awardId),
});
const byAward = ({ awardId }: OfAward) => [awardId];

/** A page of a roll's lines; only those held, or only those not, when asked. */
export async function linesOf(house: BenefitHouse, ctx: RequestContext, rollId: string, args: LineArgs) {
  const page = connectionArgs(args, ['uuid'], 50);
  const parameters: unknown[] = [rollId];
  const held = args.held === null || args.held === undefined ? 'TRUE' : `hold_reason IS ${args.held ? 'NOT ' : ''}NULL`;
  const rows: LineRow[] = await pageOf(
    ctx,
    page,
    parameters,
    ['award_id'],
    (after) =>
      `SELECT award_id AS "awardId", ${whose('l')}, amount, arrears, reissued, recovered, payable,
            hold_reason AS "holdReason"
       FROM roll_line l WHERE roll_id = $1 AND ${held} AND ${after} ORDER BY award_id`,
  );
  return toConnection(rows, page, byAward, (row) => ({
    ...shownAward(house, ctx, row),
    ...sumsOf(row),
    holdReason: row.holdReason,
  }));
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

/** A page of those who are in enjoyment in that month and are not on the roll, and why. */
export async function leftOutOf(house: BenefitHouse, ctx: RequestContext, rollId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid'], 50);
  const rows: (OfAward & { reason: string; madeUp: boolean })[] = await pageOf(
    ctx,
    page,
    [rollId],
    ['award_id'],
    (after) =>
      `SELECT award_id AS "awardId", ${whose('o')}, reason, made_up AS "madeUp"
       FROM roll_left_out o WHERE roll_id = $1 AND ${after} ORDER BY award_id`,
  );
  return toConnection(rows, page, byAward, (row) => ({
    ...shownAward(house, ctx, row),
    reason: row.reason,
    madeUp: row.madeUp,
  }));
}

type ChangeRow = OfAward & { before: string | null; after: string | null };

/** What is other than in the draft of the same month that was thrown away last; nothing where none was. */
export async function changesOf(
  house: BenefitHouse,
  ctx: RequestContext,
  { id, month, division, benefit }: RollRow,
  args: PageArgs,
) {
  const page = connectionArgs(args, ['uuid'], 50);
  const rows: ChangeRow[] = await pageOf(
    ctx,
    page,
    [id, month, division, benefit],
    ['each.award_id'],
    (after) =>
      `SELECT each.award_id AS "awardId", ${whose('each')}, each.before, each.after
       FROM (SELECT coalesce(was.award_id, now.award_id) AS award_id, coalesce(was.household_id, now.household_id) AS household_id,
                    was.payable AS before, now.payable AS after
               FROM (SELECT d.* FROM discarded_roll_line d
                      WHERE d.roll_id = (SELECT r.id FROM roll r
                                          WHERE r.month = $2 AND r.division = $3 AND r.benefit = $4 AND r.status = 'DISCARDED' AND r.id < $1
                                          ORDER BY r.id DESC LIMIT 1)) AS was
               FULL JOIN (SELECT l.* FROM roll_line l WHERE l.roll_id = $1) AS now ON now.award_id = was.award_id
              WHERE was.payable IS DISTINCT FROM now.payable
                AND EXISTS (SELECT 1 FROM roll r WHERE r.month = $2 AND r.division = $3 AND r.benefit = $4 AND r.status = 'DISCARDED' AND r.id < $1)) AS each
      WHERE ${after} ORDER BY each.award_id`,
  );
  const money = (fen: string | null) => (fen === null ? null : Number(fen));
  return toConnection(rows, page, byAward, (row) => ({
    ...shownAward(house, ctx, row),
    before: money(row.before),
    after: money(row.after),
  }));
}

async function pageOf<Row>(
  { db }: RequestContext,
  page: Page,
  parameters: unknown[],
  key: readonly string[],
  statement: (after: string) => string,
): Promise<Row[]> {
  const text = statement(keysetCondition(key, page, parameters));
  parameters.push(page.limit);
  return db.query(`${text} LIMIT $${parameters.length}`, parameters);
}
