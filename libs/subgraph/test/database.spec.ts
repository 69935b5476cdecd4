import { type BootedService, bootService, dataOf, eventually, officer, service, settled } from '@yimen/testing';
import type { EntityManager } from 'typeorm';
import { type Answer, done, inTransaction, once, sqlState, violatedConstraint } from '../src/index.js';
import { library } from './library/definition.js';

let booted: BootedService;
beforeAll(async () => {
  booted = await bootService(library, { logLevel: 'silent' });
});
afterAll(() => booted?.close());

const fails = (tx: EntityManager, code: string) =>
  tx.query(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${code}'; END $$`);
const shelfOf = async () => (await booted.db.query('SELECT shelf FROM book'))[0].shelf;

describe('a transaction', () => {
  it.each(['40001', '40P01'])(
    'that PostgreSQL rolled back with %s is run again, and its effect is there once',
    async (code) => {
      await booted.db.query(`UPDATE book SET shelf = '1'`);
      let attempts = 0;
      await inTransaction(booted.db, async (tx) => {
        attempts += 1;
        await tx.query(`UPDATE book SET shelf = shelf || '1'`);
        if (attempts < 3) await fails(tx, code);
      });
      expect([attempts, await shelfOf()]).toEqual([3, '11']);
    },
  );

  it('that fails for another reason is not run again, and leaves nothing', async () => {
    let attempts = 0;
    const tried = inTransaction(booted.db, async (tx) => {
      attempts += 1;
      await tx.query(`UPDATE book SET shelf = 'changed'`);
      await fails(tx, '22012');
    });
    await expect(tried).rejects.toThrow();
    expect([attempts, await shelfOf()]).not.toContain('changed');
    expect(attempts).toBe(1);
  });

  it('that breaks a rule of the database names the rule', async () => {
    const tried = inTransaction(booted.db, (tx) =>
      tx.query(`INSERT INTO book SELECT gen_random_uuid(), title, price, bought_on FROM book`),
    );
    const error = await tried.catch((thrown: unknown) => thrown);
    expect([violatedConstraint(error), sqlState(error)]).toEqual([null, '23502']);
    const twice = await booted.db
      .query(
        `INSERT INTO book (id, title, price, bought_on, shelf) SELECT gen_random_uuid(), title, price, bought_on, shelf FROM book`,
      )
      .catch((thrown: unknown) => thrown);
    expect(violatedConstraint(twice)).toBe('book_title_key');
    expect(violatedConstraint(new Error('no'))).toBeNull();
  });
});

describe('a value of the database', () => {
  it('keeps its day, its amount and its instant, whatever the zone of the machine', async () => {
    const [row] = await booted.db.query(`
      SELECT '2026-01-01'::date AS day, ARRAY['2026-01-01']::date[] AS days, 9007199254740991::bigint AS amount,
             ARRAY[1, NULL]::bigint[] AS amounts, '2026-01-01 00:00:00+08'::timestamptz AS instant, current_setting('TimeZone') AS zone`);
    expect(row).toEqual({
      day: '2026-01-01',
      days: ['2026-01-01'],
      amount: 9_007_199_254_740_991,
      amounts: [1, null],
      instant: new Date('2025-12-31T16:00:00Z'),
      zone: 'UTC',
    });
  });

  it('that is too large to be exact is a fault, not another number', async () => {
    await expect(booted.db.query('SELECT 9007199254740993::bigint')).rejects.toThrow('outside the safe integers');
  });
});

describe('a repeated key', () => {
  const actor = { ...officer('clerk-li'), posts: [], trace: '' };
  const send = (mayRead: boolean): Promise<Answer<{ bookId: string }>> =>
    inTransaction(booted.db, (tx) =>
      once(tx, { actor, mutation: 'lendBook', key: 'key-rights-1', body: {}, mayRead: async () => mayRead }, async () =>
        done({ bookId: 'b' }),
      ),
    );

  it('is not answered to who may not see the result any more', async () => {
    expect(await send(true)).toEqual(done({ bookId: 'b' }));
    expect(await send(true)).toEqual(done({ bookId: 'b' }));
    expect(await send(false)).toMatchObject({ outcome: 'refused', problems: [{ code: 'NOT_FOUND' }] });
  });

  it('of another actor or of another mutation is another key', async () => {
    const other = { ...actor, sub: 'clerk-wang-b' };
    const answers = await inTransaction(booted.db, async (tx) => [
      await once(tx, { actor: other, mutation: 'lendBook', key: 'key-rights-1', body: 1 }, async () => done('hers')),
      await once(tx, { actor, mutation: 'other', key: 'key-rights-1', body: 2 }, async () => done('another')),
    ]);
    expect(answers).toEqual([done('hers'), done('another')]);
  });
});

describe('a database that goes away', () => {
  it('and comes back is used again: requests, relay, reactions, without a restart', async () => {
    await booted.db
      .query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      )
      .catch(() => undefined);
    await eventually(async () => dataOf(await booted.query(service('intake'), '{ today }')));
    await settled(booted);
  });
});

describe('an event log that is away', () => {
  it.each(['postgres://nobody@127.0.0.1:1/nothing', 'kafka://127.0.0.1:1'])(
    '(%s) keeps no service from booting, answering, being ready and ending',
    async (events) => {
      const alone = await bootService(library, { events, logLevel: 'silent' });
      expect(dataOf(await alone.query(service('intake'), '{ today }'))).toEqual({ today: '2026-09-24' });
      expect((await fetch(`${alone.url}/health/ready`)).status).toBe(200);
      expect((await fetch(`${alone.url}/metrics`)).status).toBe(200);
      expect((await alone.drained()).drained).toBe(false);
      await alone.close();
    },
  );
});
