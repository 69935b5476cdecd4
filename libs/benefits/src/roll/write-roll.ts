import { firstDayOf, type LegalMonth } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { planArrears } from '../award/adjustments.js';
import { type BenefitHouse, rollKind } from '../house.js';
import { planRecoveries } from '../recovery/roll-deductions.js';
import { makeUpForLeftOut, writeLeftOut } from './left-out.js';
import { dueInMonth, ofThisRoll } from './who-is-paid.js';

export type NewRoll = {
  readonly rollId: string;
  /** The name of the roll. */
  readonly roll: string;
  readonly month: LegalMonth;
  readonly division: string;
  readonly codes: readonly string[];
  /** The states of a case that keep its award out. */
  readonly leaveOut: readonly string[];
  readonly version: number;
};

/** SQL: the award `a` may have a line on this roll ($1): it is of it, and not among those who are left out. */
const mayBePaid = `${ofThisRoll('$4')}
  AND NOT EXISTS (SELECT 1 FROM roll_left_out o WHERE o.roll_id = $1 AND o.award_id = a.id)`;

/**
 * Writes a roll and its lines: who is left out and why; one `INSERT … SELECT` for all lines, with the month's amount and what
 * earlier months make due; then what is to be recovered, as far as each line can bear it. Answers what the roll adds up to.
 */
export async function writeRoll(house: BenefitHouse, ctx: RequestContext, tx: EntityManager, roll: NewRoll) {
  const { rollId, roll: name, month, division, codes, version } = roll;
  const { benefits } = rollKind(house, name);
  await tx.query(
    `INSERT INTO roll (id, benefit, month, division, status, drafted_on, drafted_by, households, total_amount, divisions, version)
     VALUES ($1, $8, $2, $3, 'DRAFTED', $4, $5, 0, 0, $6, $7)`,
    [rollId, firstDayOf(month), division, ctx.today, ctx.actor.sub, codes, version, name],
  );
  await writeLeftOut(house, tx, roll);
  await makeUpForLeftOut(house, tx, roll, ctx.today);
  await planArrears(tx, { benefits, codes, month }, ctx.today);
  await writeLines(tx, roll, benefits);
  await planRecoveries(house, tx, { benefits, codes, month, today: ctx.today });
  await keepBack(tx, roll);
  const [[sums]]: [{ households: number; total: string }[], number] = await tx.query(
    `UPDATE roll r SET households = s.households, total_amount = s.total
       FROM (SELECT count(*)::integer AS households, coalesce(sum(payable), 0) AS total FROM roll_line WHERE roll_id = $1) AS s
      WHERE r.id = $1 RETURNING r.households, r.total_amount AS total`,
    [rollId],
  );
  return { lines: sums?.households ?? 0, totalFen: Number(sums?.total ?? 0) };
}

/** One snapshot takes up what is planned and writes the lines, so that nothing planned at the same moment is taken and not paid. */
async function writeLines(
  tx: EntityManager,
  { rollId, month, codes }: NewRoll,
  benefits: readonly string[],
): Promise<void> {
  await tx.query(
    `WITH taken AS (
       UPDATE award_adjustment j SET status = 'ON_ROLL', roll_id = $1
         FROM award a
        WHERE a.id = j.award_id AND j.status = 'PLANNED' AND j.kind <> 'RECOVERY' AND j.from_month <= $2::date AND ${mayBePaid}
       RETURNING j.award_id, j.kind, j.amount),
     more AS (
       SELECT award_id, coalesce(sum(amount) FILTER (WHERE kind = 'ARREARS'), 0) AS arrears,
              coalesce(sum(amount) FILTER (WHERE kind = 'REISSUE'), 0) AS reissued
         FROM taken GROUP BY award_id)
     INSERT INTO roll_line (roll_id, award_id, household_id, month, amount, arrears, reissued)
     SELECT $1, a.id, a.household_id, $2::date, coalesce(due.amount, 0), coalesce(more.arrears, 0), coalesce(more.reissued, 0)
       FROM award a
       LEFT JOIN ${dueInMonth} ON true
       LEFT JOIN more ON more.award_id = a.id
      WHERE (due.amount > 0 OR more.award_id IS NOT NULL) AND ${mayBePaid}`,
    [rollId, firstDayOf(month), codes, benefits],
  );
}

/**
 * Keeps back what is to be recovered, in the order in which it was planned, while the line can bear it: a line never pays below
 * zero, and what does not fit stays planned (domain §17 A.3).
 */
async function keepBack(tx: EntityManager, { rollId, month }: NewRoll): Promise<void> {
  await tx.query(
    `WITH fits AS (
       SELECT id FROM (
         SELECT j.id, -sum(j.amount) OVER (PARTITION BY j.award_id ORDER BY j.planned_on, j.id) AS so_far, l.payable
           FROM award_adjustment j JOIN roll_line l ON l.award_id = j.award_id AND l.roll_id = $1
          WHERE j.status = 'PLANNED' AND j.kind = 'RECOVERY' AND j.from_month <= $2::date) AS each
        WHERE so_far <= payable),
     taken AS (
       UPDATE award_adjustment j SET status = 'ON_ROLL', roll_id = $1
         FROM fits WHERE j.id = fits.id AND j.status = 'PLANNED' RETURNING j.award_id, j.amount)
     UPDATE roll_line l SET recovered = kept.amount
       FROM (SELECT award_id, -sum(amount) AS amount FROM taken GROUP BY award_id) AS kept
      WHERE l.roll_id = $1 AND l.award_id = kept.award_id`,
    [rollId, firstDayOf(month)],
  );
}
