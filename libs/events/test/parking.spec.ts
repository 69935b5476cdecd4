import { randomUUID } from 'node:crypto';
import { discardFirstParked, type OutgoingMessage, parkedKeys, type Reaction } from '../src/index.js';
import { type Postgres, postgres } from './support/database.js';
import { aPerson } from './support/facts.js';
import { aHearer, consumer, doing, effect, type Hearer, messageOf, named } from './support/hearer.js';

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
    const started = await hearer.start(failingOn(stuck, () => repaired));
    const others = Array.from({ length: 40 }, () => aPerson());
    await hearer.publish(
      messageOf(aPerson(stuck, 1)),
      ...others.slice(0, 20).map((fact) => messageOf(fact)),
      messageOf(aPerson(stuck, 2)),
      ...others.slice(20).map((fact) => messageOf(fact)),
    );
    await hearer.heardAll(started);
    await hearer.publish(messageOf(aPerson(stuck, 3)), messageOf(aPerson(stuck, 4)));
    await hearer.heardAll(started);
    expect(await hearer.effects()).toEqual(named(...others, aPerson(stuck, 1)));
    expect(await parkedKeys(hearer.db)).toMatchObject([{ consumer, key: stuck, events: 3, reason: 'Error' }]);
    await expect(started.redrive(consumer, stuck)).rejects.toThrow('secret');
    expect(await started.parked()).toBe(3);
    repaired = true;
    expect(await started.redrive(consumer, stuck)).toBe(3);
    expect(await started.parked()).toBe(0);
    await hearer.publish(messageOf(aPerson(stuck, 5)));
    await hearer.heardAll(started);
    expect(await hearer.effects()).toEqual(
      named(...others, ...[1, 2, 3, 4, 5].map((version) => aPerson(stuck, version))),
    );
  });

  it('rings the alarm once, and tells nothing of what the event or the error holds', async () => {
    const stuck = aPerson().subject;
    const started = await hearer.start(failingOn(stuck, () => false));
    await hearer.publish(messageOf(aPerson(stuck, 2)), messageOf(aPerson(stuck, 3)));
    await hearer.heardAll(started);
    const alarms = hearer.log.lines.filter(({ level }) => level === 'error');
    expect(alarms).toHaveLength(1);
    expect(JSON.stringify(alarms)).not.toContain('11010519491231002X');
    expect(JSON.stringify(await hearer.db.query('SELECT reason FROM parked_event'))).not.toContain(
      '11010519491231002X',
    );
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
    const started = await hearer.start(doing());
    await hearer.publish(
      ...broken.map((message, nth) => ({ ...message, headers: { ...message.headers, nth: `${nth}` } })),
    );
    await hearer.publish(messageOf(fine));
    await hearer.heardAll(started);
    // Three of them carry the same event id for the same consumer: parked once.
    expect(await hearer.effects()).toEqual(named(fine));
    expect((await parkedKeys(hearer.db)).map((parked) => parked.consumer).sort()).toContain('assistance.unreadable');
    expect(await started.parked()).toBeGreaterThanOrEqual(3);
  });

  it('is parked also when only the commit fails, and the others are done', async () => {
    const stuck = aPerson();
    const others = Array.from({ length: 5 }, () => aPerson());
    const started = await hearer.start(
      doing(async (tx, event) => {
        await effect(tx, event);
        if (event.subject !== stuck.subject) return;
        // A constraint that is checked at the end.
        await tx.query('CREATE TEMP TABLE IF NOT EXISTS checked_late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
        await tx.query('INSERT INTO checked_late VALUES (1), (1)');
      }),
    );
    await hearer.publish(...[...others.slice(0, 3), stuck, ...others.slice(3)].map((fact) => messageOf(fact)));
    await hearer.heardAll(started);
    expect(await hearer.effects()).toEqual(named(...others));
    expect(await parkedKeys(hearer.db)).toMatchObject([
      { key: stuck.subject, events: 1, reason: 'QueryFailedError 23505' },
    ]);
  });

  it('lets the events behind an unreadable one go when that is discarded by hand', async () => {
    const key = aPerson().subject;
    const started = await hearer.start(doing());
    await hearer.publish({ ...messageOf(aPerson(key, 1)), value: 'not json' }, messageOf(aPerson(key, 2)));
    await hearer.heardAll(started);
    expect(await started.parked()).toBe(2);
    await expect(started.redrive(consumer, key)).rejects.toThrow('not JSON');
    expect(await discardFirstParked(hearer.db, consumer, key)).toBe(true);
    expect(await started.redrive(consumer, key)).toBe(1);
    expect(await hearer.effects()).toEqual(named(aPerson(key, 2)));
  });

  it('parks sixty poison messages of a thousand and does the others', async () => {
    const poison = new Set<string>(Array.from({ length: 60 }, () => randomUUID()));
    const facts = Array.from({ length: 1_000 }, (_, nth) => aPerson([...poison][nth % 16 === 0 ? nth / 16 : -1]));
    const started = await hearer.start(
      doing(async (tx, event) => {
        if (poison.has(event.subject)) throw new Error('poison');
        await effect(tx, event);
      }),
    );
    await hearer.publish(...facts.map((fact) => messageOf(fact)));
    await hearer.heardAll(started);
    expect(await started.parked()).toBe(60);
    expect(await hearer.effects()).toEqual(named(...facts.filter(({ subject }) => !poison.has(subject))));
  });
});

describe('what an outsider tells and nobody can read', () => {
  it('is handed to the reaction that takes such, with an alarm, and holds up nothing of its key', async () => {
    const taken: string[] = [];
    const reaction: Reaction = {
      ...doing(effect),
      unreadable: async (_, { headers }) => {
        taken.push(headers.ce_type ?? '');
      },
    };
    const { subject } = aPerson();
    const started = await hearer.start(reaction);
    const broken = { ...messageOf(aPerson(subject, 1)), value: '{"no":"contract"}' };
    await hearer.publish(broken, messageOf(aPerson(subject, 2)));
    await hearer.heardAll(started);
    expect(taken).toEqual([broken.headers.ce_type]);
    expect(await hearer.effects()).toEqual(named(aPerson(subject, 2)));
    expect(await started.parked()).toBe(0);
    const alarms = hearer.log.lines.filter(({ level }) => level === 'error');
    expect(alarms.map(({ message }) => message)).toEqual(['a message cannot be read: it is passed over']);
  });
});
