import { dataOf, eventsOn, moveClock } from '@yimen/testing';
import { actsAround } from '../src/act/act.store.js';
import { marriedPeriods } from '../src/act/domain/index.js';
import {
  aCouple,
  actOnDivorce,
  aDivorceOffice,
  application,
  applied,
  asks,
  type Couple,
  type DivorceOffice,
  divorceSeen,
  doneDivorce,
  farRegistry,
  fetching,
} from './support/a-divorce-office.js';

const told = async ({ house }: DivorceOffice, type: string) =>
  (await eventsOn(house.transport, 'yimen.marriage')).filter((event) => event.type === type);

describe('协议离婚：申请、冷静期、领证', () => {
  let office: DivorceOffice;
  let [first, second]: Couple[] = [];
  let receipt = '';
  let id = '';
  beforeAll(async () => {
    office = await aDivorceOffice('2026-08-28');
    [first, second] = [await aCouple(office), await aCouple(office)];
  });
  afterAll(() => office?.close());
  const couple = () => first as Couple;
  const sun = () => office.askers['registrar-sun'];
  const issue = (own: object = {}) =>
    actOnDivorce(office, sun(), 'issueDivorceCertificate', fetching(couple(), receipt, own));

  it('T-MAR-1：双方到场当场受理，回执载明两个期间', async () => {
    const found = await applied(office, couple());
    [receipt, id] = [found.receiptNumber, found.id];
    expect(found).toMatchObject({
      status: 'APPLIED',
      periods: { coolingEnd: '2026-09-28', windowStart: '2026-09-29', windowEnd: '2026-10-28' },
      nextSteps: [{ code: 'withdraw' }],
    });
    const seen = await divorceSeen(
      office,
      sun(),
      id,
      'documents { nodes { kind title text } } history { nodes { label by } }',
    );
    expect(seen).toMatchObject({
      documents: { nodes: [{ kind: 'DIVORCE_RECEIPT', text: expect.stringContaining('2026年9月28日') }] },
      history: { nodes: [{ label: '共同申请，受理', by: '婚姻登记员' }] },
    });
    const again = await actOnDivorce(office, sun(), 'applyForDivorce', application(couple()));
    expect(again.problems).toMatchObject([{ code: 'DIVORCE_CASE_OPEN', receiptNumber: receipt }]);
  });

  it('不到场的人有没有申请离婚，从一份假的申请里问不出来', async () => {
    const absent = { personId: couple().wife, present: false, identityVerified: false };
    const stranger = { personId: (second as Couple).wife, present: true, identityVerified: true };
    const asked = application(couple(), { parties: [absent, stranger] });
    const { problems } = await actOnDivorce(office, sun(), 'applyForDivorce', asked);
    expect(problems.map(({ code }) => code)).not.toContain('DIVORCE_CASE_OPEN');
    expect(JSON.stringify(problems)).not.toContain(receipt);
  });

  it('冷静期未满、在另一家、只到一方，都不发证，什么也不变', async () => {
    await moveClock('2026-09-28', office.house);
    expect((await issue()).problems).toMatchObject([{ code: 'COOLING_NOT_FINISHED', earliestOn: '2026-09-29' }]);
    await moveClock('2026-09-29', office.house);
    expect(await divorceSeen(office, sun(), id)).toMatchObject({ status: 'ISSUABLE', nextSteps: [{ code: 'issue' }] });
    const far = fetching(couple(), receipt, { registryCode: farRegistry });
    const elsewhere = await actOnDivorce(office, office.askers['registrar-far'], 'issueDivorceCertificate', far);
    expect(elsewhere.problems).toMatchObject([{ code: 'WRONG_REGISTRY', registry: { code: '370112-01' } }]);
    const one = [{ personId: couple().wife, identityVerified: true }];
    expect((await issue({ present: one })).problems).toMatchObject([
      { code: 'PARTY_ABSENT', absent: [{ id: couple().husband }] },
    ]);
    const before = await divorceSeen(office, sun(), id);
    expect(before).toMatchObject({ status: 'ISSUABLE', issued: null, version: 3 });
    const snooping = { ...far, present: one };
    expect(
      (await actOnDivorce(office, office.askers['registrar-far'], 'issueDivorceCertificate', snooping)).problems,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('双方在期间内到原机关领证：登记簿追加离婚，各人一个事件，此前没有任何外发', async () => {
    expect(await told(office, 'yimen.marriage.divorce.registered.v1')).toEqual([]);
    const input = fetching(couple(), receipt);
    const done = doneDivorce(await actOnDivorce(office, sun(), 'issueDivorceCertificate', input, 'issue-once-key'));
    const twice = doneDivorce(await actOnDivorce(office, sun(), 'issueDivorceCertificate', input, 'issue-once-key'));
    expect(twice).toEqual(done);
    expect(done).toMatchObject({
      status: 'DIVORCED',
      issued: { on: '2026-09-29', certificateNumber: input.certificateNumber },
      nextSteps: [],
    });
    const { wife, husband } = couple();
    const periods = marriedPeriods(await actsAround(office.house.db, [wife]));
    expect(periods.map(({ to, ended }) => [to, ended])).toEqual([
      ['2026-09-29', 'DIVORCED'],
      ['2026-09-29', 'DIVORCED'],
    ]);
    await moveClock('2026-09-30', office.house);
    const registered = await told(office, 'yimen.marriage.divorce.registered.v1');
    expect(registered.map(({ data }) => (data as { personId: string }).personId).sort()).toEqual(
      [wife, husband].sort(),
    );
    expect(await divorceSeen(office, asks(wife), id, 'documents { nodes { kind } }')).toMatchObject({
      documents: { nodes: [{ kind: 'DIVORCE_RECEIPT' }, { kind: 'DIVORCE_CERTIFICATE_SHEET' }] },
    });
    expect((await issue()).problems).toMatchObject([{ code: 'DIVORCE_WRONG_STATE', status: 'DIVORCED' }]);
  });

  it('离婚证字号用过的、没填的不登记，申请不变', async () => {
    const other = second as Couple;
    const found = await applied(office, other);
    await moveClock('2026-11-02', office.house);
    const used = (await divorceSeen(office, sun(), id)) as { issued: { certificateNumber: string } };
    const input = fetching(other, found.receiptNumber);
    const send = (certificateNumber: string) =>
      actOnDivorce(office, sun(), 'issueDivorceCertificate', { ...input, certificateNumber });
    expect((await send(used.issued.certificateNumber)).problems).toMatchObject([{ code: 'CERTIFICATE_NUMBER_USED' }]);
    expect((await send(' ')).problems).toMatchObject([{ code: 'CERTIFICATE_NUMBER' }]);
    expect(await divorceSeen(office, sun(), found.id)).toMatchObject({ status: 'ISSUABLE', version: 3 });
    expect((await send('L370112-2026-900001')).problems).toEqual([]);
  });

  it('事件里没有人，也没有协议的一个字', async () => {
    const all = (await eventsOn(office.house.transport, 'yimen.marriage')).filter(({ type }) =>
      type.startsWith('yimen.marriage.divorce-case.'),
    );
    expect(all.length).toBeGreaterThan(3);
    const text = JSON.stringify(all);
    for (const word of [couple().wife, couple().husband, '小满', '住房']) expect(text).not.toContain(word);
    const rows: { sealed: Buffer }[] = await office.house.db.query(
      'SELECT agreement_sealed AS sealed FROM divorce_case',
    );
    expect(rows.some(({ sealed }) => sealed.includes('住房'))).toBe(false);
    const history = await office.house.db.query('SELECT details FROM case_history');
    expect(JSON.stringify(history)).not.toContain('住房');
  });

  it('协议只有受理机关和双方读得到', async () => {
    const text = 'agreement { voluntary property debts children { name custodian } }';
    const agreement = {
      ...{ voluntary: true, property: '住房归女方，存款平分', debts: null },
      children: [{ name: '某小满', custodian: 'FIRST_PARTY' }],
    };
    for (const asker of [sun(), office.askers['leader-qian'], asks(couple().wife), asks(couple().husband)]) {
      expect(await divorceSeen(office, asker, id, text)).toMatchObject({ agreement });
    }
    const others = [office.askers['registrar-far'], office.askers['leader-far'], asks((second as Couple).wife)];
    for (const asker of others) expect(await divorceSeen(office, asker, id, text)).toBeNull();
    for (const asker of [office.askers['clerk-li'], office.askers['bureau-zheng'], office.askers['auditor-wu']]) {
      const answer = await office.house.query(asker, 'query ($id: ID!) { divorceCase(id: $id) { id } }', { id });
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    const papers = `query ($id: ID!) { marriageDocuments(subjectId: $id) { nodes { kind } } }`;
    const far = await office.house.query<{ marriageDocuments: { nodes: object[] } }>(
      office.askers['leader-far'],
      papers,
      {
        id,
      },
    );
    expect(dataOf(far).marriageDocuments.nodes).toEqual([]);
  });
});
