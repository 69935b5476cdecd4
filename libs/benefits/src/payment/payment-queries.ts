import { recordUnmasking, scopeCondition, sees } from '@yimen/access';
import { monthOf } from '@yimen/standards';
import {
  connectionArgs,
  inTransaction,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
  vaultOf,
} from '@yimen/subgraph';
import type { BenefitHouse } from '../house.js';
import { payeeById } from '../payee/payee-queries.js';
import { rollById } from '../roll/roll-queries.js';
import { lockRollRow } from '../roll/roll-row.js';
import { paymentFile } from './payment-file.js';
import { type Payment, paymentColumns, paymentsInFile } from './write-payments.js';

/** A payment by its id, for whoever just paid it again. */
export async function paymentById(house: BenefitHouse, ctx: RequestContext, id: string) {
  const [row]: Payment[] = await ctx.db.query(`SELECT ${paymentColumns} FROM award_payment p WHERE p.id = $1`, [id]);
  return row === undefined ? null : showPayment(house, ctx, row);
}

/** A page of an award's payments, newest first; the pages of all awards of an answer by one statement. */
export async function paymentsOfAward(house: BenefitHouse, ctx: RequestContext, awardId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const loader = ctx.loaders.of<string, Payment[]>(`payments of awards ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const after = keysetCondition(['p.id'], page, parameters, 'desc');
    parameters.push(page.limit);
    const rows: Payment[] = await ctx.db.query(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked(id)
        CROSS JOIN LATERAL (SELECT ${paymentColumns} FROM award_payment p WHERE p.award_id = asked.id AND ${after}
                             ORDER BY p.id DESC LIMIT $${parameters.length}) AS e`,
      parameters,
    );
    return ids.map((id) => rows.filter((row) => row.awardId === id));
  });
  const rows = (await loader.load(awardId)) ?? [];
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    (row) => showPayment(house, ctx, row),
  );
}

/** A page of a roll's payments; those in one state when asked. */
export async function paymentsOfRoll(
  house: BenefitHouse,
  ctx: RequestContext,
  rollId: string,
  args: PageArgs & { status?: string | null },
) {
  const page = connectionArgs(args, ['uuid'], 50);
  const parameters: unknown[] = [rollId, args.status ?? null];
  const after = keysetCondition(['p.id'], page, parameters);
  parameters.push(page.limit);
  const rows: Payment[] = await ctx.db.query(
    `SELECT ${paymentColumns} FROM award_payment p
      WHERE p.roll_id = $1 AND ($2::text IS NULL OR p.status = $2) AND ${after} ORDER BY p.id LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    (row) => showPayment(house, ctx, row),
  );
}

/** What somebody must see to: sent back by the bank, soonest due first, then what was never sent. */
export async function stuckPayments(
  house: BenefitHouse,
  ctx: RequestContext,
  args: PageArgs & { division?: string | null },
) {
  const page = connectionArgs(args, ['date', 'uuid']);
  const parameters: unknown[] = [];
  const seen = scopeCondition(
    await ctx.scopeOf(`${house.service}.payment.read`),
    { division: 'p.division' },
    parameters,
  );
  const due = `coalesce(p.correct_by, date '9999-12-31')`;
  const conditions = [seen, keysetCondition([due, 'p.id'], page, parameters)];
  if (args.division) {
    const codes = await ctx.authority.codesWithin([args.division], ctx.today);
    conditions.push(`p.division = ANY ($${parameters.push([...codes])}::text[])`);
  }
  parameters.push(page.limit);
  const rows: (Payment & { due: string })[] = await ctx.db.query(
    `SELECT ${paymentColumns}, to_char(${due}, 'YYYY-MM-DD') AS due FROM award_payment p
      WHERE p.status IN ('RETURNED', 'HELD') AND ${conditions.join(' AND ')}
      ORDER BY ${due}, p.id LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ due: day, id }) => [day, id],
    (row) => showPayment(house, ctx, row),
  );
}

function showPayment(house: BenefitHouse, ctx: RequestContext, row: Payment) {
  const { id, rollId, awardId, month, amount, status, heldReason, returnReason, answeredOn, correctBy, accountId } =
    row;
  return {
    ...{ id, status, heldReason, returnReason, answeredOn, correctBy, lineNo: row.lineNo },
    month: monthOf(month),
    amount: Number(amount),
    overdue: correctBy !== null && status === 'RETURNED' && correctBy < ctx.today,
    award: () => house.award(ctx, awardId),
    roll: () => rollById(house, ctx, rollId),
    payee: () => (accountId === null ? null : payeeById(house, ctx, accountId)),
  };
}

/** The bank's file of a roll in clear, for whoever sends it; every reading is on the audit trail. Null before it is sent. */
export async function paymentFileOf(house: BenefitHouse, ctx: RequestContext, rollId: string) {
  const scope = await ctx.scopeOf(`${house.service}.payment.send`);
  return inTransaction(ctx.db, async (tx) => {
    const roll = await lockRollRow(tx, rollId);
    if (roll === null || roll.sentOn === null || !sees(scope, { divisions: [roll.division] })) return null;
    const { totalFen, ...file } = await paymentFile(
      house,
      tx,
      vaultOf(ctx.db),
      { ...roll, sentOn: roll.sentOn },
      await paymentsInFile(tx, rollId),
    );
    await recordUnmasking(tx, {
      ...{ actor: ctx.actor, field: 'bank-account', purpose: 'PAYMENT', legalDate: ctx.today, division: roll.division },
      subject: { type: `${house.types}Roll`, id: roll.id },
      allowed: true,
    });
    return { ...file, total: totalFen };
  });
}

const kinds = ['ready', 'held', 'withoutAccount', 'sent', 'paid', 'returned', 'reissued'] as const;
/** How many awards, said as households as well, and how much. */
type Sum = { readonly awards: number; readonly households: number; readonly amount: number };
type Tally = Readonly<Record<(typeof kinds)[number], Sum>>;
type TallyRow = { rollId: string; kind: keyof Tally; awards: number; amount: string };

/** How the payments of a roll stand, in awards and money; one statement for all rolls of an answer. */
export function tallyOf(ctx: RequestContext, rollId: string) {
  const loader = ctx.loaders.of<string, Tally>('payment-tally', async (ids) => {
    const rows: TallyRow[] = await ctx.db.query(
      `SELECT roll_id AS "rollId", count(*)::integer AS awards, sum(amount) AS amount,
              CASE WHEN held_reason = 'NO_ACCOUNT' AND status = 'HELD' THEN 'withoutAccount' ELSE lower(status) END AS kind
         FROM award_payment WHERE roll_id = ANY ($1::uuid[]) GROUP BY roll_id, 4`,
      [ids],
    );
    return ids.map((id) => tallied(rows.filter((row) => row.rollId === id)));
  });
  return loader.load(rollId);
}

function tallied(rows: readonly TallyRow[]): Tally {
  const of = (kind: keyof Tally): Sum => {
    const { awards, amount } = rows.find((row) => row.kind === kind) ?? { awards: 0, amount: 0 };
    return { awards, households: awards, amount: Number(amount) };
  };
  const [ready, held, withoutAccount] = [of('ready'), of('held'), of('withoutAccount')];
  const answered = { sent: of('sent'), paid: of('paid'), returned: of('returned'), reissued: of('reissued') };
  return { ready, held, withoutAccount, ...answered };
}
