import type { DomainEvent } from '@yimen/events';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { RollStatus } from '../domain/roll-steps.js';
import type { BenefitHouse } from '../house.js';
import { settleDeductions } from '../recovery/roll-deductions.js';
import type { RollInHand } from '../roll/change-roll.js';
import { rollTold } from '../roll/roll-told.js';

/**
 * Settles a roll whose last payment has its answer: what it had taken up of arrears and recoveries is done with. What was returned or
 * held is money of its own from then on, paid again or not. Answers the status to be written, and what is told.
 */
export async function settleWhenAnswered(
  house: BenefitHouse,
  { today }: RequestContext,
  tx: EntityManager,
  roll: RollInHand,
): Promise<{ readonly status: RollStatus; readonly events: readonly DomainEvent[] }> {
  const [row]: { open: boolean }[] = await tx.query(
    `SELECT EXISTS (SELECT 1 FROM award_payment WHERE roll_id = $1 AND status = 'SENT') AS open`,
    [roll.was.id],
  );
  if (row?.open !== false) return { status: roll.status, events: [] };
  await tx.query(`UPDATE award_adjustment SET status = 'SETTLED' WHERE roll_id = $1 AND status = 'ON_ROLL'`, [
    roll.was.id,
  ]);
  await settleDeductions(house, tx, roll.was.id, { today });
  await tx.query('UPDATE roll SET settled_on = $2, version = version + 1 WHERE id = $1', [roll.was.id, today]);
  const settled = { ...roll, version: roll.version + 1 };
  return { status: 'SETTLED', events: [rollTold(house, 'settled', settled, today)] };
}
