import { type Actor, appendAudit, isHeld } from '@yimen/access';
import { deadlineOf, type Reckoning } from '@yimen/casework/domain';
import { appendToOutbox, type DomainEvent, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { reckoningsOf } from '../certificate-laws.js';
import { certificateKeys, type QuestionStatus } from '../domain/index.js';

export type Question = {
  readonly id: string;
  readonly personId: string;
  readonly division: string | null;
  readonly status: QuestionStatus;
  readonly outcome: 'CERTIFICATE' | 'NONE' | null;
  readonly askedOn: LegalDate;
  readonly answerBy: LegalDate;
  readonly provisional: boolean;
  readonly overdueTimes: number;
  readonly answeredOn: LegalDate | null;
  readonly late: boolean;
  readonly version: number;
};

/** The columns of `certificate_question AS q` as a `Question`. */
export const questionColumns = `q.id, q.person_id AS "personId", q.division, q.status, q.outcome,
  to_char(q.asked_on, 'YYYY-MM-DD') AS "askedOn", to_char(q.answer_by, 'YYYY-MM-DD') AS "answerBy", q.provisional,
  q.overdue_times AS "overdueTimes", to_char(q.answered_on, 'YYYY-MM-DD') AS "answeredOn", q.late, q.version`;

type Asking = {
  readonly personId: string;
  readonly actor: Actor;
  readonly today: LegalDate;
};

/**
 * Asks the federation what it knows of a person's certificate, in the transaction of what needs to know. Answers the question that is
 * open already, when there is one: one at a time of a person.
 */
export async function askFederation(
  tx: EntityManager,
  { personId, actor, today }: Asking,
): Promise<{ readonly questionId: string; readonly asked: boolean }> {
  const open = await openQuestion(tx, personId);
  if (open !== null) return { questionId: open.id, asked: false };
  const id = uuidv7();
  const [person]: { division: string | null }[] = await tx.query(
    'SELECT coalesce(hukou_division, residence_division) AS division FROM person_copy WHERE person_id = $1',
    [personId],
  );
  const division = person?.division ?? officeOf(actor, today);
  const limit = limitFrom((await reckoningsOf(tx, [division], today))(division), today);
  await tx.query(
    `INSERT INTO certificate_question (id, person_id, division, status, asked_on, asked_by, answer_by, provisional, limit_days, counted_from)
     VALUES ($1, $2, $3, 'ASKED', $4, $5, $6, $7, $8, $4)`,
    [id, personId, division, today, actor.sub, limit.answerBy, limit.provisional, limit.days],
  );
  await appendAudit(tx, {
    ...{ actor, action: 'disability.certificate.ask', legalDate: today, division },
    subject: { type: 'CertificateQuestion', id },
    details: { personId, answerBy: limit.answerBy },
  });
  await appendToOutbox(tx, [questionTold({ id, personId, division, answerBy: limit.answerBy, version: 1 }, today)]);
  return { questionId: id, asked: true };
}

/** Where the holder's place is not known yet, the question is the asking office's, so that somebody looks after it. */
function officeOf({ posts }: Actor, today: LegalDate): string | null {
  return posts.find((post) => isHeld(post, today))?.division ?? null;
}

/** The question about a person that waits for its answer, locked; null when none does. */
export async function openQuestion(tx: EntityManager, personId: string): Promise<Question | null> {
  const rows: Question[] = await tx.query(
    `SELECT ${questionColumns} FROM certificate_question q WHERE q.person_id = $1 AND q.status = 'ASKED' FOR UPDATE`,
    [personId],
  );
  return rows[0] ?? null;
}

/** A question by its id, locked; null when nobody asked it. */
export async function lockQuestion(tx: EntityManager, id: string): Promise<Question | null> {
  const rows: Question[] = await tx.query(
    `SELECT ${questionColumns} FROM certificate_question q WHERE q.id = $1 FOR UPDATE`,
    [id],
  );
  return rows[0] ?? null;
}

/** When the federation is to have answered what it is asked on a day; provisional while that year's calendar is not published. */
export function limitFrom(reckoning: Reckoning, today: LegalDate) {
  const due = deadlineOf(reckoning, {
    ...{ name: certificateKeys.answerLimit, label: '残联答复', startedOn: today, parametersOf: today },
  });
  if ('because' in due) throw new Error(`${due.key} is not in force on ${due.on}`);
  const answerBy = due.dueOn ?? due.provisionalDueOn ?? today;
  return { answerBy, provisional: due.dueOn === null, days: due.limit };
}

type ToldQuestion = Pick<Question, 'id' | 'personId' | 'division' | 'answerBy' | 'version'>;

/** The question as the federation hears it: an id, whom, until when. */
export function questionTold(question: ToldQuestion, today: LegalDate): DomainEvent {
  const { id: requestId, personId, answerBy, version, division } = question;
  return eventOf(
    'yimen.disability.certificate.requested.v1',
    { requestId, personId, answerBy },
    { subjectVersion: version, legalDate: today, division: division ?? undefined },
  );
}
