import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import {
  appendToOutbox,
  causedBy,
  type DomainEvent,
  discardFirstParked,
  type EventTransport,
  eventOf,
  headersOf,
  type OutgoingMessage,
  onlyNewest,
  openTransport,
  parkedKeys,
  type Reaction,
  type ReceivedEvent,
  type RunningReactions,
  reaction,
  startReactions,
} from '../src/index.js';
import { type Postgres, postgres, withClient } from './support/database.js';
import { eventually } from './support/eventually.js';
import { aLog, aPerson } from './support/facts.js';

let server: Postgres;
let db: DataSource;
let transport: EventTransport;
let log: ReturnType<typeof aLog>;
const running: RunningReactions[] = [];
const topic = 'yimen.residents';
const consumer = 'assistance.copy-persons';

beforeAll(async () => {
  server = await postgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  const service = await server.service();
  db = service.db;
  log = aLog();
  transport = openTransport(await server.log());
  await transport.ensureTopics([topic]);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
  await transport.close();
});

const messageOf = (fact: DomainEvent, id: string = v7()): OutgoingMessage => ({
  topic,
  key: fact.subject,
  headers: { ...headersOf(fact, id, new Date()) },
  value: JSON.stringify(fact.data),
});
const publish = async (...messages: OutgoingMessage[]): Promise<void> => {
  const publisher = await transport.publisher();
  await publisher.publish(messages);
  await publisher.close();
};
const start = async (...reactions: Reaction[]): Promise<RunningReactions> => {
  const started = await startReactions({
    service: 'assistance',
    dataSource: db,
    transport,
    reactions,
    log,
    pauses: [5],
  });
  running.push(started);
  return started;
};
const heardAll = (started: RunningReactions): Promise<void> =>
  eventually(async () => (await started.lag()) === 0, 'everything heard');

/** An effect in the database that doubles when it is done twice: a row an event, told on by an event of its own. */
const effect = async (tx: EntityManager, event: ReceivedEvent): Promise<void> => {
  await tx.query(`INSERT INTO subject_seen (consumer, subject, version) VALUES ('effect', $1, $2)`, [
    `${event.subject} ${event.subjectVersion} ${randomUUID()}`,
    event.subjectVersion,
  ]);
};
const effects = async (): Promise<string[]> => {
  const rows: { subject: string }[] = await db.query(`SELECT subject FROM subject_seen WHERE consumer = 'effect'`);
  return rows.map(({ subject }) => subject.split(' ').slice(0, 2).join(' ')).sort();
};
const on = ['yimen.residents.person.registered.v1', 'yimen.residents.person.changed.v1'] as const;
const doing = (handle: Reaction['handle'] = effect): Reaction => reaction({ consumer, on: [...on], handle });
const named = (...facts: DomainEvent[]): string[] =>
  facts.map(({ subject, subjectVersion }) => `${subject} ${subjectVersion}`).sort();

describe('what a service hears', () => {
  it('has its effect once, however often it comes', async () => {
    const facts = Array.from({ length: 30 }, () => aPerson());
    const messages = facts.map((fact) => messageOf(fact));
    await publish(...messages, ...messages, ...messages.slice(0, 5));
    const started = await start(doing());
    await heardAll(started);
    await publish(...messages);
    await heardAll(started);
    expect(await effects()).toEqual(named(...facts));
  });

  it('has its effect, its mark and the events it causes in one transaction', async () => {
    const fact = aPerson();
    const id = v7();
    let attempts = 0;
    const started = await start(
      doing(async (tx, event) => {
        await effect(tx, event);
        const { personId } = event.data as { personId: string };
        await appendToOutbox(tx, [
          eventOf(
            'yimen.assistance.low-income.ended.v1',
            {
              householdId: personId,
              tier: 'DIBAO',
              subjectType: 'HOUSEHOLD',
              personIds: [personId],
              endsAt: event.legalDate,
              reasonCode: 'TEST',
              version: 1,
            },
            { subjectVersion: 1, legalDate: event.legalDate, ...causedBy(event) },
          ),
        ]);
        attempts += 1;
        if (attempts === 1) throw new Error('after the effect, before the commit');
      }),
    );
    await publish(messageOf(fact, id));
    await heardAll(started);
    expect(attempts).toBe(2);
    expect(await effects()).toEqual(named(fact));
    const told = await db.query('SELECT headers FROM outbox');
    expect(told).toHaveLength(1);
    expect(told[0].headers).toMatchObject({ ce_causationid: id, ce_correlationid: id });
  });

  it('reaches every consumer of a service on its own: one that fails does not hold up another', async () => {
    const started = await start(
      doing(),
      reaction({
        consumer: 'assistance.broken',
        on: [...on],
        handle: async () => {
          throw new Error('broken');
        },
      }),
    );
    const fact = aPerson();
    await publish(messageOf(fact));
    await heardAll(started);
    expect(await effects()).toEqual(named(fact));
    expect(await parkedKeys(db)).toMatchObject([{ consumer: 'assistance.broken', key: fact.subject, events: 1 }]);
  });

  it('is handed over in one go to a reaction that can take many', async () => {
    const sizes: number[] = [];
    const facts = Array.from({ length: 150 }, () => aPerson());
    await publish(...facts.map((fact) => messageOf(fact)));
    const started = await start(
      reaction({
        consumer,
        on: [...on],
        handle: effect,
        handleAll: async (tx, events) => {
          sizes.push(events.length);
          for (const event of events) await effect(tx, event);
        },
      }),
    );
    await heardAll(started);
    expect(await effects()).toEqual(named(...facts));
    expect(Math.max(...sizes)).toBeGreaterThan(1);
  });

  it('comes again until the database is back', async () => {
    const { db: other } = await server.service();
    const fact = aPerson();
    await publish(messageOf(fact));
    let cut = false;
    const started = await start(
      doing(async (tx, event) => {
        if (!cut) {
          cut = true;
          const [{ pid }] = await tx.query('SELECT pg_backend_pid() AS pid');
          await withClient(server.adminUrl, (client) => client.query('SELECT pg_terminate_backend($1)', [pid]));
        }
        await effect(tx, event);
      }),
    );
    await heardAll(started);
    expect(await effects()).toEqual(named(fact));
    expect(await started.parked()).toBe(0);
    await other.destroy();
  });

  it('is left out when nobody knows its type', async () => {
    const fact = messageOf(aPerson());
    await publish({ ...fact, headers: { ...fact.headers, ce_type: 'yimen.future.thing.happened.v1' } });
    const started = await start(doing());
    await heardAll(started);
    expect(await effects()).toEqual([]);
    expect(await started.parked()).toBe(0);
  });

  it('may hold more than we know: a later producer adds what we do not mind', async () => {
    const fact = aPerson();
    const message = messageOf(fact);
    await publish({ ...message, value: JSON.stringify({ ...(fact.data as object), somethingNew: 1 }) });
    const started = await start(doing());
    await heardAll(started);
    expect(await effects()).toEqual(named(fact));
  });
});

describe('what cannot be done', () => {
  const failingOn = (key: string, until: () => boolean): Reaction =>
    doing(async (tx, event) => {
      await effect(tx, event);
      if (event.subject === key && event.subjectVersion >= 2 && !until())
        throw new Error('a secret of 11010519491231002X');
    });

  it('is parked with the later events of its key, while all others go on; then redriven in order', async () => {
    const stuck = aPerson().subject;
    let repaired = false;
    const started = await start(failingOn(stuck, () => repaired));
    const others = Array.from({ length: 40 }, () => aPerson());
    await publish(
      messageOf(aPerson(stuck, 1)),
      ...others.slice(0, 20).map((fact) => messageOf(fact)),
      messageOf(aPerson(stuck, 2)),
      ...others.slice(20).map((fact) => messageOf(fact)),
    );
    await heardAll(started);
    await publish(messageOf(aPerson(stuck, 3)), messageOf(aPerson(stuck, 4)));
    await heardAll(started);
    expect(await effects()).toEqual(named(...others, aPerson(stuck, 1)));
    expect(await parkedKeys(db)).toMatchObject([{ consumer, key: stuck, events: 3, reason: 'Error' }]);
    await expect(started.redrive(consumer, stuck)).rejects.toThrow('secret');
    expect(await started.parked()).toBe(3);
    repaired = true;
    expect(await started.redrive(consumer, stuck)).toBe(3);
    expect(await started.parked()).toBe(0);
    await publish(messageOf(aPerson(stuck, 5)));
    await heardAll(started);
    expect(await effects()).toEqual(named(...others, ...[1, 2, 3, 4, 5].map((version) => aPerson(stuck, version))));
  });

  it('rings the alarm once, and tells nothing of what the event or the error holds', async () => {
    const stuck = aPerson().subject;
    const started = await start(failingOn(stuck, () => false));
    await publish(messageOf(aPerson(stuck, 2)), messageOf(aPerson(stuck, 3)));
    await heardAll(started);
    const alarms = log.lines.filter(({ level }) => level === 'error');
    expect(alarms).toHaveLength(1);
    expect(JSON.stringify(alarms)).not.toContain('11010519491231002X');
    expect(JSON.stringify(await db.query('SELECT reason FROM parked_event'))).not.toContain('11010519491231002X');
  });

  it('is parked when it cannot be read, whatever is wrong with it', async () => {
    const good = messageOf(aPerson());
    const without = (header: string): OutgoingMessage => {
      const { [header]: _, ...headers } = good.headers;
      return { ...good, key: randomUUID(), headers };
    };
    const broken: OutgoingMessage[] = [
      without('ce_id'),
      without('ce_type'),
      without('ce_subject'),
      without('ce_time'),
      without('ce_subjectversion'),
      without('ce_legaldate'),
      { ...good, key: randomUUID(), headers: { ...good.headers, ce_id: 'not-a-uuid' } },
      { ...good, key: randomUUID(), value: 'not json' },
      { ...good, key: randomUUID(), value: '{}' },
      { ...good, key: randomUUID(), value: JSON.stringify({ birthDate: '2026-02-30' }) },
    ];
    const fine = aPerson();
    const started = await start(doing());
    await publish(...broken.map((message, nth) => ({ ...message, headers: { ...message.headers, nth: `${nth}` } })));
    await publish(messageOf(fine));
    await heardAll(started);
    // Three of them carry the same event id for the same consumer: parked once.
    expect(await effects()).toEqual(named(fine));
    expect((await parkedKeys(db)).map((parked) => parked.consumer).sort()).toContain('assistance.unreadable');
    expect(await started.parked()).toBeGreaterThanOrEqual(3);
  });

  it('is parked also when only the commit fails, and the others are done', async () => {
    const stuck = aPerson();
    const others = Array.from({ length: 5 }, () => aPerson());
    const started = await start(
      doing(async (tx, event) => {
        await effect(tx, event);
        if (event.subject !== stuck.subject) return;
        // A constraint that is checked at the end.
        await tx.query('CREATE TEMP TABLE IF NOT EXISTS checked_late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
        await tx.query('INSERT INTO checked_late VALUES (1), (1)');
      }),
    );
    await publish(...[...others.slice(0, 3), stuck, ...others.slice(3)].map((fact) => messageOf(fact)));
    await heardAll(started);
    expect(await effects()).toEqual(named(...others));
    expect(await parkedKeys(db)).toMatchObject([{ key: stuck.subject, events: 1, reason: 'QueryFailedError 23505' }]);
  });

  it('lets the events behind an unreadable one go when that is discarded by hand', async () => {
    const key = aPerson().subject;
    const started = await start(doing());
    await publish({ ...messageOf(aPerson(key, 1)), value: 'not json' }, messageOf(aPerson(key, 2)));
    await heardAll(started);
    expect(await started.parked()).toBe(2);
    await expect(started.redrive(consumer, key)).rejects.toThrow('not JSON');
    expect(await discardFirstParked(db, consumer, key)).toBe(true);
    expect(await started.redrive(consumer, key)).toBe(1);
    expect(await effects()).toEqual(named(aPerson(key, 2)));
  });

  it('parks sixty poison messages of a thousand and does the others', async () => {
    const poison = new Set<string>(Array.from({ length: 60 }, () => randomUUID()));
    const facts = Array.from({ length: 1_000 }, (_, nth) => aPerson([...poison][nth % 16 === 0 ? nth / 16 : -1]));
    const started = await start(
      doing(async (tx, event) => {
        if (poison.has(event.subject)) throw new Error('poison');
        await effect(tx, event);
      }),
    );
    await publish(...facts.map((fact) => messageOf(fact)));
    await heardAll(started);
    expect(await started.parked()).toBe(60);
    expect(await effects()).toEqual(named(...facts.filter(({ subject }) => !poison.has(subject))));
  });
});

describe('a consumer', () => {
  it('that is new to an old service hears first what was told before it was born', async () => {
    const facts = Array.from({ length: 12 }, () => aPerson());
    await publish(...facts.map((fact) => messageOf(fact)));
    const before = await start(doing(async () => undefined));
    await heardAll(before);
    await before.stop();
    const seen: string[] = [];
    await start(
      doing(async () => undefined),
      reaction({
        consumer: 'assistance.newborn',
        on: [...on],
        handle: async (_, event) => {
          seen.push(`${event.subject} ${event.subjectVersion}`);
        },
      }),
    );
    expect(seen.sort()).toEqual(named(...facts));
  });

  it('that listens to what has no contract does not start', async () => {
    const wrong = reaction({ consumer, on: ['yimen.nobody.knows.this.v1' as never], handle: async () => undefined });
    await expect(start(wrong)).rejects.toThrow('no contract');
  });

  it('is declared once', async () => {
    await expect(start(doing(), doing())).rejects.toThrow('declared twice');
  });

  it('of two instances does each event once', async () => {
    const facts = Array.from({ length: 60 }, () => aPerson());
    const [one] = await Promise.all([start(doing()), start(doing())]);
    await publish(...facts.map((fact) => messageOf(fact)));
    await heardAll(one);
    expect(await effects()).toEqual(named(...facts));
  });
});

describe('a projection', () => {
  it('keeps the last version of each subject, in whatever order and however often events come', async () => {
    const key = aPerson().subject;
    const other = aPerson().subject;
    const taken: string[] = [];
    const started = await start(
      reaction({
        consumer,
        on: [...on],
        handle: async (tx, event) => {
          for (const newest of await onlyNewest(tx, consumer, [event]))
            taken.push(`${newest.subject} ${newest.subjectVersion}`);
        },
        handleAll: async (tx, events) => {
          for (const newest of await onlyNewest(tx, consumer, events))
            taken.push(`${newest.subject} ${newest.subjectVersion}`);
        },
      }),
    );
    await publish(...[2, 1, 3, 3].map((version) => messageOf(aPerson(key, version))), messageOf(aPerson(other, 1)));
    await heardAll(started);
    await publish(messageOf(aPerson(key, 2)), messageOf(aPerson(other, 2)));
    await heardAll(started);
    expect(taken.filter((each) => each.startsWith(key)).at(-1)).toBe(`${key} 3`);
    expect(taken.filter((each) => each.startsWith(other)).at(-1)).toBe(`${other} 2`);
    expect(taken).not.toContain(`${key} 1`);
  });

  it('counts the versions of each consent apart, though a person may give several', async () => {
    const personId = randomUUID();
    const consent = (consentId: string, version: number): DomainEvent =>
      eventOf(
        'yimen.residents.consent.given.v1',
        { consentId, personId, scopes: ['BANK'], purpose: 'AST-01', until: '2027-09-21', at: '2026-09-21', version },
        { subjectVersion: version, legalDate: aPerson().legalDate },
      );
    const facts = [consent(randomUUID(), 1), consent(randomUUID(), 1)];
    const newest: string[] = [];
    const started = await start(
      reaction({
        consumer,
        on: ['yimen.residents.consent.given.v1'],
        handle: async (tx, event) => {
          newest.push(...(await onlyNewest(tx, consumer, [event])).map(({ data }) => data.consentId));
        },
      }),
    );
    await publish(...facts.map((fact) => messageOf(fact)));
    await heardAll(started);
    expect(newest).toHaveLength(2);
  });
});
