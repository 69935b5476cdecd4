import {
  aDistrict,
  type BootedService,
  bootService,
  dataOf,
  eventually,
  moveClock,
  streetA,
  testDatabase,
} from '@yimen/testing';
import request from 'supertest';
import { countStatements, type ServiceDefinition } from '../src/index.js';
import { library } from './library/definition.js';

const confucius = '018f0000-0000-7000-8000-000000000001';
let booted: BootedService;
let li: Awaited<ReturnType<typeof employ>>['clerk-li'];
const employ = (one: BootedService) => aDistrict([one], { 'clerk-li': ['street-clerk', streetA] });

beforeAll(async () => {
  booted = await bootService(library, { logLevel: 'debug' });
  ({ 'clerk-li': li } = await employ(booted));
});
afterAll(() => booted?.close());

const lend = `mutation ($input: LendBookInput!, $key: String!) {
  lendBook(input: $input, idempotencyKey: $key) {
    book { id lent }
    problems { __typename code message field nextSteps { code } ... on BookAlreadyLent { backOn } }
  }
}`;
type Lent = { lendBook: { book: { lent: boolean } | null; problems: { __typename: string; code: string }[] } };
const lendBook = (input: Record<string, unknown>, key: string) => booted.query<Lent>(li, lend, { input, key });
const opened = async () =>
  Number((await booted.db.query('SELECT opened FROM book WHERE id = $1', [confucius]))[0].opened);
const bringBack = () => booted.db.query('UPDATE book SET lent_until = NULL, opened = 0');

describe('a mutation with a key', () => {
  beforeEach(bringBack);

  it('has its effect once and answers the first result again', async () => {
    const input = { bookId: confucius, dueOn: '2026-10-01' };
    const first = dataOf(await lendBook(input, 'key-once-1'));
    const again = dataOf(await lendBook({ dueOn: '2026-10-01', bookId: confucius }, 'key-once-1'));
    expect(first.lendBook).toMatchObject({ book: { lent: true }, problems: [] });
    expect(again).toEqual(first);
    expect(await opened()).toBe(1);
  });

  it('is refused with another body, and nothing happens', async () => {
    await lendBook({ bookId: confucius }, 'key-other-body');
    const { lendBook: answer } = dataOf(await lendBook({ bookId: confucius, deposit: '5.00' }, 'key-other-body'));
    expect(answer).toMatchObject({
      book: null,
      problems: [{ __typename: 'IdempotencyConflict', code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
    });
    expect(await opened()).toBe(1);
  });

  it('is forgotten when it is older than it is kept, and then has its effect anew', async () => {
    const input = { bookId: confucius };
    await lendBook(input, 'key-kept-long');
    await lendBook(input, 'key-kept-short');
    await booted.db.query(
      `UPDATE idempotency_key SET created_at = now() - interval '181 days' WHERE key = 'key-kept-long'`,
    );
    await booted.runDue();
    const kept = await booted.db.query(`SELECT key FROM idempotency_key WHERE key LIKE 'key-kept-%'`);
    expect(kept).toEqual([]);
    await bringBack();
    expect(dataOf(await lendBook(input, 'key-kept-long')).lendBook.problems).toEqual([]);
  });

  it.each(['short', 'x'.repeat(129)])('of %s characters is refused', async (key) => {
    const { lendBook: answer } = dataOf(await lendBook({ bookId: confucius }, key));
    expect(answer.problems).toMatchObject([{ __typename: 'InvalidInput', code: 'IDEMPOTENCY_KEY_LENGTH' }]);
  });

  it('is free again after a refusal, which is a documented type with its data', async () => {
    await lendBook({ bookId: confucius, dueOn: '2026-10-01' }, 'key-refused-1');
    const { lendBook: refusal } = dataOf(await lendBook({ bookId: confucius }, 'key-refused-2'));
    expect(refusal.problems).toMatchObject([
      { __typename: 'BookAlreadyLent', code: 'BOOK_LENT', backOn: '2026-10-01' },
    ]);
    await bringBack();
    expect(dataOf(await lendBook({ bookId: confucius }, 'key-refused-2')).lendBook.book).toMatchObject({ lent: true });
  });

  it('sent ten times at the same moment has one effect and ten equal answers', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => lendBook({ bookId: confucius }, 'key-at-once')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data)))).toHaveProperty('size', 1);
    expect(answers[0]?.data?.lendBook.problems).toEqual([]);
    expect(await opened()).toBe(1);
  });

  it('is kept as an HMAC of the body, not as the body', async () => {
    await lendBook({ bookId: confucius, deposit: '12.34' }, 'key-hmac-body');
    const rows = await booted.db.query(
      `SELECT idempotency_key::text AS row FROM idempotency_key WHERE key = 'key-hmac-body'`,
    );
    expect(rows[0].row).not.toContain('1234');
  });
});

describe('what goes wrong', () => {
  const fault = (kind: string) => booted.query(li, 'query ($kind: String!) { fault(kind: $kind) }', { kind });

  it.each(['sql', 'unique', 'error'])(
    'in the program (%s) is INTERNAL with a trace id, and neither answer nor log says more',
    async (kind) => {
      const lines: string[] = [];
      const write = process.stdout.write;
      process.stdout.write = ((line: string) => lines.push(line) > 0) as typeof process.stdout.write;
      const answer = await fault(kind).finally(() => {
        process.stdout.write = write;
      });
      const [error] = answer.errors;
      expect(answer).toMatchObject({ status: 200, data: { fault: null } });
      expect(error?.extensions).toEqual({ code: 'INTERNAL', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
      const log = lines.join('');
      expect(log).toContain(String(error?.extensions.traceId));
      expect(JSON.stringify(answer) + log).not.toMatch(
        /370112199001011234|王小明|论语|SELECT|INSERT|invalid input syntax/,
      );
      if (kind === 'unique') expect(log).toContain('"code":"23505","constraint":"book_title_key"');
    },
  );

  it.each([
    ['{ books { nodes { nonsense } } }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['{ books {', {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ books(first: 0) { nodes { id } } }', {}, 200, 'BAD_USER_INPUT'],
    ['{ books(after: "x") { nodes { id } } }', {}, 200, 'BAD_USER_INPUT'],
    ['query ($n: Int) { books(first: $n) { nodes { id } } }', { n: '370112199001011234' }, 400, 'BAD_USER_INPUT'],
    [lend, { input: { bookId: confucius, deposit: '1,000' }, key: 'key-money-1' }, 400, 'BAD_USER_INPUT'],
    [lend, { input: { bookId: confucius, dueOn: '2026-02-30' }, key: 'key-date-1' }, 400, 'BAD_USER_INPUT'],
    [
      `mutation { lendBook(input: { bookId: "x", dueOn: "tomorrow" }, idempotencyKey: "12345678") { problems { code } } }`,
      {},
      400,
      'BAD_USER_INPUT',
    ],
    ['{ __schema { types { name } } }', {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('in the request %s is told in Chinese with a stable code', async (document, variables, status, code) => {
    const answer = await booted.query(li, document, variables);
    expect([answer.status, answer.errors.map((error) => error.extensions.code)]).toEqual([status, [code]]);
    expect(answer.errors[0]?.message).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(JSON.stringify(answer)).not.toContain('370112199001011234');
  });

  it('a body of 10 MB is refused before it is read', async () => {
    const token = await booted.token(li);
    const answer = await request(booted.url)
      .post('/graphql')
      .set('authorization', `Bearer ${token}`)
      .send({ query: '{ today }', variables: { x: 'x'.repeat(10_000_000) } });
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }] });
  });

  it('a body that is no JSON is a 400', async () => {
    const answer = await request(booted.url).post('/graphql').set('content-type', 'application/json').send('{"query":');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});

describe('the number of statements', () => {
  it.each([1, 10, 100])('is the same for %s rows, by list and by entity', async (rows) => {
    await booted.db.query(
      `INSERT INTO book (id, title, price, bought_on, shelf)
       SELECT gen_random_uuid(), 'volume ' || n, n, '2026-01-01', $2 FROM generate_series(1, $1::int) AS n ON CONFLICT DO NOTHING`,
      [rows, streetA],
    );
    const ids: { id: string }[] = await booted.db.query('SELECT id FROM book LIMIT $1', [rows]);
    const list = await countStatements(booted.db, () =>
      booted.query(li, '{ books(first: 100) { nodes { id title } } }'),
    );
    const entities = await countStatements(booted.db, () =>
      booted.query(li, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Book { title } } }', {
        r: ids.map(({ id }) => ({ __typename: 'Book', id })),
      }),
    );
    expect(dataOf(entities.result)._entities).toHaveLength(rows);
    // The settable clock, and the books.
    expect([list.statements, entities.statements]).toEqual([2, 2]);
  });
});

describe('the legal day', () => {
  it('is the same for all instances of a service, and what is due is done on its day', async () => {
    const second = await bootService(library, {
      keys: booted.keys,
      database: booted.database,
      events: booted.eventsUrl,
    });
    try {
      await bringBack();
      await lendBook({ bookId: confucius, dueOn: '2026-09-26' }, 'key-due-1');
      await moveClock('2026-09-25', booted);
      expect(dataOf(await second.query(li, '{ today }'))).toEqual({ today: '2026-09-25' });
      expect(await second.runDue()).toBe(0);
      await moveClock('2026-09-26', second);
      expect(dataOf(await booted.query(li, '{ today }'))).toEqual({ today: '2026-09-26' });
      expect(
        (await booted.db.query('SELECT lent_until FROM book WHERE id = $1', [confucius]))[0].lent_until,
      ).toBeNull();
      expect(await booted.runDue()).toBe(0);
    } finally {
      await second.close();
    }
  });

  it('in production is the day in Asia/Shanghai, and what is due is done without being asked', async () => {
    const database = await testDatabase('library');
    const first = await bootService(library, { database, legalClock: 'system' });
    await first.db.query(`UPDATE book SET lent_until = '2020-01-01'`);
    await first.close();
    const second = await bootService(library, { database, legalClock: 'system' });
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
    expect(second.clock.today()).toBe(day);
    await eventually(async () => {
      const [book] = await second.db.query('SELECT lent_until FROM book');
      return book.lent_until === null;
    });
    expect((await request(second.url).get('/dev/clock')).status).toBe(404);
    await second.close();
    await database.drop();
  });

  it('brings the other steps when one of them fails, and says so', async () => {
    const database = await testDatabase('library');
    const failing: ServiceDefinition = {
      ...library,
      parts: async () => {
        const parts = await library.parts();
        const broken = { name: 'library.broken', run: async () => Promise.reject(new Error('broken')) };
        return { ...parts, due: (tools) => [broken, ...(parts.due?.(tools) ?? [])] };
      },
    };
    const service = await bootService(failing, { database, logLevel: 'silent' });
    await service.db.query(`UPDATE book SET lent_until = '2026-09-24'`);
    await expect(service.runDue()).rejects.toThrow('1 due works failed');
    expect((await service.db.query('SELECT lent_until FROM book'))[0].lent_until).toBeNull();
    await service.close();
    await database.drop();
  });

  it('never goes back, and moves by the operator’s token only', async () => {
    const put = async (today: unknown, authorization: string) =>
      request(booted.url).put('/dev/clock').set('authorization', authorization).send({ today });
    const operator = `Bearer ${await booted.token({ sub: 'operator', kind: 'operator' })}`;
    expect(await put('2020-01-01', operator)).toMatchObject({ status: 409, body: { code: 'CLOCK_NEVER_BACK' } });
    expect(await put('2026-02-30', operator)).toMatchObject({ status: 400, body: { code: 'BAD_USER_INPUT' } });
    expect(await put('2027-01-01', `Bearer ${await booted.token(li)}`)).toMatchObject({ status: 403 });
    expect(await put('2027-01-01', '')).toMatchObject({ status: 401 });
  });
});

describe('for those who run it', () => {
  it('a service says that it lives, is ready, and how it does', async () => {
    expect(await request(booted.url).get('/health/live')).toMatchObject({ status: 200 });
    expect(await request(booted.url).get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
    const { text } = await request(booted.url).get('/metrics');
    expect(text).toMatch(/yimen_requests_total\{status="200"\} \d+/);
    for (const name of [
      'yimen_outbox_unpublished 0',
      'yimen_events_lag 0',
      'yimen_events_parked 0',
      'yimen_pool_connections',
    ]) {
      expect(text).toContain(name);
    }
  });

  it('thirty who ask for a jurisdiction in the middle of their transactions do not stop one another', async () => {
    const all = Array.from({ length: 30 }, (_, nth) => booted.query(li, `{ fault(kind: "asks-within-${nth}") }`));
    for (const answer of await Promise.all(all)) expect(dataOf(answer)).toEqual({ fault: 'done' });
  });

  it('a trace that comes with a request goes with it', async () => {
    const traceId = 'a'.repeat(32);
    const answer = await request(booted.url)
      .post('/graphql')
      .set('authorization', `Bearer ${await booted.token(li)}`)
      .set('traceparent', `00-${traceId}-${'b'.repeat(16)}-01`)
      .send({ query: '{ fault(kind: "error") }' });
    expect(answer.body.errors[0].extensions.traceId).toBe(traceId);
  });

  it('a schema whose root field has no permission does not boot', async () => {
    const database = await testDatabase('library');
    const open = { ...library, permissions: {} };
    await expect(bootService(open, { database })).rejects.toThrow('Query.books names the unknown action');
    await database.drop();
  });
});
