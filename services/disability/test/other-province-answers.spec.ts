import { randomUUID } from 'node:crypto';
import { headersOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { eventsOn, settled } from '@yimen/testing';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { foreignCases, type StoredForeign } from '../src/cross-province/foreign-case.store.js';
import { anOffice, type Office } from './support/an-office.js';
import { tell } from './support/certificates.js';
import { type Determined, determinedTold, pushedCases } from './support/foreign-cases.js';

let office: Office;
const on = legalDate('2026-05-20');
beforeAll(async () => {
  office = await anOffice('2026-05-25');
});
afterAll(() => office?.close());

type Pushed = Awaited<ReturnType<typeof pushedCases>>[number];
const aCase = async (): Promise<Pushed> => {
  const [pushed] = await pushedCases(office, 1, on);
  if (pushed === undefined) throw new Error('nothing was pushed');
  return pushed;
};
const stored = async (id: string): Promise<StoredForeign> => {
  const [found] = await foreignCases(office.service.db, [id]);
  if (found === undefined) throw new Error('not there');
  return found;
};
const reasons = async (id: string) => (await stored(id)).doubts.map(({ reason }) => reason);
const trail = async (subject: string | null): Promise<{ outcome: string; details: object }[]> =>
  office.service.db.query(
    `SELECT outcome, details FROM audit_entry WHERE action = 'disability.cross-province.hear'
        AND subject_id IS NOT DISTINCT FROM $1 ORDER BY id`,
    [subject],
  );

/** A message that claims to be a determination, as it lies on the wire. */
async function onTheWire(key: string, value: string, source = '/yimen/other-province'): Promise<void> {
  const said = determinedTold({ id: randomUUID(), personId: randomUUID(), appliedOn: on });
  const headers = { ...headersOf(said, v7(), new Date()), ce_source: source };
  const publisher = await office.service.transport.publisher();
  await publisher.publish([{ topic: 'yimen.other-province', key, headers, value }]);
  await publisher.close();
  await settled(office.service);
}

/** Wrong answers, by what is recorded of each. */
const wrong: readonly (readonly [string, Partial<Determined>, string])[] = [
  ['说的是另一个人', { personId: randomUUID() }, 'OTHER_PERSON'],
  ['说的是另一项补贴', { allowance: 'LIVING' }, 'OTHER_ALLOWANCE'],
  ['给了而没有金额', { monthlyAmount: null }, 'AMOUNT_IMPOSSIBLE'],
  ['金额不可信', { monthlyAmount: '99999.00' }, 'AMOUNT_IMPOSSIBLE'],
  ['不从递交当月起', { startMonth: '2026-06' }, 'START_MONTH_WRONG'],
  ['推送之前就认定了', { determinedOn: '2026-05-19' }, 'DATE_IMPOSSIBLE'],
  ['明天才认定', { determinedOn: '2026-05-26' }, 'DATE_IMPOSSIBLE'],
  ['没有这一天', { determinedOn: '2026-02-30' }, 'UNREADABLE'],
  ['不予补贴而不说理由', { outcome: 'REFUSED', monthlyAmount: null, startMonth: null }, 'REASON_MISSING'],
];

describe('外省答错了：不收，记下为什么，等的人看得见，对的答复照收', () => {
  it.each(wrong)('%s', async (_, more, reason) => {
    const pushed = await aCase();
    await tell(office, determinedTold(pushed, more), determinedTold(pushed, more));
    const found = await stored(pushed.id);
    expect(found.case).toEqual(pushed);
    expect(found.doubts).toEqual([{ reason, heardOn: '2026-05-25' }]);
    await settled(office.service);
    const told = (await eventsOn(office.service.transport, 'yimen.disability')).filter(
      ({ subject, type }) => subject === pushed.id && type.includes('answer-doubted'),
    );
    expect(told).toMatchObject([{ data: { work: { flags: ['CROSS_PROVINCE', 'ANSWER_DOUBTED'] } } }]);
    await tell(office, determinedTold(pushed));
    expect((await stored(pushed.id)).case.determination).toMatchObject({ outcome: 'GRANTED', amountFen: 17_600 });
  });

  it('没有推送过的件：不属任何人，留痕', async () => {
    const nobody = { id: randomUUID(), personId: randomUUID(), appliedOn: on };
    await tell(office, determinedTold(nobody));
    expect(await trail(nobody.id)).toEqual([{ outcome: 'refused', details: { reason: 'REQUEST_UNKNOWN' } }]);
  });

  it('读不懂的：说得出是哪一件的记在件上，说不出的留痕；后面的照常收', async () => {
    const pushed = await aCase();
    await onTheWire(pushed.id, JSON.stringify({ requestId: pushed.id, outcome: 'MAYBE' }));
    expect(await reasons(pushed.id)).toEqual(['UNREADABLE']);
    const before = await trail(null);
    await onTheWire(pushed.id, 'not JSON at all');
    expect((await trail(null)).slice(before.length)).toEqual([
      { outcome: 'refused', details: { reason: 'UNREADABLE' } },
    ]);
    await onTheWire(pushed.id, JSON.stringify({ requestId: pushed.id }), '/yimen/intake');
    await tell(office, determinedTold(pushed));
    expect((await stored(pushed.id)).case.status).toBe('DETERMINED');
    expect(await reasons(pushed.id)).toEqual(['UNREADABLE']);
  });

  it('不予补贴、不归其管辖：留痕写明，等的人看得见', async () => {
    const pushed = await aCase();
    const none = { monthlyAmount: null, startMonth: null, outcome: 'NOT_OURS', reasonCode: 'HUKOU_ELSEWHERE' } as const;
    await tell(office, determinedTold(pushed, none));
    expect((await trail(pushed.id)).at(-1)).toMatchObject({
      details: { outcome: 'NOT_OURS', reasonCode: 'HUKOU_ELSEWHERE', status: 'DETERMINED', late: false },
    });
    const told = (await eventsOn(office.service.transport, 'yimen.disability')).filter(
      ({ subject }) => subject === pushed.id,
    );
    expect(told.at(-1)).toMatchObject({
      data: {
        outcome: 'NOT_OURS',
        reasonCode: 'HUKOU_ELSEWHERE',
        work: { flags: ['CROSS_PROVINCE', 'ANSWER_REFUSED'] },
      },
    });
  });

  it('不论先后、重复：终态相同，疑点相同', async () => {
    const all = [...wrong.map(([, more]) => more), {}];
    const hear = async (order: readonly Partial<Determined>[]) => {
      const pushed = await aCase();
      await tell(office, ...order.map((more) => determinedTold(pushed, more)));
      const { case: now } = await stored(pushed.id);
      const { id: _, number: __, personId: ___, applicantId: ____, intakeId: _____, ...state } = now;
      return { state, reasons: (await reasons(pushed.id)).sort() };
    };
    const inOrder = await hear(all);
    expect(inOrder.state.status).toBe('DETERMINED');
    const orders = fc.sample(fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }), {
      numRuns: 4,
      seed: 11,
    });
    for (const order of orders) expect(await hear(order)).toEqual(inOrder);
  });

  it('过了期限才说的照收，记明迟到；告知之后改口的存疑，已告知的不变', async () => {
    const pushed = await aCase();
    await office.jumpTo('2026-06-04');
    await tell(office, determinedTold(pushed, { determinedOn: '2026-06-04' }));
    expect((await stored(pushed.id)).case.determination).toMatchObject({ late: true, receivedOn: '2026-06-04' });
    await tell(office, determinedTold(pushed, { determinedOn: '2026-06-04', monthlyAmount: '152.00' }));
    expect((await stored(pushed.id)).case.determination).toMatchObject({ amountFen: 17_600 });
    expect(await reasons(pushed.id)).toEqual(['CONTRADICTS']);
  });
});
