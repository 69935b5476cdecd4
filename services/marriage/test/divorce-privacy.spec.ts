import { randomUUID } from 'node:crypto';
import { type Asker, dataOf, resident } from '@yimen/testing';
import {
  aCouple,
  actOnDivorce,
  aDivorceOffice,
  application,
  applied,
  asks,
  type Couple,
  type DivorceOffice,
  farRegistry,
  fetching,
} from './support/a-divorce-office.js';

/** What anybody might try to learn of it; nothing of it may come back. */
const everything = `query ($id: ID!, $receipt: String!) {
  divorceCase(id: $id) { id } divorceCaseByReceipt(receiptNumber: $receipt) { id }
  divorceCases(first: 50) { nodes { id } pageInfo { hasNextPage } }
  divorcing: divorceCases(first: 50, filter: { status: [APPLIED, COOLING] }) { nodes { id } }
  marriageDocuments(subjectId: $id) { nodes { id } }
  entities: _entities(representations: [{ __typename: "DivorceCase", id: $id }]) { ... on DivorceCase { id } } }`;
const nothing = {
  ...{ divorceCase: null, divorceCaseByReceipt: null, entities: [null] },
  ...{ divorceCases: { nodes: [], pageInfo: { hasNextPage: false } }, divorcing: { nodes: [] } },
  marriageDocuments: { nodes: [] },
};

describe('离婚登记申请只有受理的登记机关和双方本人看得到 (domain §6.5、§11、§22)', () => {
  let office: DivorceOffice;
  let couple: Couple;
  let found: { id: string; receiptNumber: string };
  beforeAll(async () => {
    office = await aDivorceOffice('2026-08-28');
    couple = await aCouple(office);
    found = await applied(office, couple);
  });
  afterAll(() => office?.close());
  const asked = (asker: Asker) =>
    office.house.query<Record<string, unknown>>(asker, everything, { id: found.id, receipt: found.receiptNumber });

  it('受理机关和双方看到的是同一件', async () => {
    for (const asker of [office.askers['registrar-sun'], office.askers['leader-qian'], asks(couple.wife)]) {
      expect(dataOf(await asked(asker))).toMatchObject({
        ...{ divorceCase: { id: found.id }, divorceCaseByReceipt: { id: found.id }, entities: [{ id: found.id }] },
        divorceCases: { nodes: [{ id: found.id }] },
      });
    }
  });

  it('别的登记机关、别人、平台上没有的人：一件、凭号、列表、筛选、文书、实体，都像不存在', async () => {
    const stranger = asks((await aCouple(office)).wife);
    const unknown = resident('nobody-known', randomUUID());
    for (const asker of [office.askers['registrar-far'], office.askers['leader-far'], stranger, unknown]) {
      expect(dataOf(await asked(asker))).toEqual(nothing);
    }
  });

  it('街道、民政局、审计：根本不许问', async () => {
    for (const account of ['clerk-li', 'bureau-zheng', 'auditor-wu'] as const) {
      const answer = await office.house.query(office.askers[account], `{ divorceCases(first: 1) { nodes { id } } }`);
      expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    }
  });

  it('别人拿同一个幂等键重发，答复与不存在的一样，不给出第一次的结果', async () => {
    const other = await aCouple(office);
    const key = randomUUID();
    const input = application(other);
    const first = await actOnDivorce(office, office.askers['registrar-sun'], 'applyForDivorce', input, key);
    expect(first.divorceCase).not.toBeNull();
    const again = await actOnDivorce(office, office.askers['registrar-far'], 'applyForDivorce', input, key);
    expect(again).toMatchObject({ divorceCase: null, problems: [{ code: 'NOT_FOUND' }] });
    const { receiptNumber } = first.divorceCase as { receiptNumber: string };
    const withdrawal = { receiptNumber, personId: other.wife };
    const once = randomUUID();
    await actOnDivorce(office, asks(other.wife), 'withdrawDivorce', withdrawal, once);
    const replayed = await actOnDivorce(office, asks(couple.husband), 'withdrawDivorce', withdrawal, once);
    expect(replayed).toMatchObject({ divorceCase: null, problems: [{ code: 'NOT_FOUND' }] });
  });

  it('在别的登记机关报错回执、只来一方，答复与没有这件一字不差', async () => {
    const far = office.askers['registrar-far'];
    const here = (personId: string) => ({ personId, identityVerified: true });
    const input = fetching(couple, found.receiptNumber, { registryCode: farRegistry, present: [here(couple.wife)] });
    const nowhere = await aCouple(office);
    const none = { ...input, present: [here(nowhere.wife)] };
    const said = await Promise.all(
      [input, none].map((each) => actOnDivorce(office, far, 'issueDivorceCertificate', each)),
    );
    expect(said[0]).toEqual(said[1]);
    expect(said[0]?.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('协议、姓名在数据库里都读不出来；审计、收发件箱、幂等键里也没有', async () => {
    const words = ['小满', '住房归女方', '一千元'];
    const tables: { name: string }[] = await office.house.db.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
    );
    for (const { name } of tables) {
      const rows: { text: string }[] = await office.house.db.query(`SELECT t::text AS text FROM "${name}" t`);
      const text = rows.map((row) => row.text).join('\n');
      const bytes = words.map((word) => Buffer.from(word).toString('hex'));
      for (const word of [...words, ...bytes]) expect([name, text.includes(word)]).toEqual([name, false]);
    }
  });
});
