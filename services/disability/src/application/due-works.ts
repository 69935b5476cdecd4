import { inSets, type Moment, systemDoer } from '@yimen/casework';
import type { Reckoning } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { Clock, DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { lawBook } from '../standards/law-book.js';
import { readCases } from './case.store.js';
import { type CaseChange, commitCases } from './commit-cases.js';
import {
  type AllowanceCase,
  type Answer,
  type CaseFact,
  endPublicity,
  supplementOverdue,
  systemActor,
} from './domain/index.js';

/** What the calendar or an event makes of a case; null when nothing is to be done. */
export type SystemDecision = { next: AllowanceCase; facts: readonly CaseFact[] } | null;
export type SystemStep = {
  readonly action: string;
  readonly reasonCode: string;
  readonly moment: Moment;
  readonly cause?: CaseChange['cause'];
  readonly decide: (found: AllowanceCase, reckoning: Reckoning) => SystemDecision;
};

/** Takes the step in each of these cases and writes all by the same few statements; answers how many it changed. */
export async function takeSystemStep(tx: EntityManager, ids: readonly string[], step: SystemStep): Promise<number> {
  const { action, reasonCode, moment, cause, decide } = step;
  const cases = [...(await readCases(tx, ids, true)).values()];
  const divisions = cases.map((found) => found.case.division);
  const reckoning = await lawBook.reckoningsOf(tx, divisions, moment.today);
  const changes = cases.flatMap((before): CaseChange[] => {
    const decided = decide(before.case, reckoning(before.case.division));
    if (decided === null) return [];
    const told = cause === undefined ? {} : { cause };
    return [{ before, ...decided, action, reasonCode, doer: systemDoer(action), ...told }];
  });
  await commitCases(tx, changes, moment);
  return changes.length;
}

const orNothing = (answer: Answer): SystemDecision => (answer.outcome === 'refused' ? null : answer);
const by = systemActor;

type Timed = {
  readonly name: string;
  readonly status: string;
  readonly action: string;
  readonly reasonCode: string;
  readonly decide: (found: AllowanceCase, reckoning: Reckoning, today: LegalDate) => SystemDecision;
};

/** What the calendar brings: a notice has ended, a supplement has not come. Does nothing when it is run again. */
const timed: readonly Timed[] = [
  {
    ...{ name: 'disability.end-publicity', status: 'PUBLICIZED', action: 'endPublicity', reasonCode: 'NOTICE_ENDED' },
    decide: (found, reckoning, today) => orNothing(endPublicity(found, { by, today, ...reckoning })),
  },
  {
    ...{ name: 'disability.overdue-supplements', status: 'SUPPLEMENT', action: 'supplementOverdue' },
    reasonCode: 'SUPPLEMENT_OVERDUE',
    decide: (found, _, today) => orNothing(supplementOverdue(found, { by, today })),
  },
];

async function waiting(tx: EntityManager, of: { status: string; today: LegalDate; after: string; limit: number }) {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM allowance_case WHERE id > $1::uuid AND waits_until < $2::date AND status = $3
      ORDER BY id LIMIT $4 FOR UPDATE SKIP LOCKED`,
    [of.after, of.today, of.status, of.limit],
  );
  return rows.map(({ id }) => id);
}

/** The steps of applications that the calendar takes. */
export function applicationDue(clock: Clock): DueWork[] {
  return timed.map(({ name, status, action, reasonCode, decide }) => ({
    name,
    run: (db, today) =>
      inSets(
        db,
        (tx, after, limit) => waiting(tx, { status, today, after, limit }),
        (tx, ids) =>
          takeSystemStep(tx, ids, {
            ...{ action, reasonCode, moment: { today, now: clock.now() } },
            decide: (found, reckoning) => decide(found, reckoning, today),
          }),
      ),
  }));
}
