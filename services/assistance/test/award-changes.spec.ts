import { randomUUID } from 'node:crypto';
import { type LegalMonth, legalDate } from '@yimen/standards';
import { county, dataOf, eventsOn, settled } from '@yimen/testing';
import type { AwardChange } from '../src/award/award-change.js';
import { changeAwards } from '../src/award/change-awards.js';
import type { Entitled } from '../src/award/entitlements.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { lockedRoll } from './support/rolls.js';
import { someAwards } from './support/some-awards.js';

const month = (text: string) => text as LegalMonth;

describe('待遇的调整、暂停、恢复与终止', () => {
  let office: Office;
  beforeEach(async () => {
    office = await anOffice('2026-11-02');
  });
  afterEach(() => office.close());

  const change = (changes: readonly AwardChange[], today = '2026-11-02') =>
    office.service.db.transaction((tx) => changeAwards(tx, { today: legalDate(today) }, changes));
  const rollOf = async (on: string) => {
    const answer = await office.service.query<{ draftSubsistenceRoll: { roll: { totalAmount: string } | null } }>(
      office.people['finance-chen'],
      `mutation ($input: DraftSubsistenceRollInput!, $key: String!) { draftSubsistenceRoll(input: $input, idempotencyKey: $key) {
        roll { totalAmount } } }`,
      { input: { month: on, division: county }, key: randomUUID() },
    );
    return dataOf(answer).draftSubsistenceRoll.roll?.totalAmount;
  };
  const told = async () => {
    await settled(office.service);
    return eventsOn(office.service.transport, 'yimen.assistance');
  };

  it('pays another amount from the month on, and tells it once', async () => {
    const [awardId = ''] = await someAwards(office, [{ amountFen: 50_000 }]);
    const reduced = { awardId, fromMonth: month('2026-12'), monthlyFen: 30_000, source: '低保调字〔2026〕1号' };
    expect(await change([{ ...reduced, reason: 'REVIEW_REDUCTION' }])).toEqual([]);
    expect(await rollOf('2026-11')).toBe('500.00');
    await office.jumpTo('2026-12-01');
    expect(await rollOf('2026-12')).toBe('300.00');
    const events = (await told()).filter(({ type }) => type.startsWith('yimen.assistance.award.'));
    expect(events.map(({ data }) => data)).toEqual([
      expect.objectContaining({
        ...{ awardId, oldMonthlyAmount: '500.00', monthlyAmount: '300.00', from: '2026-12', version: 2 },
        reasonCode: 'REVIEW_REDUCTION',
      }),
    ]);
  });

  it('claims what a roll paid for months after the last (domain §11: 2026-03-31 死亡，已发至 6 月，追 4、5、6 月)', async () => {
    const [awardId = ''] = await someAwards(office, [{ amountFen: 50_000 }]);
    for (const each of ['2026-03', '2026-04', '2026-05', '2026-06'])
      expect(await lockedRoll(office, each)).toMatchObject({ totalAmount: '500.00' });
    const ended = { awardId, fromMonth: month('2026-04'), endMonth: month('2026-03'), source: '低保终字〔2026〕1号' };
    const arrears = await change([{ ...ended, reason: 'DEATH', turn: 'END' }]);
    expect(arrears).toEqual([
      { awardId, month: '2026-04-01', amountFen: -50_000, source: ended.source },
      { awardId, month: '2026-05-01', amountFen: -50_000, source: ended.source },
      { awardId, month: '2026-06-01', amountFen: -50_000, source: ended.source },
    ]);
    expect(await rollOf('2026-11')).toBe('0.00');
  });

  it('keeps a suspended award off the rolls from the next month on, and makes what it kept back due when it is resumed', async () => {
    const [awardId = ''] = await someAwards(office, [{ amountFen: 50_000 }]);
    const suspended = { awardId, fromMonth: month('2026-12'), reason: 'FACTS_UNCLEAR', source: '暂停 1' } as const;
    await change([{ ...suspended, turn: 'SUSPEND' }]);
    expect(await rollOf('2026-11')).toBe('500.00');
    await office.jumpTo('2026-12-01');
    expect(await rollOf('2026-12')).toBe('0.00');
    await office.jumpTo('2027-01-10');
    const resumed = { awardId, fromMonth: month('2027-02'), reason: 'CLEARED', source: '恢复 1' } as const;
    expect(await change([{ ...resumed, turn: 'RESUME' }], '2027-01-10')).toEqual([
      { awardId, month: '2026-12-01', amountFen: 50_000, source: '恢复 1' },
      { awardId, month: '2027-01-01', amountFen: 50_000, source: '恢复 1' },
    ]);
    await office.jumpTo('2027-02-01');
    expect(await rollOf('2027-02')).toBe('1500.00');
    const types = (await told()).map(({ type }) => type).filter((type) => type.startsWith('yimen.assistance.award.'));
    expect(types).toEqual(['yimen.assistance.award.suspended.v1', 'yimen.assistance.award.resumed.v1']);
  });

  it('takes back a suspension that had not begun, with nothing due for it', async () => {
    const [awardId = ''] = await someAwards(office, [{ amountFen: 50_000 }]);
    await change([
      { awardId, fromMonth: month('2026-12'), reason: 'FACTS_UNCLEAR', source: '暂停 1', turn: 'SUSPEND' },
    ]);
    const resumed = { awardId, fromMonth: month('2026-12'), reason: 'CLEARED', source: '恢复 1' } as const;
    expect(await change([{ ...resumed, turn: 'RESUME' }])).toEqual([]);
    await office.jumpTo('2026-12-01');
    expect(await rollOf('2026-12')).toBe('500.00');
  });

  it('pays nothing for suspended months when the award ends with the month before them', async () => {
    const [awardId = ''] = await someAwards(office, [{ amountFen: 50_000 }]);
    await change([{ awardId, fromMonth: month('2026-12'), reason: 'LOST_CONTACT', source: '1', turn: 'SUSPEND' }]);
    const ended = { awardId, fromMonth: month('2026-12'), endMonth: month('2026-11'), source: '2' };
    expect(await change([{ ...ended, reason: 'LOST_CONTACT', turn: 'END' }], '2027-01-10')).toEqual([]);
    await office.jumpTo('2027-01-10');
    expect(await rollOf('2026-12')).toBe('0.00');
    expect(await rollOf('2026-11')).toBe('500.00');
  });

  it('fades along its shares whatever standard is published, and pays no month after the last', async () => {
    const [awardId = ''] = await someAwards(office, [{ amountFen: 50_000 }]);
    await change([
      {
        ...{ awardId, fromMonth: month('2026-12'), monthlyFen: 50_000, reason: 'FADE_OUT', source: '渐退 1' },
        later: [{ fromMonth: month('2027-01'), monthlyFen: 40_000 }],
        ...{ endMonth: month('2027-01'), turn: 'FADE' },
      },
    ]);
    await publish(office, { key: 'dibao.standard.month', value: '1200.00', effectiveFrom: '2026-12-01' });
    await office.jumpTo('2027-02-01');
    for (const [each, total] of [
      ['2026-12', '500.00'],
      ['2027-01', '400.00'],
      ['2027-02', '0.00'],
    ] as const)
      expect(await rollOf(each)).toBe(total);
    expect((await told()).filter(({ type }) => type === 'yimen.assistance.award.changed.v1')).toMatchObject([
      { data: { endsAt: '2027-01-31', later: [{ from: '2027-01', monthlyAmount: '400.00' }], reasonCode: 'FADE_OUT' } },
    ]);
  });

  it('tells each department what became of its own entitlement, with versions that go on', async () => {
    const [awardId = ''] = await someAwards(office, [{ amountFen: 50_000 }]);
    const [one = '', two = ''] = [randomUUID(), randomUUID()];
    const housing = (...personIds: string[]): Entitled => ({ entitlement: 'HOUSING_ASSISTANCE', personIds });
    const school: Entitled = { entitlement: 'EDUCATION_ASSISTANCE', personIds: [two] };
    const later = (entitled: readonly Entitled[], source: string) =>
      change([{ awardId, fromMonth: month('2026-12'), reason: 'MEMBERS_CHANGED', source, entitled }]);
    await later([housing(one), school], '1');
    await later([housing(one, two)], '2');
    await change([
      {
        ...{ awardId, fromMonth: month('2026-12'), endMonth: month('2026-11'), source: '3' },
        ...{ reason: 'INCOME_ABOVE_STANDARD', turn: 'END' },
      },
    ]);
    await settled(office.service);
    const heard = await eventsOn(office.service.transport, 'yimen.assistance.housing');
    expect(heard.map(({ type, data }) => [type, data])).toMatchObject([
      ['yimen.assistance.housing-entitlement.granted.v1', { personIds: [one], from: '2026-12-01', version: 1 }],
      ['yimen.assistance.housing-entitlement.changed.v1', { personIds: [one, two], version: 2 }],
      ['yimen.assistance.housing-entitlement.ended.v1', { endsAt: '2026-11-30', version: 3 }],
    ]);
    const education = await eventsOn(office.service.transport, 'yimen.assistance.education');
    expect(education.map(({ data }) => data)).toMatchObject([{ version: 1 }, { endsAt: '2026-11-30', version: 2 }]);
  });
});
