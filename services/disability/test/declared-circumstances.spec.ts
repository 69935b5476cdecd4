import { randomUUID } from 'node:crypto';
import {
  type Asker,
  type BootedService,
  dataOf,
  eventsOn,
  officer,
  publishAsOutside,
  resident,
  settled,
} from '@yimen/testing';
import { aPayingDistrict, personTold, told } from './support/allowances.js';
import { act, codes, type Said } from './support/an-office.js';

const evidenceDigest = 'a'.repeat(64);
const fields = 'circumstance { id kind label status from to monthlyAmount document version person { id } }';
type Shown = { readonly circumstance: { readonly id: string } | null; readonly problems: readonly Said[] };

describe('登记决定两项补贴的情形', () => {
  let service: BootedService;
  let personId: string;
  beforeAll(async () => {
    service = await aPayingDistrict('2026-05-10');
  });
  beforeEach(async () => {
    personId = randomUUID();
    await publishAsOutside(service.transport, personTold(personId, 1, '2020-01-01'));
    await settled(service);
  });
  afterAll(() => service?.close());

  const send = (verb: 'record' | 'end' | 'annul', input: object, who: Asker = officer('clerk-li'), key?: string) => {
    const name = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}DisabilityCircumstanceInput`;
    return act<Shown>({ service }, who, [`${verb}DisabilityCircumstance`, name, fields], input, key);
  };
  const care = (more: object = {}) => ({
    ...{
      personId,
      kind: 'WORK_INJURY_CARE',
      from: '2026-04-20',
      document: '工伤保险待遇核定表（魏某）',
      evidenceDigest,
    },
    ...more,
  });
  const standing = async () => {
    const answer = await service.query<{ _entities: { disability: { circumstances: { nodes: object[] } } }[] }>(
      officer('clerk-li'),
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { disability { circumstances {
         nodes { kind label from to monthlyAmount told } } } } } }`,
      { of: [{ __typename: 'Person', id: personId }] },
    );
    return dataOf(answer)._entities[0]?.disability.circumstances.nodes;
  };

  it('街道据证据登记，封存证据，登记结束后按止日算', async () => {
    const { circumstance } = await send('record', care());
    expect(circumstance).toMatchObject({ kind: 'WORK_INJURY_CARE', status: 'STANDING', to: null, version: 1 });
    const kept: { document: Buffer }[] = await service.db.query('SELECT document FROM declared_circumstance');
    expect(kept.some(({ document }) => document.includes('魏'))).toBe(false);
    const ended = await send('end', { circumstanceId: circumstance?.id, lastDay: '2026-05-02', evidenceDigest });
    expect(ended.circumstance).toMatchObject({ status: 'ENDED', to: '2026-05-02', version: 2 });
    expect(await standing()).toMatchObject([
      { kind: 'WORK_INJURY_CARE', from: '2026-04-20', to: '2026-05-02', told: false },
    ]);
    await settled(service);
    const events = await eventsOn(service.transport, 'yimen.disability');
    expect(events.filter(({ subject }) => subject === personId).map(({ type }) => type)).toEqual([
      'yimen.disability.circumstance.recorded.v1',
      'yimen.disability.circumstance.ended.v1',
    ]);
  });

  it('登记有误的由负责人撤销，当作从来没有', async () => {
    const { circumstance } = await send('record', care());
    const input = { circumstanceId: circumstance?.id, reason: '登错了人' };
    await expect(send('annul', input)).rejects.toThrow();
    const annulled = await send('annul', input, officer('bureau-wu'));
    expect(annulled.circumstance).toMatchObject({ status: 'ANNULLED' });
    expect(await standing()).toEqual([]);
    expect(codes(await send('annul', input, officer('bureau-wu')))).toEqual(['CIRCUMSTANCE_OVER']);
    // The time is free again.
    expect(codes(await send('record', care()))).toEqual([]);
  });

  it('主管部门开口的，以其为准', async () => {
    await send('record', care({ kind: 'DESTITUTE_SUPPORT', from: '2026-03-01' }));
    await publishAsOutside(
      service.transport,
      told(
        'yimen.assistance.destitute-support.confirmed.v1',
        { personId, supportId: randomUUID(), from: '2026-04-01', version: 1 },
        '2026-04-01',
      ),
    );
    await settled(service);
    expect(await standing()).toMatchObject([
      { from: '2026-04-01', to: null, told: true },
      { from: '2026-03-01', to: '2026-03-31', told: false },
    ]);
  });

  it('登记与主管部门的话不一致的，两样都看得见；主管部门先开口的，不用登记', async () => {
    const { circumstance } = await send('record', care({ kind: 'DESTITUTE_SUPPORT', from: '2026-03-01' }));
    const read = async () => {
      const document = `query ($id: ID!) { disabilityDeclaredCircumstance(id: $id) { status agreesWithOwner ownersWord { from to told } } }`;
      const answer = await service.query<{ disabilityDeclaredCircumstance: object }>(officer('clerk-li'), document, {
        id: circumstance?.id,
      });
      return dataOf(answer).disabilityDeclaredCircumstance;
    };
    expect(await read()).toEqual({ status: 'STANDING', agreesWithOwner: null, ownersWord: null });
    const supportId = randomUUID();
    const confirmed = (from: string, version: number) =>
      told('yimen.assistance.destitute-support.confirmed.v1', { personId, supportId, from, version }, '2026-04-01');
    await publishAsOutside(service.transport, confirmed('2026-03-15', 1));
    await settled(service);
    const differs = { from: '2026-03-15', to: null, told: true };
    expect(await read()).toEqual({ status: 'STANDING', agreesWithOwner: false, ownersWord: differs });
    const again = await send('record', care({ kind: 'DESTITUTE_SUPPORT', from: '2026-04-20' }));
    expect(codes(again)).toEqual(['CIRCUMSTANCE_STANDING']);
    await send('annul', { circumstanceId: circumstance?.id, reason: '以主管部门为准' }, officer('bureau-wu'));
    const [problem] = (await send('record', care({ kind: 'DESTITUTE_SUPPORT', from: '2026-04-20' }))).problems;
    expect(problem).toMatchObject({
      ...{ code: 'CIRCUMSTANCE_TOLD_BY_OWNER', __typename: 'DisabilityCircumstanceToldByOwner' },
      message: expect.stringContaining('2026-03-15'),
    });
    expect(
      codes(await send('record', care({ kind: 'DESTITUTE_SUPPORT', from: '2026-03-01', to: '2026-03-14' }))),
    ).toEqual([]);
    await publishAsOutside(service.transport, confirmed('2026-03-01', 2));
    await settled(service);
    expect(await standing()).toMatchObject([{ from: '2026-03-01', to: null, told: true }]);
  });

  it('主管部门说过、早已结束的一段，不妨碍凭证据登记以后的一段，也不替它作数', async () => {
    const support = { personId, supportId: randomUUID() };
    const name = 'yimen.assistance.destitute-support';
    const confirmed = { ...support, from: '2022-04-01', version: 1 };
    const ended = { ...support, endsAt: '2023-12-31', reasonCode: 'NO_LONGER_DESTITUTE', version: 2 };
    await publishAsOutside(service.transport, told(`${name}.confirmed.v1`, confirmed, '2022-04-01'));
    await publishAsOutside(service.transport, told(`${name}.ended.v1`, ended, '2023-12-31'));
    await settled(service);
    const within = care({ kind: 'DESTITUTE_SUPPORT', from: '2023-10-01' });
    expect(codes(await send('record', within))).toEqual(['CIRCUMSTANCE_TOLD_BY_OWNER']);
    expect(codes(await send('record', care({ kind: 'DESTITUTE_SUPPORT', from: '2026-03-01' })))).toEqual([]);
    expect(await standing()).toContainEqual(expect.objectContaining({ from: '2026-03-01', to: null, told: false }));
  });

  it.each([
    ['止早于起', { to: '2026-04-01' }, 'CIRCUMSTANCE_PERIOD'],
    ['还没有开始', { from: '2026-05-11' }, 'CIRCUMSTANCE_IN_FUTURE'],
    ['同类待遇没有金额', { kind: 'OTHER_CARE_BENEFIT' }, 'CIRCUMSTANCE_AMOUNT_MISSING'],
    ['不比较金额的填了金额', { monthlyAmount: '10.00' }, 'CIRCUMSTANCE_AMOUNT_UNFIT'],
    ['证据没有摘要', { evidenceDigest: 'x' }, 'EVIDENCE_DIGEST'],
    ['证据没有名称', { document: ' ' }, 'EVIDENCE_MISSING'],
    ['没有这个人', { personId: '018f6b2e-0000-7000-8000-000000000011' }, 'NOT_FOUND'],
    ['不是编号', { personId: 'somebody' }, 'NOT_FOUND'],
  ])('不予登记：%s', async (_, more, code) => {
    const answer = await send('record', care(more));
    expect([answer.circumstance, codes(answer)]).toEqual([null, [code]]);
    expect(await standing()).toEqual([]);
  });

  it('同一段时间同一情形只登记一次，重发同一请求不再登记', async () => {
    const key = randomUUID();
    const { circumstance } = await send('record', care(), officer('clerk-li'), key);
    expect((await send('record', care(), officer('clerk-li'), key)).circumstance).toEqual(circumstance);
    const [problem] = (await send('record', care({ from: '2026-05-01' }))).problems;
    expect(problem).toMatchObject({ code: 'CIRCUMSTANCE_STANDING', __typename: 'DisabilityCircumstanceStanding' });
  });

  it('别的街道不能登记，也看不到；居民不能登记', async () => {
    expect(codes(await send('record', care(), officer('clerk-wang-b')))).toEqual(['NOT_FOUND']);
    await expect(send('record', care(), resident('resident-wei', personId))).rejects.toThrow();
    const { circumstance } = await send('record', care());
    const document = 'query ($id: ID!) { disabilityDeclaredCircumstance(id: $id) { id document } }';
    const ask = async (who: Asker) =>
      dataOf(await service.query<{ disabilityDeclaredCircumstance: unknown }>(who, document, { id: circumstance?.id }))
        .disabilityDeclaredCircumstance;
    expect(await ask(officer('clerk-wang-b'))).toBeNull();
    expect(await ask(resident('resident-wei', personId))).toMatchObject({ document: '工伤保险待遇核定表（魏某）' });
  });
});
