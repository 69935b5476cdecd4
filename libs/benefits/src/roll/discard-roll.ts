import type { Answer, RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { BenefitHouse } from '../house.js';
import { type RollDone, takeRollStep } from './change-roll.js';
import type { RollStepInput } from './check-roll.js';
import { rollTold } from './roll-told.js';

/**
 * 作废重拟: a roll that is not locked is thrown away, and its month can be drafted anew. Its lines are kept for comparison; what it
 * had taken up of arrears and recoveries is planned again.
 */
export function discardRoll(
  house: BenefitHouse,
  ctx: RequestContext,
  input: RollStepInput,
  key: string,
): Promise<Answer<RollDone>> {
  const order = { ...input, verb: 'discard', step: 'discard', key, body: input } as const;
  return takeRollStep(house, ctx, order, async (tx, roll) => {
    await putAside(tx, roll.was.id);
    return { events: [rollTold(house, 'discarded', roll, ctx.today)] };
  });
}

async function putAside(tx: EntityManager, rollId: string): Promise<void> {
  await tx.query(
    `UPDATE award_adjustment SET status = 'PLANNED', roll_id = NULL WHERE roll_id = $1 AND status = 'ON_ROLL'`,
    [rollId],
  );
  await tx.query('DELETE FROM roll_left_out WHERE roll_id = $1', [rollId]);
  await tx.query(
    `WITH gone AS (DELETE FROM roll_line WHERE roll_id = $1 RETURNING roll_id, award_id, household_id, payable)
     INSERT INTO discarded_roll_line (roll_id, award_id, household_id, payable) SELECT * FROM gone`,
    [rollId],
  );
}
