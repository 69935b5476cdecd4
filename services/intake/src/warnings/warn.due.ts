import { appendToOutbox } from '@yimen/events';
import { addDays, type LegalDate } from '@yimen/standards';
import { type Clock, type DueWork, inTransaction } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { workingCalendar } from '../calendar/working-calendar.js';
import { writeOwnSteps } from '../cases/own-steps.store.js';
import type { WarningLevel } from './domain/warning-days.js';
import { reckonAgain } from './reckon-again.js';
import { insertWarnings, type NewWarning, warningRaised } from './warning.store.js';
import { type WarningRules, warningRules } from './warning-rules.js';

const setSize = 500;

interface Turned {
  readonly caseId: string;
  readonly item: string;
  readonly division: string;
  readonly level: WarningLevel;
  readonly limit: string;
  readonly dueOn: LegalDate;
  readonly yellowOn: LegalDate;
  readonly redOn: LegalDate;
}

/**
 * Limits that turn: found over due dates, a set at a time, told once each, escalated as the district says. Nothing is decided by it
 * (domain §0.6 ⑤). A limit that turned twice while nobody looked warns once, at the level it has come to.
 */
export function warnDue(clock: Clock, district: string): DueWork {
  return {
    name: 'intake.warn',
    run: async (db, today) => {
      const rules = await warningRules(db, district, today);
      // By the thresholds and the calendar of the day: what was published for it takes effect with it.
      await inTransaction(db, async (tx) => {
        await reckonAgain(tx, { today, calendar: await workingCalendar(tx), thresholds: rules });
      });
      for (let done = 0; ; ) {
        const found = await inTransaction(db, (tx) => warnSet(tx, rules, { today, now: clock.now() }));
        done += found;
        if (found < setSize) return done;
      }
    },
  };
}

async function warnSet(
  tx: EntityManager,
  rules: WarningRules,
  moment: { readonly today: LegalDate; readonly now: Date },
): Promise<number> {
  const turned: Turned[] = await tx.query(
    `SELECT c.id AS "caseId", c.item, c.division, c.warning AS level, coalesce(c.due_limit, 'limit') AS "limit",
            c.due_on::text AS "dueOn", c.yellow_on::text AS "yellowOn", c.red_on::text AS "redOn"
     FROM case_view c
     WHERE c.in_work AND c.yellow_on <= $1::date AND c.warning IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM case_warning w WHERE w.case_id = c.id AND w.due_limit = coalesce(c.due_limit, 'limit')
         AND w.due_on = c.due_on AND w.level = c.warning)
     ORDER BY c.id LIMIT ${setSize} FOR UPDATE OF c SKIP LOCKED`,
    [moment.today],
  );
  const warnings = turned.map((each) => warningOf(each, rules));
  const written = new Set(await insertWarnings(tx, warnings));
  const fresh = warnings.filter(({ id }) => written.has(id));
  const steps = fresh.map(({ caseId, level }) => ({ caseId, what: stepsOf[level], role: 'system', account: null }));
  await writeOwnSteps(tx, steps, moment);
  await appendToOutbox(
    tx,
    fresh.map((warning) => warningRaised(warning, moment.today)),
  );
  return turned.length;
}

/** What the timeline calls it. */
const stepsOf: Readonly<Record<WarningLevel, string>> = {
  YELLOW: 'warned-yellow',
  RED: 'warned-red',
  OVERDUE: 'warned-overdue',
};

function warningOf({ yellowOn, redOn, level, dueOn, ...turned }: Turned, rules: WarningRules): NewWarning {
  const days: Readonly<Record<WarningLevel, LegalDate>> = { YELLOW: yellowOn, RED: redOn, OVERDUE: addDays(dueOn, 1) };
  return { ...turned, id: v7(), level, dueOn, turnedOn: days[level], escalatedTo: rules.escalateTo[level] };
}
