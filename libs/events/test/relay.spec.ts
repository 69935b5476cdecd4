import type { DataSource } from 'typeorm';
import {
  appendToOutbox,
  type EventPublisher,
  type EventTransport,
  MessagesRefused,
  OutboxRelay,
  type OutgoingMessage,
  TransportUnavailable,
} from '../src/index.js';
import { pruneOutbox } from '../src/outbox/prune.js';
import { type Postgres, postgres, withClient } from './support/database.js';
import { eventually } from './support/eventually.js';
import { aLog, aPerson } from './support/facts.js';

let server: Postgres;
let db: DataSource;
let url: string;
const running: OutboxRelay[] = [];

beforeAll(async () => {
  server = await postgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  ({ db, url } = await server.service());
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((relay) => relay.stop()));
});

/** A log in memory that can be told to be away or to refuse. */
function aSink(): {
  transport: Pick<EventTransport, 'publisher'>;
  got: OutgoingMessage[];
  behave: (messages: readonly OutgoingMessage[]) => void | Promise<void>;
} {
  const sink = {
    got: [] as OutgoingMessage[],
    behave: (_: readonly OutgoingMessage[]): void | Promise<void> => undefined,
    transport: {
      publisher: async (): Promise<EventPublisher> => ({
        publish: async (messages) => {
          await sink.behave(messages);
          sink.got.push(...messages);
        },
        close: async () => undefined,
      }),
    },
  };
  return sink;
}

function aRelay(transport: Pick<EventTransport, 'publisher'>, log = aLog(), batchSize = 500): OutboxRelay {
  const relay = new OutboxRelay({ service: 'residents', dataSource: db, pgUrl: url, transport, log, batchSize });
  running.push(relay);
  relay.start();
  return relay;
}

const tell = (...facts: Parameters<typeof appendToOutbox>[1][number][]): Promise<void> =>
  db.transaction((tx) => appendToOutbox(tx, facts));
const drained = async (): Promise<boolean> =>
  (await db.query('SELECT count(*)::int AS n FROM outbox WHERE published_at IS NULL'))[0].n === 0;
const versions = (got: readonly OutgoingMessage[], key: string): number[] =>
  got.filter((message) => message.key === key).map(({ headers }) => Number(headers.ce_subjectversion));

describe('the relay', () => {
  it('publishes in order what is told, and marks it after the log has it', async () => {
    const sink = aSink();
    aRelay(sink.transport);
    const facts = Array.from({ length: 1_200 }, () => aPerson());
    await tell(...facts);
    await eventually(drained, 'everything published');
    expect(sink.got.map(({ key }) => key)).toEqual(facts.map(({ subject }) => subject));
    expect(sink.got[0]).toMatchObject({
      topic: 'yimen.residents',
      headers: { ce_type: 'yimen.residents.person.registered.v1' },
    });
    expect(JSON.parse(sink.got[0]?.value ?? '')).toEqual(facts[0]?.data);
  });

  it('does not lose an event whose transaction commits later with a smaller id', async () => {
    const sink = aSink();
    aRelay(sink.transport);
    const [slow, quick] = [aPerson(), aPerson()];
    await db.transaction(async (tx) => {
      await appendToOutbox(tx, [slow]);
      await tell(quick);
      await eventually(() => sink.got.length === 1, 'the quick one');
    });
    await eventually(drained, 'the slow one too');
    expect(sink.got.map(({ key }) => key)).toEqual([quick.subject, slow.subject]);
  });

  it('misses none of two hundred transactions that commit out of the order of their ids', async () => {
    const sink = aSink();
    aRelay(sink.transport);
    const facts = Array.from({ length: 200 }, () => aPerson());
    await Promise.all(
      facts.map((fact, nth) =>
        db.transaction(async (tx) => {
          await appendToOutbox(tx, [fact]);
          await tx.query('SELECT pg_sleep($1)', [(nth % 7) / 500]);
        }),
      ),
    );
    await eventually(drained, 'everything published');
    expect(sink.got.map(({ key }) => key).sort()).toEqual(facts.map(({ subject }) => subject).sort());
  });

  it('has one leader among several, and another takes over when it leaves', async () => {
    const [first, second] = [aSink(), aSink()];
    const one = aRelay(first.transport);
    await eventually(() => one.isLeader, 'the first to lead');
    const two = aRelay(second.transport);
    await tell(aPerson());
    await eventually(drained, 'the first fact published');
    expect([one.isLeader, two.isLeader]).toEqual([true, false]);
    await one.stop();
    await tell(aPerson());
    await eventually(drained, 'the second fact published');
    expect([first.got.length, second.got.length]).toEqual([1, 1]);
    expect(two.isLeader).toBe(true);
  });

  it('is replaced when its connection is cut, and stands by to lead again', async () => {
    const [first, second] = [aSink(), aSink()];
    const one = aRelay(first.transport);
    await eventually(() => one.isLeader, 'the first to lead');
    const two = aRelay(second.transport);
    await withClient(server.adminUrl, (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
          WHERE locktype = 'advisory' AND granted AND datname = $1 AND application_name LIKE 'yimen-relay%'`,
        [new URL(url).pathname.slice(1)],
      ),
    );
    await tell(aPerson());
    await eventually(drained, 'the fact published by either');
    await eventually(() => one.isLeader || two.isLeader, 'a leader');
    expect(one.isLeader && two.isLeader).toBe(false);
    expect(first.got.length + second.got.length).toBe(1);
  });

  it('wakes the leader in another process when a fact is told in this one', async () => {
    const sink = aSink();
    const other = await server.service();
    const leader = aRelay(sink.transport);
    await eventually(() => leader.isLeader, 'the leader');
    // A second instance of the service: its own data source on the same database, its relay stands by.
    await other.db.destroy();
    const { DataSource: Source } = await import('typeorm');
    const second = await new Source({ type: 'postgres', url, entities: [], logging: false }).initialize();
    const relay = new OutboxRelay({
      service: 'residents',
      dataSource: second,
      pgUrl: url,
      transport: aSink().transport,
      log: aLog(),
    });
    running.push(relay);
    relay.start();
    await second.transaction((tx) => appendToOutbox(tx, [aPerson()]));
    await eventually(drained, 'the fact published by the leader');
    expect(sink.got).toHaveLength(1);
    await relay.stop();
    await second.destroy();
  });

  it('keeps the facts while the log is away, and tells them in order when it is back', async () => {
    const sink = aSink();
    const log = aLog();
    sink.behave = () => {
      throw new TransportUnavailable('away');
    };
    const relay = aRelay(sink.transport, log);
    const key = aPerson().subject;
    for (const version of [1, 2, 3]) await tell(aPerson(key, version));
    await eventually(() => log.lines.some(({ level }) => level === 'warn'), 'the warning');
    expect(await relay.backlog()).toMatchObject({ unpublished: 3, leader: true, blockedKeys: 0 });
    sink.behave = () => undefined;
    await eventually(drained, 'everything published');
    expect(versions(sink.got, key)).toEqual([1, 2, 3]);
    expect(log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it('holds up only the key whose event is refused; the others go on, and it follows in order later', async () => {
    const sink = aSink();
    const log = aLog();
    let refusing = true;
    const stuck = aPerson().subject;
    sink.behave = (messages) => {
      if (refusing && messages.some(({ key, headers }) => key === stuck && headers.ce_subjectversion === '2'))
        throw new MessagesRefused('too large');
    };
    const relay = aRelay(sink.transport, log);
    const others = Array.from({ length: 300 }, () => aPerson());
    await tell(aPerson(stuck, 1), ...others.slice(0, 150), aPerson(stuck, 2), aPerson(stuck, 3), ...others.slice(150));
    await eventually(async () => (await relay.backlog()).unpublished === 2, 'all but the stuck ones');
    await tell(aPerson(stuck, 4), aPerson());
    await eventually(async () => (await relay.backlog()).unpublished === 3, 'the later one of another key');
    expect(versions(sink.got, stuck)).toEqual([1]);
    expect(await relay.backlog()).toMatchObject({ blockedKeys: 1 });
    expect(log.lines.filter(({ level }) => level === 'error').length).toBeGreaterThanOrEqual(1);
    refusing = false;
    await eventually(drained, 'the stuck key too');
    expect(versions(sink.got, stuck)).toEqual([1, 2, 3, 4]);
    expect(await relay.backlog()).toMatchObject({ blockedKeys: 0, unpublished: 0 });
  });

  it('says how long the oldest event has been waiting', async () => {
    const sink = aSink();
    sink.behave = () => {
      throw new TransportUnavailable('away');
    };
    const relay = aRelay(sink.transport);
    await tell(aPerson());
    await eventually(async () => (await relay.backlog()).oldestAgeSeconds > 0.05, 'an age');
  });

  it('takes away, from the oldest on, what was published long ago, and nothing else', async () => {
    await tell(...Array.from({ length: 30 }, () => aPerson()));
    await db.query(`UPDATE outbox SET published_at = now() - make_interval(days => 40) WHERE id % 3 = 0`);
    await db.query(`UPDATE outbox SET published_at = now() WHERE id % 3 = 1`);
    const gone = await withClient(url, (client) => pruneOutbox(client));
    const left: { kind: number; n: number }[] = await db.query(
      'SELECT (id % 3)::int AS kind, count(*)::int AS n FROM outbox GROUP BY 1 ORDER BY 1',
    );
    expect(gone + left.reduce((sum, { n }) => sum + n, 0)).toBe(30);
    expect(left.map(({ kind }) => kind)).toEqual([1, 2]);
  });
});
