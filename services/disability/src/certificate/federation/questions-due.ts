import { appendAudit } from '@yimen/access';
import { inSets, systemDoer } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
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
  const questions: Question[] = await tx.query(
    `SELECT ${questionColumns} FROM certificate_question q WHERE q.id = ANY ($1::uuid[]) ORDER BY q.id`,
    [ids],
  );
  for (const question of questions) await missed(tx, question, today);
  return questions.length;
}

async function missed(tx: EntityManager, question: Question, today: LegalDate): Promise<void> {
  const { id, personId, division, answerBy: dueOn } = question;
  const { answerBy, provisional, days } = await limitFrom(tx, division, today);
  const [rows]: [{ version: number; times: number }[]] = await tx.query(
    `UPDATE certificate_question SET overdue_times = overdue_times + 1, answer_by = $2, provisional = $3, limit_days = $4,
            counted_from = $5, version = version + 1 WHERE id = $1 RETURNING version, overdue_times AS times`,
    [id, answerBy, provisional, days, today],
  );
  const { version = 1, times = 1 } = rows[0] ?? {};
  await appendAudit(tx, {
    actor: systemDoer('certificate-questions-overdue').actor,
    ...{ action: 'disability.certificate.unanswered', legalDate: today, division },
    subject: { type: 'CertificateQuestion', id },
    details: { personId, dueOn, times },
  });
  const data = { requestId: id, personId, dueOn, times, division, version };
  const telling = { subjectVersion: version, legalDate: today, division: division ?? undefined };
  await appendToOutbox(tx, [
    eventOf('yimen.disability.certificate.unanswered.v1', data, telling),
    questionTold({ id, personId, division, answerBy, version }, today),
  ]);
}
