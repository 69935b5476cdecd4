import { randomUUID } from 'node:crypto';
import { eventOf, type Reaction, type ReceivedEvent } from '@yimen/events';
import { addDays, type LegalDate, legalDate } from '@yimen/standards';
import { countStatements, type Log } from '@yimen/subgraph';
import { settled } from '@yimen/testing';
import { v7 } from 'uuid';
import { certificateDue } from '../src/certificate/certificate-due.js';
import { askFederation } from '../src/certificate/federation/questions.js';
import { reckonQuestions } from '../src/certificate/federation/reckon-questions.js';
import { recordStatement } from '../src/certificate/record-statement.js';
import { crossProvinceDue } from '../src/cross-province/cross-province-due.js';
import { reckonForeign } from '../src/cross-province/reckon-foreign.js';
import { anOffice, type Office } from './support/an-office.js';
import { stated } from './support/certificates.js';
import { clerk as actor, pushedCases } from './support/foreign-cases.js';

let office: Office;
const today = legalDate('2026-09-24');
beforeAll(async () => {
  office = await anOffice(today);
});
afterAll(() => office?.close());

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
const sizes = [1, 10, 100];
const works = [...certificateDue(), ...crossProvinceDue()];
const due = (name: string) => {
  const found = works.find((work) => work.name === name);
  if (found === undefined) throw new Error(`no due work ${name}`);
  return found;
};
/** How many statements a due work takes for what is due on each of these days. */
async function countsOf(name: string, days: readonly LegalDate[]): Promise<{ done: number[]; statements: number[] }> {
  await settled(office.service);
  const done: number[] = [];
  const statements: number[] = [];
  for (const day of days) {
    const counted = await countStatements(office.service.db, () => due(name).run(office.service.db, day));
    done.push(counted.result);
    statements.push(counted.statements);
    await settled(office.service);
  }
  return { done, statements };
}
const constant = (statements: readonly number[]) => expect(statements).toEqual(statements.map(() => statements[0]));

/** So many certificates whose last valid day is the given one. */
async function certificates(count: number, validTo: LegalDate): Promise<string[]> {
  const persons = Array.from({ length: count }, () => randomUUID());
  await office.service.db.transaction(async (tx) => {
    for (const personId of persons) {
      const said = { ...stated({ validTo }), local: 0, issuedOn: legalDate('2021-03-10'), validTo };
      const statement = { ...said, effectiveOn: legalDate('2021-03-10'), disabilities: [physical] };
      const saying = { personId, statement, source: 'FEDERATION' as const, confirmed: true, reasonCode: null };
      await recordStatement(tx, saying, { actor, action: 'test', today });
    }
  });
  return persons;
}
const physical = { category: 'PHYSICAL', level: 2 } as const;

async function questions(count: number, on: LegalDate): Promise<void> {
  await office.service.db.transaction(async (tx) => {
    for (let n = 0; n < count; n += 1) await askFederation(tx, { personId: randomUUID(), actor, today: on });
  });
}

const pushes = (count: number, on: LegalDate) => pushedCases(office, count, on);

/** A year's calendar as the reaction hears it. */
function calendarOf(year: number): ReceivedEvent {
  const data = {
    year,
    holidays: [1, 2, 3, 4, 5].map((day) => `${year}-01-0${day}`),
    makeUpDays: [],
    noticeNo: '演示',
    version: 1,
  };
  const told = eventOf('yimen.intake.calendar.published.v1', data, { subjectVersion: 1, legalDate: today });
  return { ...told, id: v7(), source: '/yimen/intake', topic: 'yimen.intake', time: new Date() } as ReceivedEvent;
}
const hear = (reaction: Reaction, event: ReceivedEvent) =>
  office.service.db.transaction((tx) => reaction.handle(tx, event));

describe('一张、十张、一百张，语句一样多（每一件都有事件、有留痕）', () => {
  const days = sizes.map((_, at) => addDays(legalDate('2026-12-01'), at * 40));

  it('残疾人证到期', async () => {
    for (const [at, day] of days.entries()) await certificates(sizes[at] ?? 0, addDays(day, -1));
    const { done, statements } = await countsOf('disability.turn-certificates', days);
    expect(done).toEqual(sizes);
    constant(statements);
    const [trail] = await office.service.db.query(
      `SELECT count(*)::integer AS lines FROM audit_entry WHERE action = 'disability.certificate.turn'`,
    );
    expect(trail).toEqual({ lines: 111 });
  });

  it('到期前的提醒', async () => {
    const ends = sizes.map((_, at) => addDays(legalDate('2028-02-01'), at * 40));
    for (const [at, day] of ends.entries()) await certificates(sizes[at] ?? 0, day);
    const { done, statements } = await countsOf(
      'disability.remind-certificates',
      ends.map((day) => addDays(day, -150)),
    );
    expect(done).toEqual(sizes);
    constant(statements);
  });

  it('没有对应日的，提前到那个月的末日提醒', async () => {
    await certificates(1, legalDate('2031-08-31'));
    const days = ['2031-02-27', '2031-02-28', '2031-03-01'].map(legalDate);
    expect((await countsOf('disability.remind-certificates', days)).done).toEqual([0, 1, 0]);
  });

  it('残联逾期不答的再问一次', async () => {
    const asked = ['2026-10-12', '2026-10-26', '2026-11-09'].map(legalDate);
    const done: number[] = [];
    const statements: number[] = [];
    for (const [at, on] of asked.entries()) {
      await questions(sizes[at] ?? 0, on);
      const counted = await countsOf('disability.certificate-questions-overdue', [addDays(on, 8)]);
      done.push(...counted.done);
      statements.push(...counted.statements);
    }
    expect(done).toEqual([1, 11, 111]);
    constant(statements);
  });

  it('外省逾期不认定的再推送一次', async () => {
    const pushed = ['2026-10-12', '2026-11-02', '2026-11-23'].map(legalDate);
    const done: number[] = [];
    const statements: number[] = [];
    for (const [at, on] of pushed.entries()) {
      await pushes(sizes[at] ?? 0, on);
      const counted = await countsOf('disability.push-again', [addDays(on, 16)]);
      done.push(...counted.done);
      statements.push(...counted.statements);
    }
    expect(done).toEqual([1, 11, 111]);
    constant(statements);
  });

  it('公布日历后重算：残联答复日、跨省通办时限', async () => {
    await office.service.db.query(`UPDATE cross_province_case SET status = 'NOTIFIED', answer_by = NULL`);
    const tools = { clock: office.service.clock, log: quiet };
    const counts: Record<'questions' | 'cases', number[]> = { questions: [], cases: [] };
    for (const [at, year] of [2031, 2032, 2033].entries()) {
      const on = legalDate(`${year - 1}-12-30`);
      await questions(sizes[at] ?? 0, on);
      await pushes(sizes[at] ?? 0, on);
      await settled(office.service);
      for (const [what, reaction] of [
        ['questions', reckonQuestions(tools)],
        ['cases', reckonForeign(tools)],
      ] as const) {
        const { statements } = await countStatements(office.service.db, () => hear(reaction, calendarOf(year)));
        counts[what].push(statements);
        await settled(office.service);
      }
    }
    constant(counts.questions);
    constant(counts.cases);
  });
});

describe('一件办不了的，不耽误别的', () => {
  it('读不出的证件留在原处，其余的照样到期，最后说出是哪一件', async () => {
    const day = legalDate('2029-06-01');
    const persons = await certificates(5, addDays(day, -1));
    // What is sealed for another key cannot be opened.
    const [[broken]]: [{ id: string }[]] = await office.service.db.query(
      `UPDATE disability_certificate SET number_cipher = '\\x00' WHERE person_id = $1 RETURNING id`,
      [persons[2]],
    );
    const id = broken?.id ?? '';
    await expect(due('disability.turn-certificates').run(office.service.db, day)).rejects.toThrow(
      `1 could not be taken, the others were: ${id}`,
    );
    const rows: { status: string }[] = await office.service.db.query(
      'SELECT status FROM disability_certificate WHERE person_id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], person_id)',
      [persons],
    );
    expect(rows.map(({ status }) => status)).toEqual(['EXPIRED', 'EXPIRED', 'VALID', 'EXPIRED', 'EXPIRED']);
    await office.service.db.query('UPDATE disability_certificate SET number_cipher = NULL WHERE id = $1', [id]);
    expect(await due('disability.turn-certificates').run(office.service.db, day)).toBe(1);
  });

  it('读不出的跨省通办件，不耽误别的再推送', async () => {
    const on = legalDate('2029-03-01');
    const [broken, ...others] = (await pushes(4, on)).map(({ id }) => id);
    await office.service.db.query(
      `UPDATE cross_province_case SET content = jsonb_set(content, '{case,status}', '"NOTIFIED"') WHERE id = $1`,
      [broken],
    );
    await office.service.db.query(`UPDATE cross_province_case SET answer_by = $2 WHERE id = ANY ($1::uuid[])`, [
      [broken, ...others],
      addDays(on, 20),
    ]);
    await expect(due('disability.push-again').run(office.service.db, addDays(on, 21))).rejects.toThrow(broken ?? '');
    const rows: { pushes: number }[] = await office.service.db.query(
      `SELECT (content -> 'case' ->> 'pushes')::integer AS pushes FROM cross_province_case WHERE id = ANY ($1::uuid[])`,
      [others],
    );
    expect(rows.map((each) => each.pushes)).toEqual([2, 2, 2]);
  });
});
