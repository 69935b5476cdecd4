import type { ReceivedEvent } from '@yimen/events';
import fc from 'fast-check';
import { personCopies, postsOf, workingCalendarCopy } from '../src/index.js';
import { type AccessDatabase, accessDatabase } from './database.js';
import { appointed, changed, chunk, division, event, post, postEnded } from './told.js';

let db: AccessDatabase;
beforeAll(async () => {
  db = await accessDatabase({ persons: true, calendar: true, items: true });
});
afterAll(() => db.close());

const personId = '018f6b2e-0000-7000-8000-0000000000aa';
const person = (version: number, lifeStatus: 'ALIVE' | 'DEAD') =>
  event(
    version === 1 ? 'yimen.residents.person.registered.v1' : 'yimen.residents.person.changed.v1',
    {
      personId,
      birthDate: '1971-03-08',
      sex: 'FEMALE',
      hukouDivision: '370112001',
      residenceDivision: version < 3 ? '370112002' : null,
      lifeStatus,
      version,
    },
    version,
  );
const calendar = (version: number, holidays: string[]) =>
  event(
    'yimen.intake.calendar.published.v1',
    { year: 2026, holidays, makeUpDays: ['2026-10-10'], noticeNo: `国办发明电${version}`, version },
    version,
  );
const item = (version: number, open: boolean) =>
  event('yimen.intake.item.published.v1', {
    code: 'AST-01',
    name: '最低生活保障',
    englishName: 'Subsistence allowance',
    service: 'assistance',
    routing: 'HUKOU_TOWNSHIP',
    open,
    version,
  });

const clerk = post(1, 'clerk-li', 'street-clerk', '370112001');
const facts: readonly ReceivedEvent[] = [
  appointed(clerk),
  postEnded({ ...clerk, to: '2026-06-30', version: 2 }),
  appointed(post(2, 'clerk-li', 'street-reviewer', '370112002')),
  chunk(division('370000', '000000'), division('370112', '370100'), division('370112001', '370112')),
  changed(division('370112001', '370112', { name: '山大路街道', version: 2 })),
  changed(
    division('370112001', '370112', {
      name: '山大路街道',
      validTo: '2026-05-01',
      successorCodes: ['370112009', '370112002'],
      version: 3,
    }),
  ),
  changed(division('370112001', '370113', { validFrom: '2026-05-01', version: 4 })),
  person(1, 'ALIVE'),
  person(2, 'ALIVE'),
  person(3, 'DEAD'),
  calendar(1, ['2026-10-01']),
  calendar(2, ['2026-10-01', '2026-10-02']),
  item(1, false),
  item(2, true),
];

const tables = ['officer_post', 'division_copy', 'person_copy', 'working_calendar_copy', 'service_item_copy'];

async function empty(): Promise<void> {
  for (const table of tables) await db.owner.query(`DELETE FROM ${table}`);
}

async function everything(): Promise<unknown> {
  const rows = await Promise.all(
    tables.map((table) => db.app.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1`)),
  );
  return rows;
}

describe('the copies', () => {
  it('are the same in whatever order, batches and number the events come', async () => {
    await empty();
    await db.hear(...facts);
    const expected = await everything();
    const doubled = fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 });
    await fc.assert(
      fc.asyncProperty(doubled, fc.integer({ min: 1, max: 9 }), async (order, size) => {
        await empty();
        for (let at = 0; at < order.length; at += size) await db.hear(...order.slice(at, at + size));
        expect(await everything()).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('keep each fact’s version and when it was told', async () => {
    await db.hear(...facts);
    const [row] = await db.app.query(
      'SELECT version::int, source_time FROM division_copy WHERE code = $1 AND valid_to IS NOT NULL',
      ['370112001'],
    );
    expect(row).toEqual({ version: 3, source_time: new Date('2026-01-01T00:00:00Z') });
  });

  it('tell an officer’s posts with their last days', async () => {
    await db.hear(...facts);
    expect(await postsOf(db.app, 'clerk-li')).toEqual([
      { id: clerk.postId, role: 'street-clerk', division: '370112001', validFrom: '2026-01-01', validTo: '2026-06-30' },
      expect.objectContaining({ role: 'street-reviewer', division: '370112002', validTo: null }),
    ]);
    expect(await postsOf(db.app, 'nobody')).toEqual([]);
  });

  it('tell the few facts of a person', async () => {
    await db.hear(...facts);
    const copies = await personCopies(db.app, [personId, '018f6b2e-0000-7000-8000-0000000000bb']);
    expect([...copies.values()]).toEqual([
      {
        personId,
        birthDate: '1971-03-08',
        sex: 'FEMALE',
        hukouDivision: '370112001',
        residenceDivision: null,
        lifeStatus: 'DEAD',
        version: 3,
      },
    ]);
  });

  it('tell the working calendar as the rules take it; a year that was not published is not there', async () => {
    await db.hear(...facts);
    expect(await workingCalendarCopy(db.app)).toEqual({
      years: { 2026: { holidays: ['2026-10-01', '2026-10-02'], makeUpDays: ['2026-10-10'], noticeNo: '国办发明电2' } },
    });
  });

  it('take ten thousand divisions in ten statements', async () => {
    await empty();
    const many = Array.from({ length: 10_000 }, (_, n) => division(String(370_112_000_000 + n), '370112001'));
    for (let at = 0; at < many.length; at += 1_000) await db.hear(chunk(...many.slice(at, at + 1_000)));
    const [{ count }] = await db.app.query('SELECT count(*)::int AS count FROM division_copy');
    expect(count).toBe(10_000);
  });
});
