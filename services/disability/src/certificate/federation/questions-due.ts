import { appendAudit } from '@yimen/access';
import { inSets, systemDoer } from '@yimen/casework';
import { appendToOutbox, type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { reckoningsOf } from '../certificate-laws.js';
import { limitFrom, type Question, questionColumns, questionTold } from './questions.js';

/**
 * The federation did not answer in time: nothing is decided by that. It is asked again, with a new day, and the one who waits is told
 * each time that it was missed.
 */
export function questionsDue(): DueWork {
  return {
    name: 'disability.certificate-questions-overdue',
    run: (db, today) =>
      inSets(
        db,
        (tx, after, limit) => overdue(tx, after, today, limit),
        (tx, ids) => askAgain(tx, ids, today),
      ),
  };
}

async function overdue(tx: EntityManager, after: string, today: LegalDate, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT q.id FROM certificate_question q WHERE q.id > $1::uuid AND q.status = 'ASKED' AND q.answer_by < $2::date AND NOT q.provisional
      ORDER BY q.id LIMIT $3 FOR UPDATE OF q SKIP LOCKED`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}

async function askAgain(tx: EntityManager, ids: readonly string[], today: LegalDate): Promise<number> {
  const missed: Question[] = await tx.query(
    `SELECT ${questionColumns} FROM certificate_question q WHERE q.id = ANY ($1::uuid[]) ORDER BY q.id`,
    [ids],
  );
  const places = missed.map(({ division }) => division);
  const reckoning = await reckoningsOf(tx, places, today);
  const asked = missed.map((was) => ({ was, ...limitFrom(reckoning(was.division), today) }));
  const [rows]: [{ id: string; version: number; times: number }[]] = await tx.query(
    `UPDATE certificate_question q SET overdue_times = q.overdue_times + 1, answer_by = n.answer_by, provisional = n.provisional,
            limit_days = n.days, counted_from = $2, version = q.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, answer_by date, provisional boolean, days integer)
      WHERE q.id = n.id RETURNING q.id, q.version, q.overdue_times AS times`,
    [
      JSON.stringify(asked.map(({ was: { id }, answerBy, ...limit }) => ({ id, answer_by: answerBy, ...limit }))),
      today,
    ],
  );
  const written = new Map(rows.map(({ id, ...rest }) => [id, rest]));
  await tell(
    tx,
    asked.map(({ was, answerBy }) => {
      const { version, times } = written.get(was.id) ?? { version: was.version + 1, times: was.overdueTimes + 1 };
      return { was, answerBy, version, times };
    }),
    today,
  );
  return missed.length;
}

type AskedAgain = {
  readonly was: Question;
  readonly answerBy: LegalDate;
  readonly version: number;
  readonly times: number;
};

async function tell(tx: EntityManager, asked: readonly AskedAgain[], today: LegalDate): Promise<void> {
  const { actor } = systemDoer('certificate-questions-overdue');
  await appendAudit(
    tx,
    asked.map(({ was: { id, personId, division, answerBy: dueOn }, times }) => ({
      ...{ actor, action: 'disability.certificate.unanswered', legalDate: today, division },
      subject: { type: 'CertificateQuestion', id },
      details: { personId, dueOn, times },
    })),
  );
  await appendToOutbox(
    tx,
    asked.flatMap((each) => told(each, today)),
  );
}

/** That it was missed, to whoever waits; and the question again, to the federation. */
function told({ was, answerBy, version, times }: AskedAgain, today: LegalDate): DomainEvent[] {
  const { id, personId, division, answerBy: dueOn } = was;
  const data = { requestId: id, personId, dueOn, times, division, version };
  const telling = { subjectVersion: version, legalDate: today, division: division ?? undefined };
  return [
    eventOf('yimen.disability.certificate.unanswered.v1', data, telling),
    questionTold({ id, personId, division, answerBy, version }, today),
  ];
}
