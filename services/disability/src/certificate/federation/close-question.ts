import { type Actor, appendAudit } from '@yimen/access';
import { appendToOutbox, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Cause } from '../tell-certificate.js';
import type { Question } from './questions.js';

export type Answered = 'CERTIFICATE' | 'NONE';
export type AnsweredBy = {
  readonly actor: Pick<Actor, 'sub' | 'kind' | 'purpose' | 'trace'>;
  readonly today: LegalDate;
  readonly cause?: Cause;
};

/**
 * Closes a question with what was answered; late when its day had passed, or had passed once before. It is on the trail, and whoever
 * waits for the answer is told, also when the register holds nothing.
 */
export async function closeQuestion(
  tx: EntityManager,
  question: Question,
  outcome: Answered,
  { actor, today, cause }: AnsweredBy,
): Promise<void> {
  const { id, personId, division } = question;
  const late = question.overdueTimes > 0 || today > question.answerBy;
  const [rows]: [{ version: number }[]] = await tx.query(
    `UPDATE certificate_question SET status = 'ANSWERED', outcome = $2, answered_on = $3, late = $4, version = version + 1
      WHERE id = $1 RETURNING version`,
    [id, outcome, today, late],
  );
  const version = rows[0]?.version ?? question.version + 1;
  await appendAudit(tx, {
    ...{ actor, action: 'disability.certificate.answered', legalDate: today, division },
    subject: { type: 'CertificateQuestion', id },
    details: { personId, outcome, late, version },
  });
  const data = { requestId: id, personId, outcome, late, answeredOn: today, division, version };
  const telling = { subjectVersion: version, legalDate: today, division: division ?? undefined, ...cause };
  await appendToOutbox(tx, [eventOf('yimen.disability.certificate.question-answered.v1', data, telling)]);
}
