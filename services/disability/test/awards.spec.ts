import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@yimen/events';
import { type BootedService, eventsOn, moveClock, publishAsOutside, settled } from '@yimen/testing';
import { reassess } from '../src/award/reassess.js';
import {
  aCertificate,
  aPayingDistrict,
  demoLaws,
  granted,
  lockMonth,
  personTold,
  standingOf,
  told,
} from './support/allowances.js';

describe('两项补贴的停发、恢复与补发', () => {
  let service: BootedService;
  beforeAll(async () => {
    service = await aPayingDistrict('2026-05-10');
  });
  afterAll(() => service?.close());
  const hear = async (...events: readonly DomainEvent[]) => {
    await publishAsOutside(service.transport, ...events);
    await settled(service);
  };
  const awardEvents = async (awardId: string) => {
    const events = await eventsOn(service.transport, 'yimen.disability.disabled-persons-federation');
    return events.filter(({ data }) => (data as { awardId?: string }).awardId === awardId);
  };

  it('自递交当月计发：名册已锁定的月份补发，核定只告知一次', async () => {
    for (const month of ['2026-03', '2026-04']) await lockMonth(service, month);
    const { living, care } = await granted(service, { from: '2026-03', on: '2026-05-08', level: 2 });
    expect(await standingOf(service, living)).toMatchObject({
      ...{ status: 'ACTIVE', to: null, runs: ['2026-03 176 ELIGIBLE'] },
      arrears: { '2026-03': 176, '2026-04': 176 },
    });
    expect(await standingOf(service, care)).toMatchObject({ runs: ['2026-03 152 ELIGIBLE'] });
    await settled(service);
    expect((await awardEvents(care)).map(({ type, data }) => [type, data])).toMatchObject([
      [
        'yimen.disability.award.granted.v1',
        { allowance: 'CARE', from: '2026-03', monthlyAmount: '152.00', version: 1 },
      ],
    ]);
  });

  it('特困自次月停两项，一笔待遇一条告知；结束的次月恢复', async () => {
    const { personId, living, care } = await granted(service);
    const supportId = randomUUID();
    await hear(
      told(
        'yimen.assistance.destitute-support.confirmed.v1',
        { personId, supportId, from: '2026-05-02', version: 1 },
        '2026-05-06',
      ),
    );
    for (const award of [living, care]) {
      expect((await standingOf(service, award)).runs).toEqual(['2026-01 176 ELIGIBLE', '2026-06 0 IN_TEKUN']);
      expect((await awardEvents(award)).map(({ type }) => type.split('.')[3])).toEqual(['granted', 'changed']);
    }
    await hear(
      told(
        'yimen.assistance.destitute-support.ended.v1',
        { personId, supportId, endsAt: '2026-05-08', reasonCode: 'OTHER', version: 2 },
        '2026-05-09',
      ),
    );
    expect((await standingOf(service, care)).runs).toEqual(['2026-01 176 ELIGIBLE']);
  });

  it('单源报告死亡的暂停，不追已发；误报的恢复并补发', async () => {
    const { personId, care } = await granted(service);
    await lockMonth(service, '2026-05');
    await hear(personTold(personId, 2, '2026-05-20', { lifeStatus: 'SUSPECTED_DEAD', lifeStatusOn: '2026-05-19' }));
    expect(await standingOf(service, care)).toMatchObject({ status: 'SUSPENDED', arrears: {} });
    await lockMonth(service, '2026-06');
    await hear(personTold(personId, 3, '2026-06-02', { lifeStatus: 'ALIVE' }));
    expect(await standingOf(service, care)).toMatchObject({ status: 'ACTIVE', arrears: { '2026-06': 176 } });
    expect((await awardEvents(care)).map(({ type }) => type.split('.')[3])).toEqual([
      'granted',
      'suspended',
      'resumed',
    ]);
  });

  it('确认死亡的发到死亡当月，之后已发的应退；误登死亡的恢复', async () => {
    const { personId, living } = await granted(service);
    await lockMonth(service, '2026-07');
    await hear(personTold(personId, 2, '2026-05-22', { lifeStatus: 'DEAD', lifeStatusOn: '2026-05-31' }));
    expect(await standingOf(service, living)).toMatchObject({
      ...{ status: 'ENDED', to: '2026-05', endReason: 'DEATH', arrears: { '2026-07': -176 } },
    });
    await hear(personTold(personId, 3, '2026-05-23', { lifeStatus: 'ALIVE' }));
    expect(await standingOf(service, living)).toMatchObject({ status: 'ACTIVE', to: null, arrears: {} });
  });

  it('户籍迁出本区的，发到迁出当月；在本区内迁移的照发', async () => {
    const { personId, living } = await granted(service);
    await hear(personTold(personId, 2, '2026-05-12', { hukouDivision: '370112002' }));
    expect(await standingOf(service, living)).toMatchObject({ status: 'ACTIVE' });
    await hear(personTold(personId, 3, '2026-05-25', { hukouDivision: '370113001' }));
    expect(await standingOf(service, living)).toMatchObject({
      status: 'ENDED',
      to: '2026-05',
      endReason: 'MOVED_AWAY',
    });
  });

  it('低保发到五月的，生活补贴从六月停，护理补贴不动', async () => {
    const { personId, householdId, living, care } = await granted(service);
    const ended = { householdId, personIds: [personId], tier: 'DIBAO', subjectType: 'HOUSEHOLD' } as const;
    await hear(
      told(
        'yimen.assistance.low-income.ended.v1',
        { ...ended, endsAt: '2026-05-31', reasonCode: 'OTHER', version: 2 },
        '2026-05-31',
      ),
    );
    expect((await standingOf(service, living)).runs).toEqual(['2026-01 176 ELIGIBLE']);
    await moveClock('2026-06-01', service);
    expect((await standingOf(service, living)).runs).toEqual(['2026-01 176 ELIGIBLE', '2026-06 0 TIER_NOT_COVERED']);
    expect((await standingOf(service, care)).runs).toEqual(['2026-01 176 ELIGIBLE']);
  });

  it('证件过期的次月停，到日自行停；三个月内补办的全部补发', async () => {
    const { personId, care } = await granted(service, { validTo: '2026-06-09', level: 2 });
    expect((await standingOf(service, care)).runs).toEqual(['2026-01 152 ELIGIBLE']);
    await moveClock('2026-06-10', service);
    expect((await standingOf(service, care)).runs).toEqual(['2026-01 152 ELIGIBLE', '2026-07 0 CERT_EXPIRED']);
    await moveClock('2026-08-20', service);
    await lockMonth(service, '2026-08');
    await aCertificate(service, personId, { level: 1, from: '2026-08-20' });
    await service.db.transaction((tx) =>
      reassess(
        tx,
        { personIds: [personId] },
        { today: service.clock.today(), now: service.clock.now(), laws: demoLaws, because: 'test' },
      ),
    );
    expect(await standingOf(service, care)).toMatchObject({
      ...{ runs: ['2026-01 152 ELIGIBLE', '2026-09 176 ELIGIBLE'], arrears: { '2026-07': 152, '2026-08': 152 } },
    });
  });
});
