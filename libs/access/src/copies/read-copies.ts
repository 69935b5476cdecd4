import type { LegalDate, WorkingCalendar } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

/** What a service knows of a person without asking residents. */
export interface PersonCopy {
  readonly personId: string;
  readonly birthDate: LegalDate;
  readonly sex: string;
  readonly hukouDivision: string | null;
  readonly residenceDivision: string | null;
  readonly lifeStatus: string;
  readonly version: number;
}

/** The persons that the copy knows; one statement. Who is missing was registered a moment ago, or never. */
export async function personCopies(
  db: DataSource | EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonCopy>> {
  const rows: (PersonCopy & { version: number | string })[] = await db.query(
    `SELECT person_id AS "personId", to_char(birth_date, 'YYYY-MM-DD') AS "birthDate", sex, hukou_division AS "hukouDivision",
            residence_division AS "residenceDivision", life_status AS "lifeStatus", version
     FROM person_copy WHERE person_id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.personId, { ...row, version: Number(row.version) }]));
}

/** The working calendar of all years that were published, as the pure rules take it. */
export async function workingCalendarCopy(db: DataSource | EntityManager): Promise<WorkingCalendar> {
  const rows: { year: number; holidays: LegalDate[]; makeUpDays: LegalDate[]; noticeNo: string }[] = await db.query(
    `SELECT year, ARRAY(SELECT to_char(day, 'YYYY-MM-DD') FROM unnest(holidays) AS day) AS holidays,
            ARRAY(SELECT to_char(day, 'YYYY-MM-DD') FROM unnest(make_up_days) AS day) AS "makeUpDays",
            notice_no AS "noticeNo"
     FROM working_calendar_copy ORDER BY year`,
  );
  return { years: Object.fromEntries(rows.map(({ year, ...rest }) => [year, rest])) };
}
