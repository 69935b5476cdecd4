import type { DataSource } from 'typeorm';
import { appendToOutbox, ContractBroken, type DomainEvent, topicsOf } from '../src/index.js';
import { type Postgres, postgres } from './support/database.js';
import { aPerson } from './support/facts.js';

let server: Postgres;
let db: DataSource;

beforeAll(async () => {
  server = await postgres();
  ({ db } = await server.service());
});
afterAll(() => server.stop());
beforeEach(() => db.query('DELETE FROM outbox'));

const told = (): Promise<{ key: string; version: string }[]> =>
  db.query('SELECT key, subject_version AS version FROM outbox ORDER BY id');

describe('telling a fact', () => {
  it('writes the fact as a CloudEvent, in the order it was told, with one statement', async () => {
    const facts = Array.from({ length: 1_000 }, () => aPerson());
    let statements = 0;
    await db.transaction(async (tx) => {
      db.subscribers.push({
        beforeQuery: () => {
          statements += 1;
        },
      });
      await appendToOutbox(tx, facts);
      db.subscribers.pop();
    });
    expect(statements).toBe(1);
    expect((await told()).map(({ key }) => key)).toEqual(facts.map(({ subject }) => subject));
    const [row] = await db.query('SELECT * FROM outbox ORDER BY id LIMIT 1');
    expect(row.topics).toEqual(['yimen.residents']);
    expect(row.payload).toEqual(facts[0]?.data);
    expect(row.published_at).toBeNull();
    expect(row.headers).toEqual({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: row.event_id,
      ce_source: '/yimen/residents',
      ce_type: 'yimen.residents.person.registered.v1',
      ce_subject: row.key,
      ce_time: row.occurred_at.toISOString(),
      ce_subjectversion: '1',
      ce_legaldate: '2026-09-21',
      ce_dataclass: 'personal',
      ce_division: '370112001',
    });
    expect(row.event_id[14]).toBe('7');
  });

  it('tells nothing when the business transaction does not commit', async () => {
    const failing = db.transaction(async (tx) => {
      await appendToOutbox(tx, [aPerson()]);
      throw new Error('the business changed its mind');
    });
    await expect(failing).rejects.toThrow('the business changed its mind');
    expect(await told()).toEqual([]);
  });

  it('tells a fact once an audience, each on its own topic', () => {
    expect(topicsOf('yimen.assistance.housing-entitlement.granted.v1')).toEqual([
      'yimen.assistance.housing',
      'yimen.assistance',
    ]);
  });

  it('tells all that follows from low income inside the platform only, and each department its own (R-AST-09)', () => {
    const topics = (matter: string) =>
      ['granted', 'changed', 'ended'].map((what) => topicsOf(`yimen.assistance.${matter}-entitlement.${what}.v1`)[0]);
    for (const what of ['identified', 'changed', 'ended'])
      expect(topicsOf(`yimen.assistance.low-income.${what}.v1`)).toEqual(['yimen.assistance']);
    expect(['medical', 'education', 'housing', 'employment'].map((matter) => [...new Set(topics(matter))])).toEqual([
      ['yimen.assistance.medical-insurance'],
      ['yimen.assistance.education'],
      ['yimen.assistance.housing'],
      ['yimen.assistance.human-resources'],
    ]);
  });

  it('lets one of two workers win that change one row, and the loser leaves no fact', async () => {
    const { db: store } = await server.service();
    const fact = aPerson();
    // The version guard of a store, on the table that every service has.
    await store.query(`INSERT INTO subject_seen (consumer, subject, version) VALUES ('row', 'case', 1)`);
    const change = (worker: number): Promise<string> =>
      store.transaction(async (tx) => {
        const [, changed] = await tx.query(
          `UPDATE subject_seen SET version = 2 WHERE consumer = 'row' AND subject = 'case' AND version = 1`,
        );
        await appendToOutbox(tx, [aPerson(fact.subject, worker + 1)]);
        if (changed === 0) throw new Error('stale');
        return 'ok';
      });
    const answers = await Promise.allSettled([change(1), change(2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await store.query('SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 1 }]);
  });
});

describe('a fact that breaks its contract', () => {
  const good = aPerson();
  const data = good.data as Record<string, unknown>;
  const bad: [string, DomainEvent][] = [
    ['with a name in it', { ...good, data: { ...data, name: '王某' } }],
    ['without its date of birth', { ...good, data: { ...data, birthDate: undefined } }],
    ['with a day that does not exist', { ...good, data: { ...data, birthDate: '2026-02-30' } }],
    ['with a sex of its own invention', { ...good, data: { ...data, sex: 'X' } }],
    ['with a division that is no code', { ...good, data: { ...data, hukouDivision: '历城区' } }],
    ['with a number where a text belongs', { ...good, data: { ...data, personId: 1 } }],
    ['about another subject than its data', { ...good, subject: 'someone else' }],
    ['with a version that is no count', { ...good, subjectVersion: 1.5 }],
    ['of a type that has no contract', { ...good, type: 'yimen.residents.person.vanished.v1' as DomainEvent['type'] }],
  ];

  it.each(bad)('%s is refused, and nothing is written', async (_, fact) => {
    await expect(db.transaction((tx) => appendToOutbox(tx, [aPerson(), fact]))).rejects.toThrow();
    expect(await told()).toEqual([]);
  });

  it('is refused without telling what the data holds', async () => {
    const secret = { ...good, data: { ...data, sex: '11010519491231002X' } };
    const refusal = await db.transaction((tx) => appendToOutbox(tx, [secret])).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ContractBroken);
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain('11010519491231002X');
    expect(refusal).toMatchObject({
      code: 'EVENT_CONTRACT_BROKEN',
      type: good.type,
      places: [expect.stringContaining('/sex')],
    });
  });
});
