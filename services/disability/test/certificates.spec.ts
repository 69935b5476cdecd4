import { randomUUID } from 'node:crypto';
import { disabilityCertificateNumber } from '@yimen/standards';
import { askEntities, dataOf, eventsOn, resident, settled, streetB } from '@yimen/testing';
import { certificatesAt } from '../src/certificate/statements.read.js';
import { act, anOffice, codes, type Office } from './support/an-office.js';
import { anIdentityNumber, onCertificate } from './support/certificates.js';

let office: Office;
beforeAll(async () => {
  office = await anOffice();
});
afterAll(() => office?.close());

const card = (personId: string, certificateNumber: string, more: object = {}) => ({
  ...{ personId, certificateNumber, issuedOn: '2021-03-10', validTo: '2031-03-09', ...more },
});
const register = (input: object, who = office.people['clerk-li'], key?: string) =>
  onCertificate(office, who, 'registerDisabilityCertificate', input, key);
const told = async (personId: string) => {
  await settled(office.service);
  return (await eventsOn(office.service.transport, 'yimen.disability')).filter(({ subject }) => subject === personId);
};
const rows = async () =>
  (await office.service.db.query('SELECT count(*)::int AS n FROM certificate_statement'))[0].n as number;

describe('登记残疾人证（domain §4.5）', () => {
  it('窗口看过证件：类别、等级从证号读出，证号封存、只露头尾，同时向残联查询', async () => {
    const number = anIdentityNumber();
    const { id } = await office.somebody(number);
    const { certificate } = await register(card(id, `${number}42`));
    expect(certificate).toMatchObject({
      ...{ status: 'VALID', statusSince: '2021-03-10', category: 'PHYSICAL', level: 2, confirmed: false, version: 1 },
      ...{ certificateNumber: `${number.slice(0, 6)}**********${`${number}42`.slice(-4)}`, holder: { id } },
    });
    const [row] = await office.service.db.query('SELECT * FROM disability_certificate WHERE person_id = $1', [id]);
    for (const secret of [number, Buffer.from(number).toString('hex')])
      expect(JSON.stringify(row)).not.toContain(secret);
    const [fact] = await told(id);
    expect(fact).toMatchObject({
      type: 'yimen.disability.certificate.changed.v1',
      data: { level: 2, status: 'VALID' },
    });
    expect(JSON.stringify(fact)).not.toContain(number);
    const asked = await eventsOn(office.service.transport, 'yimen.disability.disabled-persons-federation');
    expect(asked.find(({ subject }) => subject === id)?.data).toMatchObject({ personId: id, answerBy: '2026-10-09' });
  });

  it('多重残疾按最重一类的等级，各类逐一登记', async () => {
    const number = anIdentityNumber();
    const { id } = await office.somebody(number);
    const disabilities = [
      { category: 'VISUAL', level: 3 },
      { category: 'MENTAL', level: 2 },
    ];
    expect(codes(await register(card(id, `${number}72`)))).toEqual(['CERTIFICATE_GRADE_UNKNOWN']);
    expect(codes(await register(card(id, `${number}73`, { disabilities })))).toEqual(['CERTIFICATE_GRADES_DIFFER']);
    expect(codes(await register(card(id, `${number}62`, { disabilities })))).toEqual(['CERTIFICATE_GRADES_DIFFER']);
    const { certificate } = await register(card(id, `${number}72`, { disabilities }));
    expect(certificate).toMatchObject({ category: 'MULTIPLE', level: 2, disabilities: [...disabilities].reverse() });
  });

  it('同一个幂等键只登记一次；两个窗口同时登记，只有一张', async () => {
    const number = anIdentityNumber();
    const { id } = await office.somebody(number);
    const key = randomUUID();
    const bring = (more = key) => register(card(id, `${number}11`), office.people['clerk-li'], more);
    const [one, other] = await Promise.all([bring(), bring(randomUUID())]);
    expect([one, other].filter(({ certificate }) => certificate !== null)).toHaveLength(1);
    expect([...codes(one), ...codes(other)]).toEqual(['CERTIFICATE_ALREADY_HELD']);
    expect((await told(id)).length).toBe(1);
  });
});

describe('坏输入：各有代码与说明，什么也不改变', () => {
  let number: string;
  let id: string;
  let before: number;
  beforeAll(async () => {
    number = anIdentityNumber();
    ({ id } = await office.somebody(number));
    before = await rows();
  });
  afterAll(async () => {
    expect(await rows()).toBe(before);
    expect(await told(id)).toEqual([]);
  });

  it.each([
    ['别人的证', () => card(id, `${anIdentityNumber()}42`), 'CERTIFICATE_NOT_HOLDERS', 'input.certificateNumber'],
    ['不存在的等级', () => card(id, `${number}45`), 'CERTIFICATE_GRADE_UNKNOWN', 'input.certificateNumber'],
    ['不存在的类别', () => card(id, `${number}82`), 'CERTIFICATE_GRADE_UNKNOWN', 'input.certificateNumber'],
    ['校验位不对', () => card(id, `${wrong(number)}42`), 'CERTIFICATE_NUMBER_CHECKSUM', 'input.certificateNumber'],
    ['位数不对', () => card(id, number), 'CERTIFICATE_NUMBER_FORMAT', 'input.certificateNumber'],
    ['明天才发证', () => card(id, `${number}42`, { issuedOn: '2026-09-25' }), 'CERTIFICATE_DATES', 'input.issuedOn'],
    ['发证前就到期', () => card(id, `${number}42`, { validTo: '2021-03-09' }), 'CERTIFICATE_DATES', 'input.validTo'],
    ['不存在的人', () => card(randomUUID(), `${number}42`), 'NOT_FOUND', 'input.personId'],
    ['不是编号的人', () => card('x', `${number}42`), 'NOT_FOUND', 'input.personId'],
  ])('%s', async (_, input, code, field) => {
    const { certificate, problems } = await register(input());
    expect(certificate).toBeNull();
    expect(problems).toMatchObject([{ code, field }]);
    expect(JSON.stringify(problems)).not.toContain(number);
  });

  it('死者、没有身份证号的人', async () => {
    const dead = await office.somebody(anIdentityNumber('1940-01-01'), { lifeStatus: 'DEAD' });
    expect(codes(await register(card(dead.id, `${dead.identityNumber}42`)))).toEqual(['HOLDER_DEAD']);
    const unnumbered = await office.somebody(null);
    expect(codes(await register(card(unnumbered.id, `${anIdentityNumber()}42`)))).toEqual(['HOLDER_WITHOUT_NUMBER']);
  });

  it('人口库不答，请稍后再试', async () => {
    office.residents.silent = true;
    expect(codes(await register(card(id, `${number}42`)))).toEqual(['HOLDER_NOT_REACHED']);
    office.residents.silent = false;
  });

  it('别的街道如同没有此人；管理员没有这个权', async () => {
    expect(codes(await register(card(id, `${number}42`), office.people['clerk-wang-b']))).toEqual(['NOT_FOUND']);
    const document = `mutation { registerDisabilityCertificate(input: { personId: "${id}", certificateNumber: "x",
      issuedOn: "2021-03-10", validTo: "2031-03-09" }, idempotencyKey: "${randomUUID()}") { problems { code } } }`;
    const answer = await office.service.query(office.people.admin, document);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

const wrong = (number: string) => number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');

describe('谁看得见残疾人证', () => {
  let id: string;
  let number: string;
  let certificateId: string;
  beforeAll(async () => {
    number = anIdentityNumber();
    ({ id } = await office.somebody(number));
    certificateId = (await register(card(id, disabilityCertificateNumber(number, 'MENTAL', 1)))).certificate?.id ?? '';
  });

  const chapter = async (who: Parameters<typeof askEntities>[1]) =>
    (
      await askEntities(
        office.service,
        who,
        'Person',
        [{ id }],
        'disability { certificate { id statements { nodes { local } } } }',
      )
    )[0];

  it('本人、本街道、区里看得见；别的街道、别人看到的如同没有', async () => {
    const seen = { disability: { certificate: { id: certificateId, statements: { nodes: [{ local: 1 }] } } } };
    for (const who of [office.people['clerk-li'], office.people['dpf-shen'], resident('she', id)])
      expect(await chapter(who)).toMatchObject(seen);
    for (const who of [office.people['clerk-wang-b'], resident('other', randomUUID())])
      expect(await chapter(who)).toMatchObject({ disability: null });
    const [entity] = await askEntities(
      office.service,
      office.people['clerk-wang-b'],
      'DisabilityCertificate',
      [{ id: certificateId }],
      'id',
    );
    expect(entity).toBeNull();
  });

  it('证号明文凭岗位与目的查看，每次都留痕', async () => {
    const unmask = (who: Parameters<typeof act>[1], purpose: string) =>
      act<{ certificateNumber: string | null }>(
        office,
        who,
        ['unmaskDisabilityCertificate', 'UnmaskDisabilityCertificateInput', 'certificateNumber'],
        { certificateId, purpose },
      );
    expect((await unmask(office.people['dpf-shen'], 'HANDLE_CASE')).certificateNumber).toBe(`${number}61`);
    expect((await unmask(resident('she', id), 'HANDLE_CASE')).certificateNumber).toBe(`${number}61`);
    expect(codes(await unmask(office.people['auditor-he'], 'HANDLE_CASE'))).toEqual(['UNMASKING_NOT_ALLOWED']);
    expect(codes(await unmask(office.people['clerk-wang-b'], 'HANDLE_CASE'))).toEqual(['NOT_FOUND']);
    const trail = await office.service.db.query(
      `SELECT outcome FROM audit_entry WHERE action = 'unmask.identity-number' AND subject_id = $1 ORDER BY id`,
      [certificateId],
    );
    expect(trail).toEqual([{ outcome: 'done' }, { outcome: 'done' }, { outcome: 'refused' }]);
  });

  it('搬到别的街道，换那边的清单看得见', async () => {
    const list = async (who: Parameters<typeof act>[1]) => {
      const answer = await office.service.query<{ disabilityCertificates: { nodes: { id: string }[] } }>(
        who,
        '{ disabilityCertificates(first: 100, expiringBefore: "2032-01-01") { nodes { id } } }',
      );
      return dataOf(answer).disabilityCertificates.nodes.map((node) => node.id);
    };
    expect(await list(office.people['clerk-li'])).toContain(certificateId);
    expect(await list(office.people['clerk-wang-b'])).not.toContain(certificateId);
    await office.tellPerson({ ...(await office.somebody(number, { id })), hukou: streetB, version: 2 });
    expect(await list(office.people['clerk-wang-b'])).toContain(certificateId);
    expect(await list(office.people['bureau-wu'])).toContain(certificateId);
  });
});

describe('某一天的残疾人证，成批读取', () => {
  it('一条语句读许多人的', async () => {
    const holders = await Promise.all([1, 2, 3].map(() => office.somebody(anIdentityNumber())));
    for (const { id, identityNumber } of holders) await register(card(id, `${identityNumber}43`));
    const ids = [...holders.map(({ id }) => id), randomUUID()];
    const found = await certificatesAt(office.service.db, ids, '2031-03-10' as never);
    expect([...found.values()].map(({ status, statusSince }) => [status, statusSince])).toEqual(
      Array.from({ length: 3 }, () => ['EXPIRED', '2031-03-10']),
    );
    expect((await certificatesAt(office.service.db, ids, '2021-03-09' as never)).size).toBe(0);
  });
});
