import { randomUUID } from 'node:crypto';
import { type DomainEvent, eventOf, headersOf, topicsOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import {
  type Asker,
  aDistrict,
  type BootedService,
  bootService,
  dataOf,
  settled,
  streetA,
  streetB,
} from '@yimen/testing';
import { intake } from '../src/intake.definition.js';
import { staff, tell, today } from './a-front-office.js';

const list = `query ($filter: SupervisedFilter, $first: Int, $after: String) {
  supervisedActs(filter: $filter, first: $first, after: $after) {
    nodes { kind type label service on subject division { code } } pageInfo { hasNextPage endCursor } } }`;
const counts = `query ($filter: SupervisedFilter) { supervisedActCounts(filter: $filter) { type label count } }`;

type Page = {
  supervisedActs: {
    nodes: {
      kind: string;
      type: string;
      label: string;
      on: string;
      service: string;
      division: { code: string } | null;
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
};

const supervised = { ...staff, 'auditor-he': ['bureau-auditor', '370112'] } as const;

const on = (day: string, division?: string, subjectVersion = 1) => ({
  subjectVersion,
  legalDate: legalDate(day),
  division,
});

const rollDiscarded = (day: string) =>
  eventOf(
    'yimen.assistance.roll.discarded.v1',
    { rollId: randomUUID(), month: '2026-10', division: '370112', households: 3, totalAmount: '2700.00', version: 1 },
    on(day, '370112'),
  );
const returned = (division: string, day: string) => {
  const ids = { paymentId: randomUUID(), rollId: randomUUID(), awardId: randomUUID(), personId: randomUUID() };
  const data = {
    ...ids,
    division,
    month: '2026-10',
    amount: '176.00',
    reasonCode: 'ACCOUNT_CLOSED' as const,
    correctBy: '2026-10-20',
  };
  return eventOf('yimen.disability.payment.returned.v1', { ...data, version: 1 }, on(day, division));
};
const paid = (division: string) => {
  const ids = { paymentId: randomUUID(), rollId: randomUUID(), awardId: randomUUID(), personId: randomUUID() };
  const data = { ...ids, division, month: '2026-10', amount: '176.00', version: 1 };
  return eventOf('yimen.disability.payment.issued.v1', data, on('2026-10-09', division));
};
const unanswered = (division: string) => {
  const data = { requestId: randomUUID(), personId: randomUUID(), dueOn: '2026-09-30', times: 1, division, version: 2 };
  return eventOf('yimen.disability.certificate.unanswered.v1', data, on('2026-10-09', division, 2));
};

/** One and the same message three times: twice at once, and once more when it has been heard. */
async function tellOften(house: BootedService, event: DomainEvent): Promise<void> {
  const [headers, value] = [headersOf(event, randomUUID(), new Date()), JSON.stringify(event.data)];
  const messages = topicsOf(event.type).map((topic) => ({ topic, key: event.subject, headers, value }));
  const publisher = await house.transport.publisher();
  for (const round of [[...messages, ...messages], messages]) {
    await publisher.publish(round);
    await settled(house);
  }
  await publisher.close();
}

describe('监督：各服务的资金、核查、逾期未答复合在一处看', () => {
  let house: BootedService;
  let askers: { readonly [Account in keyof typeof supervised]: Asker };

  beforeAll(async () => {
    house = await bootService(intake, { today, residentsUrl: 'http://127.0.0.1:9' });
    askers = await aDistrict([house], supervised);
    await tell(house, unanswered(streetA), returned(streetA, '2026-10-12'), rollDiscarded('2026-10-08'));
    await tell(house, returned(streetB, '2026-10-13'), paid(streetA));
  });
  afterAll(() => house.close());

  const page = async (asker: Asker, filter: object = {}, args: object = {}) =>
    dataOf(await house.query<Page>(asker, list, { filter, first: 20, ...args })).supervisedActs;
  const seen = async (asker: Asker, filter: object = {}) =>
    (await page(asker, filter)).nodes.map(({ kind, on: day, division }) => [kind, day, division?.code]);

  it('the bureau sees what happened in its district, newest first, in words and by whose service', async () => {
    expect(await seen(askers['auditor-he'])).toEqual([
      ['PAYMENT', '2026-10-13', streetB],
      ['PAYMENT', '2026-10-12', streetA],
      ['UNANSWERED', '2026-10-09', streetA],
      ['ROLL', '2026-10-08', '370112'],
    ]);
    const [newest] = (await page(askers['auditor-he'])).nodes;
    expect(newest).toMatchObject({ label: '两项补贴：退票', service: 'disability' });
  });

  it('what was paid as it should be is not on it: the roll that is settled tells the sum', async () => {
    const types = (await page(askers['auditor-he'])).nodes.map(({ type }) => type);
    expect(types).not.toContain('yimen.disability.payment.issued.v1');
  });

  it('narrows by kind, place and time, and pages without leaving out or doubling any', async () => {
    expect(await seen(askers['auditor-he'], { kind: 'PAYMENT', division: streetA })).toEqual([
      ['PAYMENT', '2026-10-12', streetA],
    ]);
    expect(await seen(askers['auditor-he'], { from: '2026-10-09', to: '2026-10-12' })).toHaveLength(2);
    const first = await page(askers['auditor-he'], {}, { first: 3 });
    const rest = await page(askers['auditor-he'], {}, { first: 3, after: first.pageInfo.endCursor });
    expect([first.nodes.length, first.pageInfo.hasNextPage, rest.nodes.length]).toEqual([3, true, 1]);
  });

  it('refuses a span that ends before it begins, in words', async () => {
    const answer = await house.query(askers['auditor-he'], list, { filter: { from: '2026-10-12', to: '2026-10-01' } });
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(answer.errors[0]?.message).toContain('起始日');
  });

  it('a clerk of a street has no such list', async () => {
    const answer = await house.query(askers['clerk-li'], list, { filter: {}, first: 20 });
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  it('counts what happened, and counts no telling twice', async () => {
    const again = rollDiscarded('2026-10-14');
    await tellOften(house, again);
    const { supervisedActCounts } = dataOf(
      await house.query<{ supervisedActCounts: { label: string; count: number }[] }>(askers['auditor-he'], counts, {}),
    );
    expect(supervisedActCounts.map(({ label, count }) => [label, count])).toEqual([
      ['月度发放名册作废重拟', 2],
      ['两项补贴：退票', 2],
      ['残联逾期未答复残疾人证查询', 1],
    ]);
  });

  it('takes the same number of statements for a few and for a hundred', async () => {
    const few = await countStatements(house.db, () => page(askers['auditor-he'], {}, { first: 1 }));
    await tell(house, ...Array.from({ length: 100 }, () => returned(streetA, '2026-10-15')));
    const many = await countStatements(house.db, () => page(askers['auditor-he'], {}, { first: 100 }));
    expect(many.result.nodes).toHaveLength(100);
    expect(many.statements).toBe(few.statements);
  });
});
