import { firstDayOf } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type AllowanceCase, openObjection } from './domain/index.js';

/** Is the first month of the stop that is objected to still one that is not paid, by all facts that are known now? */
export async function toldStopHolds(tx: EntityManager, found: AllowanceCase): Promise<boolean> {
  const stop = openObjection(found)?.stop;
  if (stop === undefined) return false;
  const [row]: { amount: string }[] = await tx.query(
    `SELECT m.amount FROM award a JOIN award_amount m ON m.award_id = a.id AND m.from_month <= $2::date
      WHERE a.case_id = $1 ORDER BY m.from_month DESC LIMIT 1`,
    [found.id, firstDayOf(stop.from)],
  );
  return Number(row?.amount ?? 0) === 0;
}
