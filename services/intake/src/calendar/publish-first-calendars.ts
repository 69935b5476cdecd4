import { appendToOutbox } from '@yimen/events';
import { type LegalDate, publishedCalendars } from '@yimen/standards';
import { inTransaction } from '@yimen/subgraph';
import type { DataSource } from 'typeorm';
import {
  calendarInForce,
  calendarPublished,
  lockYear,
  type PublishedCalendar,
  writeCalendar,
} from './calendar.store.js';

/** At first boot: the years whose notices ship with the platform, as data; told like any other. Years already there are left alone. */
export async function publishFirstCalendars(db: DataSource, today: LegalDate): Promise<void> {
  await inTransaction(db, async (tx) => {
    const told: PublishedCalendar[] = [];
    for (const [yearText, calendar] of Object.entries(publishedCalendars.years)) {
      const year = Number(yearText);
      await lockYear(tx, year);
      if ((await calendarInForce(tx, year)) !== null) continue;
      const first = { ...calendar, year, version: 1, publishedOn: today };
      await writeCalendar(tx, first, 'system');
      told.push(first);
    }
    await appendToOutbox(tx, told.map(calendarPublished));
  });
}
