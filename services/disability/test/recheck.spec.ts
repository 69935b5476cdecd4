import {
  type Asker,
  type BootedService,
  dataOf,
  eventsOn,
  officer,
  publishAsOutside,
  settled,
  streetA,
} from '@yimen/testing';
import { aPayingDistrict, type Granted, granted, personTold, standingOf } from './support/allowances.js';
import { act, codes, type Said } from './support/an-office.js';

type Recheck = { readonly id: string; readonly awards: number; readonly doubtful: number; readonly open: number };
type Task = {
  readonly recheckId: string;
  readonly award: { readonly id: string };
  readonly doubts: { code: string }[];
};

describe('资格动态复核 (domain §4.1 DIS-06)', () => {
  let service: BootedService;
  let clean: Granted;
  let doubtful: Granted;
  let recheck: Recheck;
  beforeAll(async () => {
    service = await aPayingDistrict('2026-05-10');
    clean = await granted(service);
    doubtful = await granted(service, { validTo: '2026-07-01' });
    await service.db.query(`UPDATE disability_certificate SET confirmed = true WHERE person_id = $1`, [clean.personId]);
  });
  afterAll(() => service?.close());

  const open = (input: object, who: Asker = officer('bureau-wu')) =>
    act<{ recheck: Recheck | null; problems: readonly Said[] }>(
      { service },
      who,
      ['openDisabilityRecheck', 'OpenDisabilityRecheckInput', 'recheck { id year awards doubtful open }'],
      input,
    );
  const settle = (input: object, who: Asker = officer('bureau-wu')) =>
    act<{ task: object | null; problems: readonly Said[] }>(
      { service },
      who,
      ['settleDisabilityRecheckTask', 'SettleDisabilityRecheckTaskInput', 'task { status finding }'],
      { recheckId: recheck.id, awardId: doubtful.care, outcome: 'KEPT', finding: '已督促换证', ...input },
    );
  const tasks = async (who: Asker = officer('clerk-li')) => {
    const answer = await service.query<{ disabilityRecheckTasks: { nodes: Task[] } }>(
      who,
      '{ disabilityRecheckTasks { nodes { recheckId award { id } doubts { code label } } } }',
    );
    return dataOf(answer).disabilityRecheckTasks.nodes;
  };

  it('一次比对全部在享的补贴：记录无疑点的办结，有疑点的列出', async () => {
    const { recheck: opened } = await open({ year: 2026, division: streetA });
    expect(opened).toMatchObject({ awards: 4, doubtful: 2, open: 2 });
    recheck = opened as Recheck;
    const found = await tasks();
    expect(found.map(({ award }) => award.id).sort()).toEqual([doubtful.living, doubtful.care].sort());
    for (const { doubts } of found)
      expect(doubts.map(({ code }) => code)).toEqual(['CERTIFICATE_EXPIRING', 'CERTIFICATE_UNCONFIRMED']);
    await settled(service);
    const events = await eventsOn(service.transport, 'yimen.disability');
    expect(events.find(({ type }) => type === 'yimen.disability.recheck.opened.v1')?.data).toMatchObject({
      doubtful: 2,
    });
  });

  it('一地一年只开展一次，只开展今年的，不在辖区的如同不存在', async () => {
    expect(codes(await open({ year: 2026, division: streetA }))).toEqual(['RECHECK_OPENED']);
    expect(codes(await open({ year: 2025, division: streetA }))).toEqual(['RECHECK_YEAR']);
    expect(codes(await open({ year: 2026, division: '370113' }))).toEqual(['NOT_FOUND']);
    await expect(open({ year: 2026, division: streetA }, officer('clerk-li'))).rejects.toThrow();
  });

  it('别的街道看不到疑点', async () => {
    expect(await tasks(officer('clerk-wang-b'))).toEqual([]);
  });

  it.each([
    ['没有写明情况', { finding: ' ' }, 'FINDING_MISSING'],
    ['停发而没有听取意见', { outcome: 'FAILED' }, 'OPINION_NOT_HEARD'],
    ['听取意见之日在以后', { outcome: 'FAILED', heardOn: '2026-05-11', opinion: '知道' }, 'DATE_IN_FUTURE'],
    ['没有这项补贴', { awardId: '018f6b2e-0000-7000-8000-000000000011' }, 'NOT_FOUND'],
  ])('不予办结：%s', async (_, input, code) => {
    expect(codes(await settle(input))).toEqual([code]);
  });

  it('停发由区局决定', async () => {
    const input = { outcome: 'FAILED', heardOn: '2026-05-08', opinion: '没有意见' };
    expect(codes(await settle(input, officer('reviewer-sun')))).toEqual(['RECHECK_STOP_NOT_YOURS']);
  });

  it('核实后照发的办结，只办一次；情况密封保存', async () => {
    expect((await settle({}, officer('reviewer-sun'))).task).toMatchObject({ status: 'KEPT', finding: '已督促换证' });
    expect(codes(await settle({}))).toEqual(['RECHECK_TASK_CLOSED']);
    const kept: { finding: Buffer }[] = await service.db.query(
      'SELECT finding FROM recheck_item WHERE finding IS NOT NULL',
    );
    expect(kept.some(({ finding }) => finding.includes('换证'))).toBe(false);
    expect(await standingOf(service, doubtful.care)).toMatchObject({ status: 'ACTIVE' });
  });

  it('补贴另因死亡终止的，疑点不再等人；死亡是误报的，疑点重新等人', async () => {
    const statusNow = async () => {
      const [row]: { status: string }[] = await service.db.query(
        'SELECT status FROM recheck_item WHERE award_id = $1',
        [doubtful.living],
      );
      return row?.status;
    };
    const hear = async (version: number, more: object) => {
      await publishAsOutside(service.transport, personTold(doubtful.personId, version, '2026-05-09', more));
      await settled(service);
    };
    await hear(2, { lifeStatus: 'DEAD', lifeStatusOn: '2026-05-08' });
    expect(await statusNow()).toBe('OVERTAKEN');
    expect(await tasks()).toEqual([]);
    const input = { awardId: doubtful.living };
    expect(codes(await settle(input))).toEqual(['RECHECK_TASK_CLOSED']);
    await hear(3, { lifeStatus: 'ALIVE' });
    expect(await statusNow()).toBe('OPEN');
  });
});
