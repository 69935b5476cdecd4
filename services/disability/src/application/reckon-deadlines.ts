import { workingCalendarCopy } from '@yimen/access';
import { reckonAgain } from '@yimen/casework/domain';
import { causedBy, type EventData, type Reaction, reaction } from '@yimen/events';
import { type LegalDate, legalDate, type WorkingCalendar } from '@yimen/standards';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { AllowanceCase, Deadline } from './domain/index.js';
import { type SystemDecision, takeSystemStep } from './due-works.js';

type Published = EventData<'yimen.intake.calendar.published.v1'>;

const setSize = 500;

/**
 * A calendar was published or changed: every running limit that may lie in its year is reckoned again, in sets, and each that moved is
 * told. The copy of the calendar is another reaction's and may come later, so the year is taken from the event.
 */
export function reckonDeadlines(clock: Clock): Reaction {
  return reaction({
    consumer: 'disability.reckon-deadlines',
    on: ['yimen.intake.calendar.published.v1'],
    async handle(tx, event) {
      const calendar = withYear(await workingCalendarCopy(tx), event.data);
      const moment = { today: clock.today(), now: clock.now() };
      const ids = await casesRunning(tx);
      for (let from = 0; from < ids.length; from += setSize) {
        await takeSystemStep(tx, ids.slice(from, from + setSize), {
          ...{ action: 'reckonDeadlines', reasonCode: 'CALENDAR_PUBLISHED', moment },
          cause: { causationId: event.id, traceparent: causedBy(event).traceparent },
          decide: (found) => reckoned(found, calendar, moment.today),
        });
      }
    },
  });
}

function withYear({ years }: WorkingCalendar, { year, holidays, makeUpDays, noticeNo }: Published): WorkingCalendar {
  const told = { holidays: holidays.map(legalDate), makeUpDays: makeUpDays.map(legalDate), noticeNo };
  return { years: { ...years, [year]: told } };
}

/** The cases with a limit that still runs. */
async function casesRunning(tx: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM allowance_case
      WHERE (open OR status = 'REJECTED') AND content -> 'deadlines' @> '[{"metOn": null, "unit": "WORKING_DAY"}]' ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

function reckoned(found: AllowanceCase, calendar: WorkingCalendar, on: LegalDate): SystemDecision {
  const deadlines = found.deadlines.map((due) =>
    due.metOn === null && due.unit === 'WORKING_DAY' ? reckonAgain(calendar, due) : due,
  );
  const moved = deadlines.filter((due, at) => isMoved(due, found.deadlines[at]));
  if (moved.length === 0) return null;
  return { next: { ...found, deadlines }, facts: [{ type: 'deadlines-changed', deadlines: moved, on }] };
}

function isMoved(due: Deadline, was: Deadline | undefined): boolean {
  return due.dueOn !== was?.dueOn || due.provisionalDueOn !== was?.provisionalDueOn;
}
