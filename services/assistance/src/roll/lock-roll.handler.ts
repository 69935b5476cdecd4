import type { Answer, RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { makePayments } from '../payment/payments.write.js';
import { lawOf } from '../standards/law-book.js';
import { publishingLaw } from '../standards/law-lock.js';
import { type RollDone, takeRollStep } from './change-roll.js';
import type { RollStepInput } from './check-roll.handler.js';
import { rollTold } from './roll.events.js';
import { outOfDate } from './roll.problems.js';
import type { RollRow } from './roll.row.js';
import { dueInMonth, keptOff, ofThisRoll, statesLeftOut } from './who-is-paid.js';

/**
 * 锁定名册: the cut-off. Whoever changes an award holds the law, and this takes it alone: a change is either seen here, and the
 * roll refused as out of date, or sees the locked roll and becomes arrears or a claim (domain §0.4). By the bureau's leader.
 */
export function lockRoll(ctx: RequestContext, input: RollStepInput, key: string): Promise<Answer<RollDone>> {
  const order = {
    ...input,
    mutation: 'lockSubsistenceRoll',
    key,
    body: input,
    right: 'assistance.roll.lock',
    step: 'lock',
  } as const;
  return takeRollStep(ctx, order, async (tx, roll) => {
    await publishingLaw(tx);
    const changed = await changedSince(ctx, tx, roll.was);
    if (changed > 0) return { problem: outOfDate(changed) };
    await makePayments(tx, roll.was.id);
    return { events: [rollTold('yimen.assistance.roll.locked.v1', roll, ctx.today)] };
  });
}

/** For how many awards the roll no longer says what is due: another amount, no longer paid, or paid and not on it. */
async function changedSince(ctx: RequestContext, tx: EntityManager, { id, month, division }: RollRow): Promise<number> {
  const leaveOut = statesLeftOut(await lawOf(tx, division, ctx.today), month);
  const [drafted]: { divisions: string[] }[] = await tx.query('SELECT divisions FROM roll WHERE id = $1', [id]);
  const [row]: { changed: number }[] = await tx.query(
    `WITH due AS (
       SELECT a.id, due.amount FROM award a CROSS JOIN ${dueInMonth}
        WHERE ${ofThisRoll} AND due.amount > 0
          AND NOT EXISTS (SELECT 1 FROM ${keptOff} AS off WHERE off.award_id = a.id))
     SELECT count(*)::integer AS changed
       FROM due FULL JOIN (SELECT award_id, amount FROM roll_line WHERE roll_id = $1 AND amount > 0) AS line
         ON line.award_id = due.id
      WHERE line.amount IS DISTINCT FROM due.amount`,
    [id, month, drafted?.divisions ?? [], leaveOut],
  );
  return row?.changed ?? 0;
}
