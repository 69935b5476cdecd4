import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Office } from '../cases/domain/desk.js';
import { levelOn, warningDays } from './domain/warning-days.js';

/**
 * The days of warning of every limit that runs, and its level of the day, by the calendar and the thresholds in force: two statements, whatever the number of
 * cases, since limits with the same two ends warn on the same days.
 */
export async function reckonAgain(tx: EntityManager, office: Office): Promise<void> {
  const limits: { from: LegalDate; due: LegalDate }[] = await tx.query(
    `SELECT DISTINCT ${start}::text AS "from", due_on::text AS due FROM case_view WHERE in_work AND due_on IS NOT NULL`,
  );
  const reckoned = limits.map((limit) => {
    const days = warningDays(limit, office.calendar, office.thresholds);
    return { ...limit, ...days, warning: levelOn(days, limit.due, office.today) };
  });
  await tx.query(
    `UPDATE case_view c SET yellow_on = told."yellowOn", red_on = told."redOn", warning = told.warning
     FROM jsonb_to_recordset($1::jsonb) AS told ("from" date, due date, "yellowOn" date, "redOn" date, warning text)
     WHERE c.in_work AND c.due_on = told.due AND ${start} = told."from"
       AND (c.yellow_on, c.red_on, c.warning) IS DISTINCT FROM (told."yellowOn", told."redOn", told.warning)`,
    [JSON.stringify(reckoned)],
  );
}

/** As `limitStart` has it: the day told, else of acceptance, else of application; the day before its end when it is later than that. */
const start = `(CASE WHEN coalesce(due_from, accepted_on, applied_on) <= due_on
  THEN coalesce(due_from, accepted_on, applied_on) ELSE due_on - 1 END)`;
