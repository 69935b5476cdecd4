import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { appendToOutbox, causedBy, type DomainEvent, eventOf, onlyNewest, parkedKeys, reaction } from '../src/index.js';
import { type Postgres, postgres, withClient } from './support/database.js';
import { aPerson } from './support/facts.js';
import { aHearer, consumer, doing, effect, type Hearer, messageOf, named, on } from './support/hearer.js';

let server: Postgres;
let hearer: Hearer;

beforeAll(async () => {
  server = await postgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  hearer = await aHearer(server);
});
afterEach(() => hearer.stop());

describe('what a service hears', () => {
  it('has its effect once, however often it comes', async () => {
    const facts = Array.from({ length: 30 }, () => aPerson());
    const messages = facts.map((fact) => messageOf(fact));
    await hearer.publish(...messages, ...messages, ...messages.slice(0, 5));
    const started = await hearer.start(doing());
    await hearer.heardAll(started);
    await hearer.publish(...messages);
    await hearer.heardAll(started);
    expect(await hearer.effects()).toEqual(named(...facts));
  });

  it('has its effect, its mark and the events it causes in one transaction', async () => {
    const fact = aPerson();
    const id = v7();
    let attempts = 0;
    const started = await hearer.start(
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
    await hearer.publish(messageOf(fact, id));
    await hearer.heardAll(started);
    expect(attempts).toBe(2);
    expect(await hearer.effects()).toEqual(named(fact));
    const told = await hearer.db.query('SELECT headers FROM outbox');
    expect(told).toHaveLength(1);
    expect(told[0].headers).toMatchObject({ ce_causationid: id, ce_correlationid: id });
  });

  it('reaches every consumer of a service on its own: one that fails does not hold up another', async () => {
    const started = await hearer.start(
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
    await hearer.publish(messageOf(fact));
    await hearer.heardAll(started);
    expect(await hearer.effects()).toEqual(named(fact));
    expect(await parkedKeys(hearer.db)).toMatchObject([
      { consumer: 'assistance.broken', key: fact.subject, events: 1 },
    ]);
  });

  it('is handed over in one go to a reaction that can take many', async () => {
    const sizes: number[] = [];
    const facts = Array.from({ length: 150 }, () => aPerson());
    await hearer.publish(...facts.map((fact) => messageOf(fact)));
    const started = await hearer.start(
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
    await hearer.heardAll(started);
    expect(await hearer.effects()).toEqual(named(...facts));
    expect(Math.max(...sizes)).toBeGreaterThan(1);
  });

  it('comes again until the database is back', async () => {
    const { db: other } = await server.service();
    const fact = aPerson();
    await hearer.publish(messageOf(fact));
    let cut = false;
    const started = await hearer.start(
      doing(async (tx, event) => {
        if (!cut) {
          cut = true;
          const [{ pid }] = await tx.query('SELECT pg_backend_pid() AS pid');
          await withClient(server.adminUrl, (client) => client.query('SELECT pg_terminate_backend($1)', [pid]));
        }
        await effect(tx, event);
      }),
    );
    await hearer.heardAll(started);
    expect(await hearer.effects()).toEqual(named(fact));
    expect(await started.parked()).toBe(0);
    await other.destroy();
  });

  it('is left out when nobody knows its type', async () => {
    const fact = messageOf(aPerson());
    await hearer.publish({ ...fact, headers: { ...fact.headers, ce_type: 'yimen.future.thing.happened.v1' } });
    const started = await hearer.start(doing());
    await hearer.heardAll(started);
    expect(await hearer.effects()).toEqual([]);
    expect(await started.parked()).toBe(0);
  });

  it('may hold more than we know: a later producer adds what we do not mind', async () => {
    const fact = aPerson();
    const message = messageOf(fact);
    await hearer.publish({ ...message, value: JSON.stringify({ ...(fact.data as object), somethingNew: 1 }) });
    const started = await hearer.start(doing());
    await hearer.heardAll(started);
    expect(await hearer.effects()).toEqual(named(fact));
  });
});

describe('a consumer', () => {
  it('that is new to an old service hears first what was told before it was born', async () => {
    const facts = Array.from({ length: 12 }, () => aPerson());
    await hearer.publish(...facts.map((fact) => messageOf(fact)));
    const before = await hearer.start(doing(async () => undefined));
    await hearer.heardAll(before);
    await before.stop();
    const seen: string[] = [];
    await hearer.start(
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
    await expect(hearer.start(wrong)).rejects.toThrow('no contract');
  });

  it('is declared once', async () => {
    await expect(hearer.start(doing(), doing())).rejects.toThrow('declared twice');
  });

  it('of two instances does each event once', async () => {
    const facts = Array.from({ length: 60 }, () => aPerson());
    const [one] = await Promise.all([hearer.start(doing()), hearer.start(doing())]);
    await hearer.publish(...facts.map((fact) => messageOf(fact)));
    await hearer.heardAll(one);
    expect(await hearer.effects()).toEqual(named(...facts));
  });
});

describe('a projection', () => {
  it('keeps the last version of each subject, in whatever order and however often events come', async () => {
    const key = aPerson().subject;
    const other = aPerson().subject;
    const taken: string[] = [];
    const started = await hearer.start(
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
    await hearer.publish(
      ...[2, 1, 3, 3].map((version) => messageOf(aPerson(key, version))),
      messageOf(aPerson(other, 1)),
    );
    await hearer.heardAll(started);
    await hearer.publish(messageOf(aPerson(key, 2)), messageOf(aPerson(other, 2)));
    await hearer.heardAll(started);
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
    const started = await hearer.start(
      reaction({
        consumer,
        on: ['yimen.residents.consent.given.v1'],
        handle: async (tx, event) => {
          newest.push(...(await onlyNewest(tx, consumer, [event])).map(({ data }) => data.consentId));
        },
      }),
    );
    await hearer.publish(...facts.map((fact) => messageOf(fact)));
    await hearer.heardAll(started);
    expect(newest).toHaveLength(2);
  });
});
