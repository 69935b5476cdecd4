import type { Actor, Scope } from '@yimen/access';
import { eventOf } from '@yimen/events';
import { type DatedParameter, parameterOn } from '@yimen/policy';
import { legalDate } from '@yimen/standards';
import { invalidInput, type RequestContext } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import {
  createParameterTable,
  lawLock,
  openLawBook,
  type Publisher,
  publishStandard,
  readValue,
  standardById,
  standardsInForce,
} from '../src/index.js';
import { type CaseworkDatabase, caseworkDatabase } from './support/database.js';

const today = legalDate('2026-11-02');
const street = '370112001';
const national: DatedParameter[] = [
  {
    ...{ key: 'price.night', unit: 'CNY', division: '000000', name: '每晚价格' },
    values: [{ from: legalDate('2025-01-01'), value: '100.00', source: '国家' }],
  },
];
const book = openLawBook(national);

let database: CaseworkDatabase;
beforeAll(async () => {
  database = await caseworkDatabase(async (runner) => {
    await runner.query(createParameterTable);
  });
});
afterAll(() => database.close());

const clerk: Actor = { sub: 'bureau-wu', kind: 'officer', posts: [], trace: '00-1-2-01' };
const everywhere: Scope = { reach: 'everywhere' };

function context(scope: Scope = everywhere): RequestContext {
  const authority = { codesWithin: async (codes: readonly string[]) => new Set(codes) };
  const known = { actor: clerk, db: database.app, today, authority, scopeOf: async () => scope };
  return known as unknown as RequestContext;
}

const recomputed: string[] = [];
const publisher: Publisher = {
  right: 'lodging.standard.publish',
  mutation: 'publishLodgingStandard',
  lock: lawLock('lodging'),
  unitOf: () => 'CNY',
  bounds: async (_, { value }) =>
    value === '0' ? invalidInput({ code: 'STANDARD_VALUE', message: '不能为零', field: 'input.value' }) : null,
  already: (documentNo) => invalidInput({ code: 'STANDARD_ALREADY_PUBLISHED', message: documentNo, field: 'input' }),
  auditSubject: 'LodgingStandard',
  event: (data, telling) => eventOf('yimen.assistance.standard.published.v1', data, telling),
  recompute: async (_, { documentNo }) => recomputed.push(documentNo),
};

const publish = (value: string, more: { from?: string; documentNo?: string; key?: string; scope?: Scope } = {}) =>
  publishStandard(
    context(more.scope),
    publisher,
    {
      ...{ division: street, key: 'price.night', value },
      ...{ effectiveFrom: legalDate(more.from ?? '2026-11-01'), documentNo: more.documentNo ?? '区价〔2026〕1号' },
    },
    more.key ?? uuidv7(),
  );
const codesOf = (answer: Awaited<ReturnType<typeof publish>>) =>
  answer.outcome === 'done' ? [] : answer.problems.map(({ code }) => code);
const priceOn = async (on: string, division = street) => {
  const found = parameterOn(await book.lawOf(database.app.manager, division, today), 'price.night', legalDate(on));
  return found.ok ? [found.value, found.source] : null;
};

describe('what a district publishes for itself', () => {
  beforeEach(async () => {
    await database.owner.query('TRUNCATE district_parameter');
  });

  it('holds from its day on, where it was published, over the nation’s', async () => {
    const answer = await publish('80.00');
    expect(await priceOn('2026-10-31')).toEqual(['100.00', '国家']);
    expect(await priceOn('2026-11-01')).toEqual(['80.00', '区价〔2026〕1号']);
    expect(await priceOn('2026-11-01', '370102001')).toEqual(['100.00', '国家']);
    const id = answer.outcome === 'done' ? answer.result.standardId : '';
    const label = () => '每晚价格';
    expect(await standardById(context(), id, label)).toMatchObject({ value: '80.00', label: '每晚价格', unit: 'CNY' });
    const { nodes } = await standardsInForce(context(), { division: street }, label);
    expect(nodes.map(({ id: each }) => each)).toEqual([id]);
  });

  it('is refused without a document, beyond a bound, outside the jurisdiction, twice from one day', async () => {
    expect(codesOf(await publish('80.00', { documentNo: ' ' }))).toEqual(['STANDARD_DOCUMENT_NO']);
    expect(codesOf(await publish('0'))).toEqual(['STANDARD_VALUE']);
    expect(codesOf(await publish('80.00', { scope: { reach: 'nothing' } }))).toEqual(['NOT_FOUND']);
    expect(await priceOn('2026-11-01')).toEqual(['100.00', '国家']);
    await publish('80.00');
    expect(codesOf(await publish('90.00'))).toEqual(['STANDARD_ALREADY_PUBLISHED']);
  });

  it('from two windows at one moment is published once, and what it changes is recomputed once', async () => {
    recomputed.length = 0;
    const answers = await Promise.all([publish('80.00'), publish('90.00')]);
    expect(answers.flatMap(codesOf)).toEqual(['STANDARD_ALREADY_PUBLISHED']);
    expect(recomputed).toHaveLength(1);
  });

  it('waits for whoever determines by the law as it stood', async () => {
    const order: string[] = [];
    let published: Promise<unknown> = Promise.resolve();
    await database.app.transaction(async (tx) => {
      await publisher.lock.hold(tx);
      published = publish('70.00').then(() => order.push('published'));
      await waitForALock();
      order.push('determined');
    });
    await published;
    expect(order).toEqual(['determined', 'published']);
  });
});

async function waitForALock(): Promise<void> {
  for (let waiting = 0; waiting === 0; ) {
    const [row]: { waiting: number }[] = await database.owner.query(
      `SELECT count(*)::int AS waiting FROM pg_locks
        WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    waiting = row?.waiting ?? 0;
  }
}

describe('a value as a clerk types it', () => {
  it('stays text, so that money is never rounded; yes and no, lists and mappings are read', () => {
    expect(readValue('100.10', null)).toEqual({ value: '100.10' });
    expect(readValue(' true ', undefined)).toEqual({ value: true });
    expect(readValue('{"of":"1"}', undefined)).toEqual({ value: { of: '1' } });
    expect(readValue(null, ['a', 'false'])).toEqual({ value: ['a', false] });
  });

  it('is refused when it is none, both, or no JSON', () => {
    for (const [value, values] of [
      [null, null],
      ['1', ['2']],
      ['{', null],
    ] as const) {
      expect(readValue(value, values)).toMatchObject({ problem: { code: 'STANDARD_VALUE' } });
    }
  });
});
