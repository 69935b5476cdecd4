import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { dueFor } from '../award/amount-sql.js';
import { type BenefitHouse, rollKind } from '../house.js';
import { inMonth, keptOff, ofThisRoll } from './who-is-paid.js';

type Roll = {
  readonly rollId: string;
  readonly roll: string;
  readonly month: LegalMonth;
  readonly codes: readonly string[];
  readonly leaveOut: readonly string[];
};

/** Writes down who is in enjoyment in the month and yet not on its roll, and why. One statement. */
export async function writeLeftOut(
  house: BenefitHouse,
  tx: EntityManager,
  { rollId, roll, month, codes, leaveOut }: Roll,
): Promise<void> {
  await tx.query(
    `INSERT INTO roll_left_out (roll_id, award_id, household_id, month, reason)
     SELECT DISTINCT ON (a.id) $1::uuid, a.id, a.household_id, $2::date, off.reason
       FROM ${keptOff(house.underReview)} AS off JOIN award a ON a.id = off.award_id
      WHERE ${inMonth} AND ${ofThisRoll('$5')} ORDER BY a.id, off.nth`,
    [rollId, firstDayOf(month), codes, leaveOut, rollKind(house, roll).benefits],
  );
}

/**
 * Makes up for the months in which an award was left out of a locked roll and nothing stands against it any more: they become
 * arrears, once each. A suspension makes up for itself when it is lifted, and only then.
 */
export async function makeUpForLeftOut(
  house: BenefitHouse,
  tx: EntityManager,
  { rollId, roll, month, codes }: Roll,
  today: LegalDate,
): Promise<void> {
  await tx.query(
    `WITH freed AS (
       UPDATE roll_left_out o SET made_up = true
         FROM roll r, award a
        WHERE r.id = o.roll_id AND r.status IN ('LOCKED', 'SENT', 'SETTLED') AND a.id = o.award_id
          AND NOT o.made_up AND o.reason <> 'SUSPENDED' AND o.month < $2::date AND a.division = ANY ($3::text[])
          AND a.benefit = ANY ($5::text[])
          AND NOT EXISTS (SELECT 1 FROM roll_left_out still WHERE still.roll_id = $1 AND still.award_id = o.award_id)
          AND NOT EXISTS (SELECT 1 FROM roll_line l WHERE l.award_id = o.award_id AND l.month = o.month)
       RETURNING o.award_id, o.month, a.to_month)
     INSERT INTO award_arrears (award_id, month, amount, source, found_on)
     SELECT freed.award_id, freed.month, due.amount, to_char(freed.month, 'YYYY-MM') || ' 名册未列', $4
       FROM freed
      CROSS JOIN ${dueFor('freed.award_id', 'freed.month')}
      WHERE due.amount > 0 AND (freed.to_month IS NULL OR freed.to_month >= freed.month)
     ON CONFLICT DO NOTHING`,
    [rollId, firstDayOf(month), codes, today, rollKind(house, roll).benefits],
  );
}
