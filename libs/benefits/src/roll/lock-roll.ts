import type { LegalDate } from '@yimen/standards';
import type { Answer, RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type BenefitHouse, rollKind } from '../house.js';
import { makePayments } from '../payment/write-payments.js';
import { type RollDone, takeRollStep } from './change-roll.js';
import type { RollStepInput } from './check-roll.js';
import { outOfDate } from './roll-problems.js';
import type { RollRow } from './roll-row.js';
import { rollTold } from './roll-told.js';
import { dueInMonth, keptOff, ofThisRoll } from './who-is-paid.js';

/**
 * 锁定名册: the cut-off. Whoever changes an award holds the law, and this takes it alone: a change is either seen here, and the
 * roll refused as out of date, or sees the locked roll and becomes arrears or a claim (domain §0.4). By the bureau's leader.
 */
export function lockRoll(
  house: BenefitHouse,
  ctx: RequestContext,
  input: RollStepInput,
  key: string,
): Promise<Answer<RollDone>> {
  const order = { ...input, verb: 'lock', step: 'lock', key, body: input } as const;
  return takeRollStep(house, ctx, order, async (tx, roll) => {
    await house.law.publish(tx);
    const changed = await changedSince(house, tx, roll.was, ctx.today);
    if (changed > 0) return { problem: outOfDate(house, changed) };
    await makePayments(tx, roll.was.id);
    return { events: [rollTold(house, 'locked', roll, ctx.today)] };
  });
}

/** For how many awards the roll no longer says what is due: another amount, no longer paid, or paid and not on it. */
async function changedSince(
  house: BenefitHouse,
  tx: EntityManager,
  { id, benefit, month, division }: RollRow,
  today: LegalDate,
): Promise<number> {
  const leaveOut = await house.underReview.states(tx, division, today, month);
  const [drafted]: { divisions: string[] }[] = await tx.query('SELECT divisions FROM roll WHERE id = $1', [id]);
  const [row]: { changed: number }[] = await tx.query(
    `WITH due AS (
       SELECT a.id, due.amount FROM award a CROSS JOIN ${dueInMonth}
        WHERE ${ofThisRoll('$5')} AND due.amount > 0
          AND NOT EXISTS (SELECT 1 FROM ${keptOff(house.underReview)} AS off WHERE off.award_id = a.id))
     SELECT count(*)::integer AS changed
       FROM due FULL JOIN (SELECT award_id, amount FROM roll_line WHERE roll_id = $1 AND amount > 0) AS line
         ON line.award_id = due.id
      WHERE line.amount IS DISTINCT FROM due.amount`,
    [id, month, drafted?.divisions ?? [], leaveOut, rollKind(house, benefit).benefits],
  );
  return row?.changed ?? 0;
}
