import { randomUUID } from 'node:crypto';
import { type Asker, dataOf } from '@yimen/testing';
import {
  aCouple,
  actOnDivorce,
  aDivorceOffice,
  agreement,
  application,
  asks,
  type Couple,
  type DivorceOffice,
} from './support/a-divorce-office.js';
import { marrying, qualified, registered } from './support/a-registry.js';

describe('离婚登记申请的坏输入：各有代码与说法，什么也不留下', () => {
  let office: DivorceOffice;
  let couple: Couple;
  beforeAll(async () => {
    office = await aDivorceOffice('2026-09-24');
    couple = await aCouple(office);
  });
  afterAll(() => office?.close());

  const send = (own: object, who: 'registrar-sun' | 'registrar-far' = 'registrar-sun') =>
    actOnDivorce(office, office.askers[who], 'applyForDivorce', application(couple, own));
  const party = (personId: string, own: object = {}) => ({ personId, present: true, identityVerified: true, ...own });
  const both = (own: object) => [party(couple.wife), party(couple.husband, own)];
  const refused = async (own: object) => (await send(own)).problems;
  const kept = async () => {
    const [row]: { cases: number; told: number }[] = await office.house.db.query(
      `SELECT (SELECT count(*)::integer FROM divorce_case) AS cases,
              (SELECT count(*)::integer FROM outbox WHERE type LIKE 'yimen.marriage.divorce%' AND type NOT LIKE '%declined%') AS told`,
    );
    return row;
  };

  it('协议缺债务的，一次性告知；没有协议、只到一方、限制行为能力、境外登记，各按各的条文', async () => {
    expect(await refused({ agreement: { ...agreement, debts: null } })).toMatchObject([
      { __typename: 'DivorceAgreementIncomplete', code: 'AGREEMENT_INCOMPLETE', missing: ['DEBTS'] },
    ]);
    expect(await refused({ agreement: { voluntary: true, property: { none: false, terms: ' ' } } })).toMatchObject([
      { missing: ['CHILDREN', 'PROPERTY', 'DEBTS'], message: expect.stringContaining('债务') },
    ]);
    expect(await refused({ agreement: null })).toMatchObject([
      { code: 'DIVORCE_NOT_ACCEPTED', ground: 'NO_AGREEMENT', legalBasis: '婚姻登记条例第十四条' },
    ]);
    expect(await refused({ parties: both({ capacity: 'LIMITED' }) })).toMatchObject([
      { code: 'DIVORCE_NOT_ACCEPTED', ground: 'CAPACITY', person: { id: couple.husband } },
    ]);
    expect(await refused({ certificate: { number: couple.certificate, onMainland: false } })).toMatchObject([
      { ground: 'NOT_REGISTERED_ON_MAINLAND' },
    ]);
    expect(await refused({ parties: both({ present: false }) })).toMatchObject([
      { code: 'PARTY_ABSENT', absent: [{ id: couple.husband }] },
    ]);
    expect(await refused({ parties: both({ identityVerified: false }) })).toMatchObject([
      { code: 'IDENTITY_NOT_VERIFIED' },
    ]);
  });

  it('一方不是内地居民的，告知到省级机关办理', async () => {
    expect(await refused({ parties: both({ kind: 'FOREIGNER' }) })).toMatchObject([{ code: 'ROUTE_TO_PROVINCIAL' }]);
  });

  it('同一个人、三个人、不存在的人、不是夫妻、结婚证对不上', async () => {
    expect(await refused({ parties: [party(couple.wife), party(couple.wife)] })).toMatchObject([
      { code: 'PARTIES_SAME' },
    ]);
    expect(await refused({ parties: [party(couple.wife)] })).toMatchObject([{ code: 'PARTIES_NOT_TWO' }]);
    expect(await refused({ parties: [party(couple.wife), party('nobody')] })).toMatchObject([{ code: 'NOT_FOUND' }]);
    const other = await aCouple(office);
    expect(await refused({ parties: [party(couple.wife), party(other.husband)] })).toMatchObject([
      { code: 'NOT_MARRIED_TO_EACH_OTHER' },
    ]);
    expect(await refused({ certificate: { number: other.certificate } })).toMatchObject([
      { code: 'MARRIAGE_CERTIFICATE_MISMATCH', field: 'input.certificate.number' },
    ]);
  });

  it('不是自己的登记机关、没有资质或者资质昨日届满的登记员、不能保存的字符、人口库没有回答', async () => {
    expect((await send({}, 'registrar-far')).problems).toMatchObject([
      { code: 'NOT_FOUND', field: 'input.registryCode' },
    ]);
    const { db } = office.house;
    const until = (day: string) =>
      db.query(`UPDATE registrar_qualification SET valid_to = $1 WHERE account = 'registrar-sun'`, [day]);
    await until('2026-09-23');
    expect(await refused({})).toMatchObject([{ code: 'QUALIFICATION_ENDED' }]);
    await until('2099-12-31');
    expect(await refused({ agreement: { ...agreement, property: { none: false, terms: 'a\u0000b' } } })).toMatchObject([
      { code: 'TEXT_NOT_ALLOWED' },
    ]);
    office.residents.silent = true;
    expect(await refused({})).toMatchObject([{ __typename: 'TryAgain', code: 'NAME_NOT_AVAILABLE' }]);
    office.residents.silent = false;
    const resident = await office.house.query(
      asks(couple.wife),
      `mutation ($input: ApplyForDivorceInput!) { applyForDivorce(input: $input, idempotencyKey: "by-herself") { problems { code } } }`,
      { input: application(couple) },
    );
    expect(resident.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('不予受理的书面告知：情形、理由、救济，只有受理机关和到场的人读得到；不立案，没有资质的不能作出', async () => {
    const decline = async (own: object, who: 'registrar-sun' | 'registrar-far' = 'registrar-sun') => {
      const document = `mutation ($input: DeclineDivorceInput!, $key: String!) {
        done: declineDivorceApplication(input: $input, idempotencyKey: $key) {
          document { id kind text remedy { reconsiderationDays } } problems { code } } }`;
      const input = {
        ...{
          registryCode: '370112-01',
          personIds: [couple.wife],
          ground: 'NO_AGREEMENT',
          reason: '对住房没有达成一致。',
        },
        ...own,
      };
      const answer = await office.house.query<{ done: { document: { id: string } | null; problems: object[] } }>(
        office.askers[who],
        document,
        { input, key: randomUUID() },
      );
      return dataOf(answer).done;
    };
    const { document } = await decline({});
    expect(document).toMatchObject({
      kind: 'DIVORCE_NOT_ACCEPTED',
      text: expect.stringContaining('对住房没有达成一致'),
      remedy: { reconsiderationDays: 60 },
    });
    const read = async (asker: Asker) => {
      const query = 'query ($id: ID!) { marriageDocument(id: $id) { id } }';
      return dataOf(await office.house.query<{ marriageDocument: object | null }>(asker, query, document ?? {}))
        .marriageDocument;
    };
    expect(await read(asks(couple.wife))).toEqual({ id: document?.id });
    for (const asker of [asks(couple.husband), office.askers['registrar-far']]) expect(await read(asker)).toBeNull();
    expect((await decline({ reason: ' ' })).problems).toEqual([{ code: 'REASON_MISSING' }]);
    expect((await decline({ personIds: [] })).problems).toEqual([{ code: 'PARTIES_NOT_TWO' }]);
    expect((await decline({}, 'registrar-far')).problems).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('以上都没有留下申请和事件；军人、祖父母抚养、法院曾不准，只有提示', async () => {
    expect(await kept()).toEqual({ cases: 0, told: 0 });
    const [child] = agreement.children.arrangements;
    const children = { none: false, arrangements: [{ ...child, custodian: 'GRANDPARENTS' }] };
    const input = {
      agreement: { ...agreement, children },
      parties: both({ inService: true }),
      courtRefusedEarlier: true,
    };
    expect((await send(input)).divorceCase).toMatchObject({
      hints: [{ code: 'GRANDPARENTS_AS_CUSTODIANS' }, { code: 'MILITARY_SPOUSE' }, { code: 'COURT_REFUSED_EARLIER' }],
    });
  });

  it('两个窗口同时受理同一对，只受理一件；重发的请求答复第一次的结果', async () => {
    const [wife, husband] = [randomUUID(), randomUUID()];
    await qualified(office.house, 'qian', '2020-01-01', '2099-12-31');
    const certificateNo = 'J370112-2016-000777';
    await registered(office.house, marrying(wife, husband, '2016-01-01', { certificateNo }));
    const pair = { wife, husband, certificate: certificateNo, marriageId: '' };
    const apply = (key: string) =>
      actOnDivorce(office, office.askers['registrar-sun'], 'applyForDivorce', application(pair), key);
    const answers = await Promise.all([apply('window-one-1'), apply('window-two-2'), apply('window-one-1')]);
    const cases = new Set(answers.flatMap(({ divorceCase }) => (divorceCase === null ? [] : [divorceCase.id])));
    expect(cases.size).toBe(1);
    // Whichever came first: the other one finds it open, and a request sent again is answered as the first time.
    const codes = answers.flatMap(({ problems }) => problems.map(({ code }) => code));
    expect(new Set(codes)).toEqual(new Set(['DIVORCE_CASE_OPEN']));
    expect(answers[0]?.divorceCase).toEqual(answers[2]?.divorceCase);
  });
});
