import { workingCalendarCopy } from '@yimen/access';
import { systemDoer } from '@yimen/casework';
import { causedBy, type EventData, type Reaction, reaction } from '@yimen/events';
import { legalDate, type WorkingCalendar } from '@yimen/standards';
import { type Clock, vaultOf } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { commitDivorces, type DivorceChange } from './commit-divorces.js';
import { divorcesWhere } from './divorce.store.js';
import { reckonPeriodsAgain } from './domain/index.js';

type Published = EventData<'yimen.intake.calendar.published.v1'>;

const setSize = 200;

/**
 * A calendar was published or changed: the periods of every open application are reckoned again, in sets, and each that moved gets a new
 * receipt and is told (domain §6.4). The copy of the calendar is another reaction's and may come later, so the year is taken from the event.
 */
export function reckonDivorces({ clock, db }: { clock: Clock; db: DataSource }): Reaction {
  return reaction({
    consumer: 'marriage.reckon-divorces',
    on: ['yimen.intake.calendar.published.v1'],
    async handle(tx, event) {
      const calendar = withYear(await workingCalendarCopy(tx), event.data);
      const moment = { today: clock.today(), now: clock.now() };
      for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
        const set = await openAfter(tx, after);
        const changes = set.flatMap((before): DivorceChange[] => {
          const answer = reckonPeriodsAgain(before.found, calendar, moment.today);
          if (answer === null || answer.outcome === 'refused') return [];
          return [{ before, next: answer.next, facts: answer.facts, division: before.division }];
        });
        const doer = systemDoer('calendar-published');
        const committing = { doer, action: 'reckonPeriods', moment, vault: vaultOf(db), cause: causedBy(event) };
        await commitDivorces(tx, changes, committing);
        const last = set.at(-1);
        if (last === undefined || set.length < setSize) return;
        after = last.found.id;
      }
    },
  });
}

function openAfter(tx: EntityManager, after: string) {
  const open = `d.status IN ('APPLIED', 'COOLING', 'ISSUABLE') AND d.id > $1`;
  return divorcesWhere(tx, open, [after, setSize], 'ORDER BY d.id LIMIT $2 FOR UPDATE OF d');
}

function withYear({ years }: WorkingCalendar, { year, holidays, makeUpDays, noticeNo }: Published): WorkingCalendar {
  const told = { holidays: holidays.map(legalDate), makeUpDays: makeUpDays.map(legalDate), noticeNo };
  return { years: { ...years, [year]: told } };
}
