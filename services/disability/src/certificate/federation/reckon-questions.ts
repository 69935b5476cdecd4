import { appendAudit, workingCalendarCopy } from '@yimen/access';
import { sparing, systemDoer } from '@yimen/casework';
import { appendToOutbox, type Reaction, reaction } from '@yimen/events';
import { addWorkingDays, type LegalDate, legalDate, type WorkingCalendar } from '@yimen/standards';
import type { Clock, Log } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type Question, questionTold } from './questions.js';

const setSize = 200;

/**
 * A calendar was published or changed: the days by which the federation is to answer are reckoned again, in sets, and it is told each that
 * moved. The year is taken from the event, since the copy of it may come later.
 */
export function reckonQuestions({ clock, log }: { readonly clock: Clock; readonly log: Log }): Reaction {
  return reaction({
    consumer: 'disability.reckon-certificate-questions',
    on: ['yimen.intake.calendar.published.v1'],
    async handle(tx, { data, id: eventId }) {
      const told = {
        holidays: data.holidays.map(legalDate),
        makeUpDays: data.makeUpDays.map(legalDate),
        noticeNo: data.noticeNo,
      };
      const { years } = await workingCalendarCopy(tx);
      const reckoning = { calendar: { years: { ...years, [data.year]: told } }, today: clock.today(), eventId };
      for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
        const ids = await openOnes(tx, data.year, after);
        const { failed } = await sparing(tx, ids, (some) => reckonSet(tx, some, reckoning));
        for (const { id, error } of failed) log.error('the day of an answer cannot be reckoned again', error, { id });
        const last = ids.at(-1);
        if (last === undefined || ids.length < setSize) return;
        after = last;
      }
    },
  });
}

async function openOnes(tx: EntityManager, year: number, after: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT id FROM certificate_question
      WHERE status = 'ASKED' AND counted_from <= make_date($1, 12, 31) AND answer_by >= make_date($1, 1, 1) AND id > $2::uuid
      ORDER BY id LIMIT ${setSize} FOR UPDATE`,
    [year, after],
  );
  return rows.map(({ id }) => id);
}

type Running = Pick<Question, 'id' | 'personId' | 'division'> & {
  readonly countedFrom: LegalDate;
  readonly days: number;
};
type By = { readonly calendar: WorkingCalendar; readonly today: LegalDate; readonly eventId: string };

async function reckonSet(tx: EntityManager, ids: readonly string[], { calendar, today, eventId }: By): Promise<number> {
  const running: Running[] = await tx.query(
    `SELECT id, person_id AS "personId", division, to_char(counted_from, 'YYYY-MM-DD') AS "countedFrom", limit_days AS days
       FROM certificate_question WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  const reckoned = running.map(({ id, countedFrom, days }) => {
    const end = addWorkingDays(calendar, countedFrom, days);
    return { id, answer_by: end.ok ? end.date : end.provisionalDate, provisional: !end.ok };
  });
  const [moved]: [Moved[]] = await tx.query(
    `UPDATE certificate_question q SET answer_by = n.answer_by, provisional = n.provisional, version = q.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, answer_by date, provisional boolean)
      WHERE q.id = n.id AND (q.answer_by, q.provisional) IS DISTINCT FROM (n.answer_by, n.provisional)
      RETURNING q.id, q.person_id AS "personId", q.division, to_char(q.answer_by, 'YYYY-MM-DD') AS "answerBy", q.version`,
    [JSON.stringify(reckoned)],
  );
  await appendAudit(
    tx,
    moved.map(({ id, personId, division, answerBy, version }) => ({
      ...{ actor: systemDoer(eventId).actor, action: 'disability.certificate.reckon', legalDate: today, division },
      subject: { type: 'CertificateQuestion', id },
      details: { personId, answerBy, version },
    })),
  );
  await appendToOutbox(
    tx,
    moved.map((question) => questionTold(question, today)),
  );
  return moved.length;
}

type Moved = Parameters<typeof questionTold>[0];
