import { keepWorkingCalendar, workingCalendarCopy } from '@yimen/access';
import { systemDoer } from '@yimen/casework';
import { causedBy, type Reaction, reaction } from '@yimen/events';
import { type Clock, vaultOf } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { commitDivorces, type DivorceChange } from './commit-divorces.js';
import { divorcesWhere } from './divorce.store.js';
import { reckonPeriodsAgain } from './domain/index.js';

const setSize = 200;

/**
 * A calendar was published or changed: the periods of every open application are reckoned again, in sets, and each that moved gets a new
 * receipt and is told (domain §6.4). What is heard is kept first and the newest version counts, so that calendars heard late, twice or in
 * another order come to the same days.
 */
export function reckonDivorces({ clock, db }: { clock: Clock; db: DataSource }): Reaction {
  return reaction({
    consumer: 'marriage.reckon-divorces',
    on: ['yimen.intake.calendar.published.v1'],
    async handle(tx, event) {
      await keepWorkingCalendar(tx, [event]);
      const calendar = await workingCalendarCopy(tx);
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
