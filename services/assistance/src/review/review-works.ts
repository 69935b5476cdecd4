import { inSets } from '@yimen/casework';
import { parameterOn } from '@yimen/policy';
import { addDays, type LegalDate } from '@yimen/standards';
import type { Clock, DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { changeAwards } from '../award/change-awards.js';
import { nationalParameters } from '../standards/national-law.js';
import {
  type Answer,
  endFadeOut,
  keys,
  noteSilence,
  openReview,
  type Reckoning,
  type SubsistenceCase,
  systemActor,
} from '../subsistence-allowance/domain/index.js';
import { type SystemDecision, type SystemStep, takeSystemStep } from '../subsistence-allowance/due/system-step.js';
import { readCases } from '../subsistence-allowance/subsistence-case.read.js';
import { fadeOutOver } from './fade-out-over.js';

type Timed = Pick<SystemStep, 'action' | 'reasonCode' | 'decide'> & {
  readonly name: string;
  /** The condition on `c` (the case) that says what is due on day $2. */
  readonly due: string;
  /** Written with them, in the same transaction. */
  readonly also?: (tx: EntityManager, ids: readonly string[], today: LegalDate) => Promise<void>;
};

const by = systemActor;
const orNothing = (answer: Answer): SystemDecision => (answer.outcome === 'refused' ? null : answer);

/** How many days ahead the nation lets a periodic review begin, at most in its history. */
const nationAhead = Math.max(
  ...nationalParameters
    .filter(({ key }) => key === keys.reviewOpenBefore)
    .flatMap(({ values }) => values.map(({ value }) => Number(value))),
);
/** SQL: how many days ahead any district begins: what the query looks at, so that it reads few cases in vain. */
const longestAhead = `(SELECT greatest(${nationAhead}, max((p.value #>> '{}')::integer)) FROM district_parameter p WHERE p.key = '${keys.reviewOpenBefore}')`;

/** What the calendar brings after a confirmation. Each is found by a query over due dates, and does nothing when it is run again. */
const timed: readonly Timed[] = [
  {
    name: 'assistance.open-periodic-reviews',
    action: 'openReview',
    reasonCode: 'PERIODIC',
    due: `c.status = 'ACTIVE' AND c.id IN (
            SELECT d.case_id FROM case_deadline d
             WHERE d.name IN ('limit.dibao.review.stable', 'limit.dibao.review.variable') AND d.met_on IS NULL
               AND coalesce(d.due_on, d.provisional_due_on) <= $2::date + ${longestAhead})`,
    decide: periodic,
  },
  {
    name: 'assistance.open-waiting-reviews',
    action: 'openReview',
    reasonCode: 'EVENT',
    due: `c.status = 'ACTIVE' AND c.content -> 'waitingReasons' <> '[]'::jsonb AND $2::date IS NOT NULL`,
    decide: (found, _, today) => {
      const [first, ...others] = found.waitingReasons;
      if (first === undefined) return null;
      const { trigger, ref } = first;
      const waiting = { ...found, waitingReasons: others };
      return orNothing(openReview(waiting, { by, today, reviewId: uuidv7(), trigger, ref }));
    },
  },
  {
    name: 'assistance.opinion-periods',
    action: 'opinionSilence',
    reasonCode: 'NO_ANSWER',
    due: `c.status IN ('ADJUSTING', 'TERMINATING') AND c.id IN (
            SELECT d.case_id FROM case_deadline d
             WHERE d.name = 'limit.opinion' AND d.met_on IS NULL AND coalesce(d.due_on, d.provisional_due_on) < $2::date)`,
    decide: (found, _, today) => orNothing(noteSilence(found, { by, today })),
  },
  {
    name: 'assistance.end-fade-outs',
    action: 'endFadeOut',
    reasonCode: 'FADE_OUT_OVER',
    due: `c.status IN ('ACTIVE', 'REVIEWING') AND c.id IN (
            SELECT a.case_id FROM award a
             WHERE a.fading AND a.status <> 'ENDED' AND a.to_month < date_trunc('month', $2::date))`,
    decide: (found, _, today) => orNothing(endFadeOut(found, { by, today })),
    also: endAwards,
  },
];

/** A periodic review begins some days before it is due (`dibao.review.openBefore`), so that it can be done by then. */
function periodic(found: SubsistenceCase, { law }: Reckoning, today: LegalDate): SystemDecision {
  const before = parameterOn(law, keys.reviewOpenBefore, today);
  const days = before.ok ? Number(before.value) : 0;
  const due = found.deadlines.find(({ name, metOn }) => name.startsWith('limit.dibao.review.') && metOn === null);
  const dueOn = due?.dueOn ?? due?.provisionalDueOn ?? null;
  if (dueOn === null || today < addDays(dueOn, -days)) return null;
  return orNothing(openReview(found, { by, today, reviewId: uuidv7(), trigger: 'PERIODIC' }));
}

async function endAwards(tx: EntityManager, ids: readonly string[], today: LegalDate): Promise<void> {
  const ended = [...(await readCases(tx, ids)).values()].filter((each) => each.case.status === 'TERMINATED');
  await changeAwards(
    tx,
    { today },
    ended.flatMap((each) => fadeOutOver(each.case) ?? []),
  );
}

async function find(tx: EntityManager, due: string, today: LegalDate, after: string, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM subsistence_case c WHERE c.id > $1::uuid AND ${due} ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}

/** The steps that the calendar takes after a confirmation. */
export function reviewWorks(clock: Clock): DueWork[] {
  return timed.map(({ name, due, also, ...step }) => ({
    name,
    run: (db, today) =>
      inSets(
        db,
        (tx, after, limit) => find(tx, due, today, after, limit),
        async (tx, ids) => {
          const done = await takeSystemStep(tx, ids, { ...step, moment: { today, now: clock.now() } });
          await also?.(tx, ids, today);
          return done;
        },
      ),
  }));
}
