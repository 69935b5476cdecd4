import type { LegalDate, WorkingCalendar } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

/** The calendar of working days as it is published: of each year the version published last. One statement. */
export async function workingCalendar(db: DataSource | EntityManager): Promise<WorkingCalendar> {
  const rows: { year: number; holidays: LegalDate[]; makeUpDays: LegalDate[]; noticeNo: string }[] = await db.query(
    `SELECT DISTINCT ON (year) year, holidays::text[] AS holidays, make_up_days::text[] AS "makeUpDays", notice_no AS "noticeNo"
       FROM working_calendar ORDER BY year, version DESC`,
  );
  return { years: Object.fromEntries(rows.map(({ year, ...calendar }) => [year, calendar])) };
}
