import type { EventData, Reaction } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import { newestOf, reactInSets } from './newest.js';

type Published = {
  readonly data: EventData<'yimen.intake.calendar.published.v1'>;
  readonly time: Date;
};

/** The State Council's working calendar of each published year, as intake tells. */
export function copyWorkingCalendar(service: string): Reaction {
  return reactInSets(`${service}.copy-working-calendar`, ['yimen.intake.calendar.published.v1'], keepWorkingCalendar);
}

/**
 * Keeps what was told of calendars, of each year the newest version, whatever the order in which it is heard. For a reaction of a service's
 * own that reckons by the calendar that it hears: it keeps it first, and then goes by the newest there is.
 */
export async function keepWorkingCalendar(tx: EntityManager, events: readonly Published[]): Promise<void> {
  const told = events.map(({ data, time }) => ({ ...data, sourceTime: time.toISOString() }));
  await tx.query(
    `INSERT INTO working_calendar_copy (year, holidays, make_up_days, notice_no, version, source_time)
       SELECT year, ARRAY(SELECT jsonb_array_elements_text(holidays)::date ORDER BY 1),
              ARRAY(SELECT jsonb_array_elements_text("makeUpDays")::date ORDER BY 1), "noticeNo", version, "sourceTime"
       FROM jsonb_to_recordset($1::jsonb) AS told (year integer, holidays jsonb, "makeUpDays" jsonb, "noticeNo" text,
         version bigint, "sourceTime" timestamptz)
       ON CONFLICT (year) DO UPDATE SET (holidays, make_up_days, notice_no, version, source_time) =
         (excluded.holidays, excluded.make_up_days, excluded.notice_no, excluded.version, excluded.source_time)
       WHERE working_calendar_copy.version < excluded.version`,
    [JSON.stringify(newestOf(told, ({ year }) => String(year)))],
  );
}
