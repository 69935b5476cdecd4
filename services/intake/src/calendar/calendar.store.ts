import { eventOf } from '@yimen/events';
import type { CalendarYear, LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

/** A year's calendar as it was published. */
export interface PublishedCalendar extends CalendarYear {
  readonly year: number;
  readonly version: number;
  readonly publishedOn: LegalDate;
}

const columns = `year, version, holidays::text[] AS holidays, make_up_days::text[] AS "makeUpDays",
  notice_no AS "noticeNo", published_on::text AS "publishedOn"`;

/** The calendar in force for a year: the version published last. */
export async function calendarInForce(db: DataSource | EntityManager, year: number): Promise<PublishedCalendar | null> {
  const rows: PublishedCalendar[] = await db.query(
    `SELECT ${columns} FROM working_calendar WHERE year = $1 ORDER BY version DESC LIMIT 1`,
    [year],
  );
  return rows[0] ?? null;
}

/** Holds every other publishing of the same year until this transaction has ended. */
export async function lockYear(tx: EntityManager, year: number): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('intake.working-calendar'), $1)`, [year]);
}

export async function writeCalendar(tx: EntityManager, calendar: PublishedCalendar, by: string): Promise<void> {
  await tx.query(
    `INSERT INTO working_calendar (year, version, holidays, make_up_days, notice_no, published_on, published_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      calendar.year,
      calendar.version,
      [...calendar.holidays],
      [...calendar.makeUpDays],
      calendar.noticeNo,
      calendar.publishedOn,
      by,
    ],
  );
}

/** What every service hears: the whole year, so that the newest version simply replaces the copy. */
export function calendarPublished(calendar: PublishedCalendar) {
  const { year, holidays, makeUpDays, noticeNo, version, publishedOn } = calendar;
  return eventOf(
    'yimen.intake.calendar.published.v1',
    { year, holidays: [...holidays], makeUpDays: [...makeUpDays], noticeNo, version },
    { subjectVersion: version, legalDate: publishedOn },
  );
}
