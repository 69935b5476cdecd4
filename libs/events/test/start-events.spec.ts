import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import {
  appendToOutbox,
  type EventTransport,
  openTransport,
  type RunningEvents,
  reaction,
  startEvents,
} from '../src/index.js';
import { type Postgres, postgres } from './support/database.js';
import { eventually } from './support/eventually.js';
import { aLog, aPerson } from './support/facts.js';

let server: Postgres;
const running: RunningEvents[] = [];
const opened: EventTransport[] = [];

beforeAll(async () => {
  server = await postgres();
});
afterAll(() => server.stop());
afterEach(async () => {
  await Promise.all(running.splice(0).map((events) => events.stop()));
  await Promise.all(opened.splice(0).map((transport) => transport.close()));
});

const open = (url: string): EventTransport => {
  const transport = openTransport(url);
  opened.push(transport);
  return transport;
};
const types = ['yimen.residents.person.registered.v1', 'yimen.residents.person.changed.v1'] as const;

async function aService(
  name: string,
  transport: EventTransport,
  heard: string[] = [],
): Promise<{ events: RunningEvents; db: DataSource; log: ReturnType<typeof aLog> }> {
  const { db, url } = await server.service();
  const log = aLog();
  const events = startEvents({
    service: name,
    dataSource: db,
    pgUrl: url,
    transport,
    log,
    reactions:
      name === 'residents'
        ? []
        : [
            reaction({
              consumer: `${name}.copy-persons`,
              on: [...types],
              handle: async (_, event) => {
                if (event.subjectVersion === 13) throw new Error('unlucky');
                heard.push(`${event.subject} ${event.subjectVersion}`);
              },
            }),
          ],
  });
  running.push(events);
  return { events, db, log };
}

describe('two services and a log', () => {
  it('hear each other, and are at rest when nothing is unpublished and nothing is unheard', async () => {
    const transport = open(await server.log());
    const heard: string[] = [];
    const teller = await aService('residents', transport);
    const hearer = await aService('assistance', transport, heard);
    await eventually(async () => (await hearer.events.health()).connected, 'the hearer connected');
    await eventually(async () => (await teller.events.health()).leader, 'the teller leads');
    const facts = Array.from({ length: 50 }, () => aPerson());
    await teller.db.transaction((tx) => appendToOutbox(tx, facts));
    await eventually(async () => (await teller.events.health()).unpublished === 0, 'everything told');
    await eventually(async () => (await hearer.events.health()).lag === 0, 'everything heard');
    expect(heard).toEqual(facts.map(({ subject }) => `${subject} 1`));
    expect(await hearer.events.health()).toEqual({
      transport: 'postgres',
      connected: true,
      leader: true,
      unpublished: 0,
      oldestAgeSeconds: 0,
      blockedKeys: 0,
      lag: 0,
      parked: 0,
    });
  });

  it('count what is parked, and redrive it', async () => {
    const transport = open(await server.log());
    const teller = await aService('residents', transport);
    const hearer = await aService('assistance', transport);
    const key = randomUUID();
    await teller.db.transaction((tx) => appendToOutbox(tx, [aPerson(key, 13), aPerson(key, 14)]));
    await eventually(async () => (await hearer.events.health()).parked === 2, 'both parked');
    await expect(hearer.events.redrive('assistance.copy-persons', key)).rejects.toThrow('unlucky');
    await expect(hearer.events.redrive('assistance.nobody', key)).rejects.toThrow('no consumer');
  });

  it('boot and work while the log is away, and catch up when it comes', async () => {
    const url = await server.log();
    const real = open(url);
    let away = true;
    const refuse = async (): Promise<never> => {
      throw new Error('connect ECONNREFUSED');
    };
    const transport: EventTransport = {
      ...real,
      ensureTopics: (topics) => (away ? refuse() : real.ensureTopics(topics)),
      lag: (...asked) => (away ? refuse() : real.lag(...asked)),
    };
    const heard: string[] = [];
    const teller = await aService('residents', transport);
    await aService('assistance', transport, heard);
    const fact = aPerson();
    await teller.db.transaction((tx) => appendToOutbox(tx, [fact]));
    await eventually(() => teller.log.lines.some(({ level }) => level === 'warn'), 'the warning');
    expect(await teller.events.health()).toMatchObject({ connected: false, lag: null, unpublished: 1 });
    away = false;
    await eventually(() => heard.length === 1, 'the fact heard');
  });

  it('stop while the log is away', async () => {
    const { events } = await aService('residents', open('postgres://nobody@127.0.0.1:1/nothing'));
    await events.stop();
  });

  it('do not start with a reaction to what has no contract', async () => {
    const { db, url } = await server.service();
    const wrong = reaction({
      consumer: 'a.b',
      on: ['yimen.nobody.knows.this.v1' as never],
      handle: async () => undefined,
    });
    expect(() =>
      startEvents({
        service: 'intake',
        dataSource: db,
        pgUrl: url,
        transport: open(url),
        reactions: [wrong],
        log: aLog(),
      }),
    ).toThrow('no contract');
  });
});

describe('an address of events', () => {
  it.each(['', 'http://somewhere', 'kafka://', 'redis://here'])(
    '%p is refused with a message that says what is meant',
    (url) => {
      expect(() => openTransport(url)).toThrow('EVENTS must be kafka://host:port[,host:port] or postgres://…');
    },
  );
});
