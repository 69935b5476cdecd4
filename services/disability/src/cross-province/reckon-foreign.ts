import { workingCalendarCopy } from '@yimen/access';
import { sparing, systemDoer } from '@yimen/casework';
import { reckonAgain } from '@yimen/casework/domain';
import { type Reaction, reaction } from '@yimen/events';
import { legalDate, type WorkingCalendar } from '@yimen/standards';
import type { Clock, Log } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { commitForeigns, type ForeignDoing } from './commit-foreign.js';
import { foreignCases, type StoredForeign } from './foreign-case.store.js';

const setSize = 200;

/** A calendar was published or changed: every running limit is reckoned again, in sets, and each case whose limit moved is told. */
export function reckonForeign({ clock, log }: { readonly clock: Clock; readonly log: Log }): Reaction {
  return reaction({
    consumer: 'disability.reckon-cross-province',
    on: ['yimen.intake.calendar.published.v1'],
    async handle(tx, { data, id }) {
      const told = {
        holidays: data.holidays.map(legalDate),
        makeUpDays: data.makeUpDays.map(legalDate),
        noticeNo: data.noticeNo,
      };
      const { years } = await workingCalendarCopy(tx);
      const calendar = { years: { ...years, [data.year]: told } };
      const by = {
        actor: systemDoer(id).actor,
        role: 'system',
        action: 'disability.cross-province.reckon',
        today: clock.today(),
      };
      for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
        const ids = await running(tx, after);
        const { failed } = await sparing(tx, ids, (some) => reckonSet(tx, some, calendar, by));
        for (const { id, error } of failed) log.error('the limits of a case cannot be reckoned again', error, { id });
        const last = ids.at(-1);
        if (last === undefined || ids.length < setSize) return;
        after = last;
      }
    },
  });
}

async function running(tx: EntityManager, after: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM cross_province_case WHERE id > $1::uuid AND status IN ('COLLECTED', 'PUSHED', 'DETERMINED')
      ORDER BY id LIMIT ${setSize} FOR UPDATE`,
    [after],
  );
  return rows.map(({ id }) => id);
}

async function reckonSet(
  tx: EntityManager,
  ids: readonly string[],
  calendar: WorkingCalendar,
  by: ForeignDoing['by'],
): Promise<number> {
  const steps = (await foreignCases(tx, ids)).flatMap((before) => {
    const next = reckoned(before, calendar);
    return next === null ? [] : [{ before, next }];
  });
  await commitForeigns(tx, steps, { happened: 'reckon', by });
  return steps.length;
}

function reckoned(before: StoredForeign, calendar: WorkingCalendar): Omit<StoredForeign, 'version'> | null {
  const deadlines = before.case.deadlines.map((due) => (due.metOn === null ? reckonAgain(calendar, due) : due));
  const moved = deadlines.some((due, at) => {
    const was = before.case.deadlines[at];
    return due.dueOn !== was?.dueOn || due.provisionalDueOn !== was?.provisionalDueOn;
  });
  return moved ? { case: { ...before.case, deadlines }, doubts: before.doubts } : null;
}
