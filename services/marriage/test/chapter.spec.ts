import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { type Asker, service as aService, askEntities, dataOf, department, officer, resident } from '@yimen/testing';
import { statusesAt } from '../src/act/statuses.query.js';
import { aRegistry, marrying, type Registry, registered } from './support/a-registry.js';

let registry: Registry;
const [wei, lan] = [randomUUID(), randomUUID()];
let marriageId = '';

beforeAll(async () => {
  registry = await aRegistry();
  const [act] = await registered(registry.service, marrying(wei, lan, '2020-05-20'));
  marriageId = act?.id ?? '';
});
afterAll(() => registry?.service.close());

const asked = (asker: Asker, fields: string, id = wei) =>
  askEntities(registry.service, asker, 'Person', [{ id }], fields).then(([person]) => person);
const saying = (asker: Asker): Asker => ({ ...asker, purpose: 'HANDLE_CASE' });
const disclosures = async (): Promise<number> => {
  const [row]: { n: string }[] = await registry.service.db.query(
    `SELECT count(*) AS n FROM audit_entry WHERE action IN ('marriage.status.read', 'marriage.spouse.read')`,
  );
  return Number(row?.n);
};

describe('Person 的婚姻篇 (domain §6.5)', () => {
  const status = 'maritalStatus { status code label since spouse { id } record { id recordNo } asOf }';

  it("a resident reads their own status, the other of the couple too, and nobody else's", async () => {
    const own = await asked(resident('wei', wei), `${status} hasSpouse spouse { id }`);
    expect(own).toMatchObject({
      maritalStatus: {
        status: 'MARRIED',
        code: '21',
        since: '2020-05-20',
        spouse: { id: lan },
        record: { id: marriageId },
      },
      ...{ hasSpouse: true, spouse: { id: lan } },
    });
    const stranger = await asked(
      resident('stranger', randomUUID()),
      `${status} hasSpouse marriageRecords { nodes { id } }`,
    );
    expect(stranger).toMatchObject({ maritalStatus: null, hasSpouse: null, marriageRecords: { nodes: [] } });
    expect(await disclosures()).toBe(0);
  });

  it('answers about any day until today, and refuses to foretell', async () => {
    const before = await asked(
      resident('wei', wei),
      'maritalStatus(asOf: "2020-05-19") { status } hasSpouse(asOf: "2020-05-19")',
    );
    expect(before).toEqual({ maritalStatus: { status: 'UNMARRIED' }, hasSpouse: false });
    const answer = await registry.service.query(
      resident('wei', wei),
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { hasSpouse(asOf: "2026-09-25") } } }',
      { of: [{ __typename: 'Person', id: wei }] },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'DATE_IN_FUTURE' });
  });

  it("the registry reads anybody's status when it says what for, and every such answer is on the audit trail", async () => {
    expect(await asked(registry.zhou, status)).toEqual({ maritalStatus: null });
    const before = await disclosures();
    expect(await asked(saying(registry.zhou), status)).toMatchObject({ maritalStatus: { status: 'MARRIED' } });
    expect(await disclosures()).toBe(before + 1);
  });

  it('others learn whether there is a spouse and who, by right and purpose, and no more', async () => {
    const whole = `${status} hasSpouse spouse { id } marriageRecords { nodes { id } }`;
    const nothing = { maritalStatus: null, marriageRecords: { nodes: [] } };
    expect(await asked(aService('assistance'), whole)).toEqual({ hasSpouse: true, spouse: { id: lan }, ...nothing });
    expect(await asked(aService('place-names'), whole)).toEqual({ hasSpouse: null, spouse: null, ...nothing });
    const police = { ...department('police'), purpose: 'VERIFY_IDENTITY' };
    expect(await asked(police, whole)).toEqual({ hasSpouse: true, spouse: { id: lan }, ...nothing });
    expect(await asked(department('police'), whole)).toMatchObject({ hasSpouse: null });
    expect(await asked({ ...department('education'), purpose: 'VERIFY_IDENTITY' }, whole)).toMatchObject({
      hasSpouse: null,
    });
    // A street's clerk asks about the people of the street; nothing is known here of where this one lives.
    expect(await asked(saying(registry.clerk), whole)).toMatchObject({ hasSpouse: null });
  });

  it('of a hundred persons a status costs as many statements as of one', async () => {
    const { service } = registry;
    const couples = Array.from({ length: 50 }, () => [randomUUID(), randomUUID()] as const);
    for (const [a, b] of couples) await registered(service, marrying(a, b, '2021-01-01'));
    const people = couples.flat();
    const ask = (ids: readonly string[]) => () =>
      askEntities(
        service,
        saying(registry.zhou),
        'Person',
        ids.map((id) => ({ id })),
        'maritalStatus { status record { id } }',
      );
    await ask(people)();
    const [one, all] = [
      await countStatements(service.db, ask(people.slice(0, 1))),
      await countStatements(service.db, ask(people)),
    ];
    expect(all.statements).toBe(one.statements);
    const statuses = await countStatements(service.db, () => statusesAt(service.db, people, legalDate('2026-09-24')));
    expect(statuses.statements).toBe(1);
  });
});

describe('登记记录', () => {
  const record =
    'query ($id: ID!) { marriageRecord(id: $id) { recordNo kind effectiveOn parties { id } later { kind } } }';
  const seenBy = async (asker: Asker) =>
    dataOf(await registry.service.query<{ marriageRecord: unknown }>(asker, record, { id: marriageId })).marriageRecord;

  it('is read by the couple and their registry', async () => {
    expect(await seenBy(resident('lan', lan))).toMatchObject({
      kind: 'MARRIAGE',
      parties: [{ id: wei }, { id: lan }],
      later: [],
    });
    expect(await seenBy(registry.zhou)).toMatchObject({ recordNo: expect.stringMatching(/^370112\d{8}MAR\d{7}$/) });
    expect(await seenBy(resident('stranger', randomUUID()))).toBeNull();
  });

  it('is no business of a street', async () => {
    const answer = await registry.service.query(registry.clerk, record, { id: marriageId });
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('登记员资质的登记', () => {
  const mutation = `mutation ($input: RegisterQualificationInput!, $key: String!) {
    registerQualification(input: $input, idempotencyKey: $key) { qualification { id inForce officer { account } } problems { code } } }`;
  const dates = { trainedOn: '2026-06-01', examinedOn: '2026-06-20', validFrom: '2026-07-01', validTo: '2028-06-30' };
  const register = async (more: object = {}, asker = registry.leader) => {
    const input = { account: 'sun', division: '370112', ...dates, ...more };
    const answer = await registry.service.query<{
      registerQualification: { qualification: { id: string } | null; problems: { code: string }[] };
    }>(asker, mutation, { input, key: randomUUID() });
    return dataOf(answer).registerQualification;
  };

  it('is made by the leader, once for a time, with its days in order, and ends when the leader says so', async () => {
    expect((await register({ examinedOn: '2026-05-01' })).problems).toMatchObject([{ code: 'QUALIFICATION_DATES' }]);
    const made = await register();
    expect(made).toMatchObject({ qualification: { inForce: true, officer: { account: 'sun' } }, problems: [] });
    expect((await register()).problems).toMatchObject([{ code: 'QUALIFICATION_OVERLAPS' }]);
    const end = `mutation ($input: EndQualificationInput!, $key: String!) {
      endQualification(input: $input, idempotencyKey: $key) { qualification { inForce endedOn } problems { code } } }`;
    const input = { qualificationId: made.qualification?.id, because: '调离' };
    const ended = await registry.service.query(registry.leader, end, { input, key: randomUUID() });
    expect(dataOf(ended)).toEqual({
      endQualification: { qualification: { inForce: false, endedOn: '2026-09-24' }, problems: [] },
    });
    expect(
      (await register({ trainedOn: '2026-09-01', examinedOn: '2026-09-10', validFrom: '2026-09-24' })).problems,
    ).toEqual([]);
  });

  it('is not made by a registrar', async () => {
    await expect(register({}, officer('zhou'))).rejects.toThrow();
  });
});
