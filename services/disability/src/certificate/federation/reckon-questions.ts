import { workingCalendarCopy } from '@yimen/access';
import { type Reaction, reaction } from '@yimen/events';
import { addWorkingDays, type LegalDate, legalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** A calendar was published or changed: the days by which the federation is to answer are reckoned again. The year is taken from the event, since the copy of it may come later. */
export const reckonQuestions: Reaction = reaction({
  consumer: 'disability.reckon-certificate-questions',
  on: ['yimen.intake.calendar.published.v1'],
  async handle(tx, { data }) {
    const told = {
      holidays: data.holidays.map(legalDate),
      makeUpDays: data.makeUpDays.map(legalDate),
      noticeNo: data.noticeNo,
    };
    const { years } = await workingCalendarCopy(tx);
    const calendar = { years: { ...years, [data.year]: told } };
    for (const { id, countedFrom, days } of await openOnes(tx, data.year)) {
      const end = addWorkingDays(calendar, countedFrom, days);
      const answerBy = end.ok ? end.date : end.provisionalDate;
      await tx.query(
        `UPDATE certificate_question SET answer_by = $2, provisional = $3, version = version + 1
          WHERE id = $1 AND (answer_by, provisional) IS DISTINCT FROM ($2::date, $3::boolean)`,
        [id, answerBy, !end.ok],
      );
    }
  },
});

type Open = { readonly id: string; readonly countedFrom: LegalDate; readonly days: number };

async function openOnes(tx: EntityManager, year: number): Promise<Open[]> {
  return tx.query(
    `SELECT id, to_char(counted_from, 'YYYY-MM-DD') AS "countedFrom", limit_days AS days FROM certificate_question
      WHERE status = 'ASKED' AND counted_from <= make_date($1, 12, 31) AND answer_by >= make_date($1, 1, 1) ORDER BY id FOR UPDATE`,
    [year],
  );
}
