import { workingCalendarCopy } from '@yimen/access';
import { causedBy, type EventData, type Reaction, reaction } from '@yimen/events';
import { legalDate, type WorkingCalendar } from '@yimen/standards';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type Deadline, reckonAgain, type SubsistenceCase } from '../subsistence-allowance/domain/index.js';
import { type SystemDecision, takeSystemStep } from '../subsistence-allowance/due/system-step.js';

type Published = EventData<'yimen.intake.calendar.published.v1'>;

const setSize = 500;

/**
 * A calendar was published or changed: every running limit that may lie in its year is reckoned again, in sets, and each that
 * moved is told. The copy of the calendar is another reaction's and may come later, so the year is taken from the event.
 */
export function reckonDeadlines(clock: Clock): Reaction {
  return reaction({
    consumer: 'assistance.reckon-deadlines',
    on: ['yimen.intake.calendar.published.v1'],
    async handle(tx, event) {
      const calendar = withYear(await workingCalendarCopy(tx), event.data);
      const ids = await casesTouched(tx, event.data.year);
      for (let from = 0; from < ids.length; from += setSize) {
        await takeSystemStep(tx, ids.slice(from, from + setSize), {
          action: 'reckonDeadlines',
          reasonCode: 'CALENDAR_PUBLISHED',
          moment: { today: clock.today(), now: clock.now() },
          cause: { causationId: event.id, traceparent: causedBy(event).traceparent },
          decide: (found, _, today) => reckoned(found, calendar, today),
        });
      }
    },
  });
}

function withYear({ years }: WorkingCalendar, { year, holidays, makeUpDays, noticeNo }: Published): WorkingCalendar {
  const told = { holidays: holidays.map(legalDate), makeUpDays: makeUpDays.map(legalDate), noticeNo };
  return { years: { ...years, [year]: told } };
}

/** The open cases with a running limit in working days that begins before the year ends and has no end before it begins. */
async function casesTouched(tx: EntityManager, year: number): Promise<string[]> {
  const rows: { case_id: string }[] = await tx.query(
    `SELECT DISTINCT d.case_id FROM case_deadline d
      WHERE d.met_on IS NULL AND d.details ->> 'unit' = 'WORKING_DAY'
        AND d.started_on <= make_date($1, 12, 31) AND (d.due_on IS NULL OR d.due_on >= make_date($1, 1, 1))
      ORDER BY d.case_id`,
    [year],
  );
  return rows.map((row) => row.case_id);
}

function reckoned(found: SubsistenceCase, calendar: WorkingCalendar, on: Deadline['startedOn']): SystemDecision {
  const deadlines = found.deadlines.map((due) =>
    due.metOn === null && due.unit === 'WORKING_DAY' ? reckonAgain(calendar, due) : due,
  );
  const moved = deadlines.filter((due, at) => isMoved(due, found.deadlines[at]));
  if (moved.length === 0) return null;
  const fact = { type: 'deadlines-changed' as const, caseId: found.id, deadlines: moved, on };
  return { next: { ...found, deadlines }, facts: [fact] };
}

function isMoved(due: Deadline, was: Deadline | undefined): boolean {
  return due.dueOn !== was?.dueOn || due.provisionalDueOn !== was?.provisionalDueOn;
}
