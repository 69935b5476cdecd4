import { inSets } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import type { Clock, DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import {
  type Answer,
  beginAward,
  closeNotice,
  type Reckoning,
  receiveCheckResult,
  type SubsistenceCase,
  supplementOverdue,
  systemActor,
} from '../domain/index.js';
import { type SystemDecision, type SystemStep, takeSystemStep } from './system-step.js';

type Timed = Pick<SystemStep, 'action' | 'reasonCode' | 'decide'> & {
  readonly name: string;
  /** The condition on `c` (the case) that says what is due on day $2. */
  readonly due: string;
};

const by = systemActor;
const orNothing = (answer: Answer): SystemDecision => (answer.outcome === 'refused' ? null : answer);

/** What the calendar brings to a case. Each is found by a query over due dates, and does nothing when it is run again. */
const timed: readonly Timed[] = [
  {
    name: 'assistance.end-notices',
    action: 'closeNotice',
    reasonCode: 'NOTICE_ENDED',
    due: `c.status = 'PUBLICIZED' AND c.notice_ends_on < $2::date`,
    decide: (found, reckoning, today) => orNothing(closeNotice(found, { by, today, ...reckoning })),
  },
  {
    name: 'assistance.time-out-checks',
    action: 'receiveCheckResult',
    reasonCode: 'NO_ANSWER_IN_TIME',
    due: `c.id IN (SELECT r.case_id FROM check_request r WHERE r.status = 'ASKED' AND r.current AND r.answer_by < $2::date)
          AND c.status IN ('INVESTIGATING', 'OBJECTED', 'REVIEWING', 'SUSPENDED')`,
    decide: timeOut,
  },
  {
    name: 'assistance.overdue-supplements',
    action: 'supplementOverdue',
    reasonCode: 'SUPPLEMENT_OVERDUE',
    due: `c.status = 'SUPPLEMENT' AND c.id IN (
            SELECT d.case_id FROM case_deadline d
             WHERE d.name = 'limit.dibao.supplement' AND d.met_on IS NULL
               AND coalesce(d.due_on, d.provisional_due_on) < $2::date)`,
    decide: (found, _, today) => orNothing(supplementOverdue(found, { by, today })),
  },
  {
    name: 'assistance.begin-awards',
    action: 'beginAward',
    reasonCode: 'AWARD_BEGINS',
    due: `c.status = 'CONFIRMED' AND c.id IN (SELECT a.case_id FROM award a WHERE a.from_month <= $2::date)`,
    decide: (found, _, today) => orNothing(beginAward(found, { by, today })),
  },
];

/** Each source that has been silent past its day counts as TIMEOUT: an answer, which passes nobody. */
function timeOut(found: SubsistenceCase, { law }: Reckoning, today: LegalDate): SystemDecision {
  const silent = found.checks.filter(({ status, answerBy }) => status === 'ASKED' && answerBy < today);
  return silent.reduce<SystemDecision>((sofar, { checkId }) => {
    const answer = { checkId, status: 'TIMEOUT' as const, findings: [], dataDate: null };
    const decided = receiveCheckResult(sofar?.next ?? found, { by, today, law, answer });
    if (decided.outcome === 'refused') return sofar;
    return { next: decided.next, facts: [...(sofar?.facts ?? []), ...decided.facts] };
  }, null);
}

async function find(tx: EntityManager, due: string, today: LegalDate, after: string, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT c.id FROM subsistence_case c WHERE c.id > $1::uuid AND ${due} ORDER BY c.id LIMIT $3 FOR UPDATE OF c SKIP LOCKED`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}

/** The steps of 低保 that the calendar takes. */
export function dueWorks(clock: Clock): DueWork[] {
  return timed.map(({ name, due, ...step }) => ({
    name,
    run: (db, today) =>
      inSets(
        db,
        (tx, after, limit) => find(tx, due, today, after, limit),
        (tx, ids) => takeSystemStep(tx, ids, { ...step, moment: { today, now: clock.now() } }),
      ),
  }));
}
