import { randomUUID } from 'node:crypto';
import { auditOf } from '@yimen/access';
import { divisionsTold, eventsOn, postTold, publishAsOutside, settled, streetA, streetB } from '@yimen/testing';
import { act, aHouse, aNumber, aPerson, ask, codes, type House } from './support.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
  const old = {
    code: '370181',
    name: '章丘市',
    level: 'COUNTY',
    parentCode: '370100',
    validFrom: '1992-01-01',
  } as const;
  const gone = {
    code: '370112099',
    name: '旧街道',
    level: 'TOWNSHIP',
    parentCode: '370112',
    validFrom: '1992-01-01',
  } as const;
  await publishAsOutside(
    house.service.transport,
    divisionsTold(
      [
        { ...old, validTo: '2016-09-14', successorCodes: [], version: 1 },
        { ...gone, validTo: '2020-01-01', successorCodes: [streetA], version: 1 },
      ],
      'test/0002',
    ),
    postTold('clerk-and-admin', 'administrator', '370112'),
  );
  await settled(house.service);
}, 60_000);
afterAll(() => house?.service.close());

const register = (input: object, key?: string, by = house.li) =>
  act(
    house,
    by,
    'registerPerson',
    { name: '试登记', hukouDivision: streetA, residenceDivision: streetA, ...input },
    key,
  );

describe('registering a person', () => {
  it('takes birth date and sex from the number, and shows the number masked', async () => {
    const { person, problems } = await register({
      identityNumber: '37011219780315452９',
      name: '韩 梅 梅',
      phone: '13800001234',
    });
    expect(problems).toEqual([]);
    expect(person).toMatchObject({
      ...{ name: '韩梅梅', sex: 'FEMALE', birthDate: '1978-03-15', identityNumber: '370112********4529', version: 1 },
      ...{ phone: '138****1234', lifeStatus: 'ALIVE', hukouDivision: { code: streetA } },
    });
  });

  it.each([
    ['a wrong check digit', { identityNumber: '370112197803154528' }, 'IDENTITY_NUMBER_CHECKSUM'],
    [
      'the 30th of February, before its check digit',
      { identityNumber: '370112197802304529' },
      'IDENTITY_NUMBER_BIRTH_DATE',
    ],
    ['15 digits, with advice', { identityNumber: '370112780315452' }, 'IDENTITY_NUMBER_FIFTEEN_DIGITS'],
    ['a birth date after today', { identityNumber: aNumber('2027-01-01') }, 'IDENTITY_NUMBER_BIRTH_DATE_IN_FUTURE'],
    [
      'a birth date unlike the number',
      { identityNumber: aNumber('1971-03-05'), birthDate: '1971-03-06' },
      'BIRTH_DATE_DIFFERS',
    ],
    ['no number', {}, 'IDENTITY_NUMBER_MISSING'],
    [
      'a number of another document',
      { identityType: 'HMT_RESIDENCE', identityNumber: aNumber() },
      'IDENTITY_NUMBER_KIND',
    ],
    ['a number where there is none', { identityType: 'NONE', identityNumber: aNumber() }, 'IDENTITY_NUMBER_UNEXPECTED'],
    [
      'a passport without a birth date',
      { identityType: 'PASSPORT', identityNumber: 'E12345678' },
      'BIRTH_DATE_MISSING',
    ],
    ['a birth that is yet to come', { identityType: 'NONE', birthDate: '2026-09-25' }, 'BIRTH_DATE_IN_FUTURE'],
    ['a name of nothing', { identityNumber: aNumber(), name: '  ' }, 'NAME_EMPTY'],
    ['a name with a bracket', { identityNumber: aNumber(), name: '试<b>' }, 'NAME_CHARACTERS'],
    ['a telephone of three digits', { identityNumber: aNumber(), phone: '120' }, 'PHONE_FORMAT'],
    ['an unknown division', { identityNumber: aNumber(), hukouDivision: '370112800' }, 'DIVISION_UNKNOWN'],
    ['a division above townships', { identityNumber: aNumber(), hukouDivision: '370112' }, 'DIVISION_LEVEL'],
    ['a division abolished long ago', { identityNumber: aNumber(), hukouDivision: '370181' }, 'DIVISION_ABOLISHED'],
    [
      'divisions of another street only',
      { identityNumber: aNumber(), hukouDivision: streetB, residenceDivision: streetB },
      'NOT_WITHIN_JURISDICTION',
    ],
    ['no division', { identityNumber: aNumber(), hukouDivision: null, residenceDivision: null }, 'DIVISION_MISSING'],
  ])('refuses %s, in Chinese, and registers nobody', async (_, input, code) => {
    const before = await countPersons();
    const answer = await register(input);
    expect(codes(answer)).toEqual([code]);
    expect(answer.person).toBeNull();
    expect(String(answer.problems[0]?.message)).toMatch(/[一-龥]/);
    expect(JSON.stringify(answer)).not.toMatch(/\d{15}/);
    expect(await countPersons()).toBe(before);
  });

  it('names what took the place of an abolished division', async () => {
    const { problems } = await register({ identityNumber: aNumber(), hukouDivision: '370112099' });
    expect(problems).toMatchObject([{ code: 'DIVISION_ABOLISHED', successors: [{ code: streetA }] }]);
  });

  it('registers a sex unlike the number as stated, and says so (附录 A.1)', async () => {
    const { person, notices } = await register({ identityNumber: aNumber('1980-01-01', 12), sex: 'MALE' });
    expect(person).toMatchObject({ sex: 'MALE' });
    expect(notices).toMatchObject([{ code: 'SEX_DIFFERS_FROM_NUMBER', sexInNumber: 'FEMALE' }]);
  });

  it('registers somebody without a document, and holders of other documents', async () => {
    expect((await register({ identityType: 'NONE', birthDate: '1950-01-01' })).person).toMatchObject({
      identityNumber: null,
    });
    expect(
      (await register({ identityType: 'PASSPORT', identityNumber: 'e 1234 5678', birthDate: '1990-02-02' })).problems,
    ).toEqual([]);
    expect(
      codes(await register({ identityType: 'PASSPORT', identityNumber: 'E12345678', birthDate: '1990-02-02' })),
    ).toEqual(['PERSON_ALREADY_REGISTERED']);
  });

  it('registers one number once, and shows who has it to those who may see them', async () => {
    const identityNumber = aNumber();
    const first = await register({ identityNumber });
    const again = await register({ identityNumber, name: '试别名' });
    expect(again).toMatchObject({
      person: null,
      problems: [{ code: 'PERSON_ALREADY_REGISTERED', person: { id: first.person?.id } }],
    });
    const elsewhere = await register(
      { identityNumber, hukouDivision: streetB, residenceDivision: streetB },
      undefined,
      house.wangB,
    );
    expect(elsewhere).toMatchObject({ person: null, problems: [{ code: 'PERSON_ALREADY_REGISTERED', person: null }] });
  });

  it('registers one person when two windows send the same number at the same moment', async () => {
    const identityNumber = aNumber();
    const answers = await Promise.all(Array.from({ length: 8 }, () => register({ identityNumber })));
    expect(answers.filter(({ person }) => person)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(Array.from({ length: 7 }, () => 'PERSON_ALREADY_REGISTERED'));
  });

  it('is refused by the database itself, whoever forgets to look', async () => {
    const [first, second] = [await aPerson(house), await aPerson(house)];
    await expect(
      house.service.db.query(
        `UPDATE person SET number_key = other.number_key, number_digest = other.number_digest FROM person other
          WHERE person.id = $1 AND other.id = $2`,
        [first, second],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'person_identity_number' } });
  });

  it('answers a repeated key as before, and refuses it with another body', async () => {
    const [key, identityNumber] = [randomUUID(), aNumber()];
    const first = await register({ identityNumber }, key);
    expect(await register({ identityNumber }, key)).toEqual(first);
    expect(codes(await register({ identityNumber: aNumber() }, key))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('who sees whom', () => {
  it('shows a person to the street where they are registered or live, and to its bureau; elsewhere they are not there', async () => {
    const id = await aPerson(house, { hukouDivision: streetB });
    for (const asker of [house.li, house.wangB, house.wu])
      expect(await ask(house, asker, 'query($id: ID!) { person(id: $id) { id } }', { id })).toEqual({ person: { id } });
    const onlyA = await aPerson(house);
    expect(await ask(house, house.wangB, 'query($id: ID!) { person(id: $id) { id } }', { id: onlyA })).toEqual({
      person: null,
    });
    const moved = await act(house, house.wangB, 'movePerson', {
      personId: onlyA,
      residenceDivision: streetB,
      on: '2026-09-01',
    });
    const unknown = await act(house, house.wangB, 'movePerson', {
      personId: randomUUID(),
      residenceDivision: streetB,
      on: '2026-09-01',
    });
    expect(moved).toEqual(unknown);
  });

  it('finds persons by the beginning of their name, within the jurisdiction only', async () => {
    const id = await aPerson(house, { name: '欧阳试验' });
    const search = (asker: typeof house.li, name: string, division?: string) =>
      ask(house, asker, 'query($s: PersonSearch!) { persons(search: $s) { nodes { id name } } }', {
        s: { name, division },
      });
    expect(await search(house.li, '欧阳')).toEqual({ persons: { nodes: [{ id, name: '欧阳试验' }] } });
    expect(await search(house.li, '欧阳 试验', streetA)).toEqual({ persons: { nodes: [{ id, name: '欧阳试验' }] } });
    expect(await search(house.li, '欧阳试验者')).toEqual({ persons: { nodes: [] } });
    expect(await search(house.li, '阳试')).toEqual({ persons: { nodes: [] } });
    expect(await search(house.wangB, '欧阳')).toEqual({ persons: { nodes: [] } });
    expect(await search(house.wu, '欧阳', streetB)).toEqual({ persons: { nodes: [] } });
  });

  it('finds a person by the exact number within the jurisdiction only, and puts it on the trail', async () => {
    const identityNumber = aNumber();
    const id = await aPerson(house, { identityNumber });
    const search = (asker: typeof house.li, number: string) =>
      ask(house, asker, 'query($s: PersonSearch!) { persons(search: $s) { nodes { id } } }', {
        s: { identityNumber: number },
      });
    expect(await search(house.li, identityNumber.toLowerCase())).toEqual({ persons: { nodes: [{ id }] } });
    expect(await search(house.wangB, identityNumber)).toEqual({ persons: { nodes: [] } });
    expect(await search(house.li, identityNumber.slice(0, 17))).toEqual({ persons: { nodes: [] } });
    const lines = await house.service.db.query(
      `SELECT actor, subject_id, details->>'found' AS found FROM audit_entry WHERE action = 'residents.person.search-by-number' ORDER BY id DESC LIMIT 3`,
    );
    expect(lines).toEqual([
      { actor: 'clerk-li', subject_id: null, found: '0' },
      { actor: 'clerk-wang-b', subject_id: null, found: '0' },
      { actor: 'clerk-li', subject_id: id, found: '1' },
    ]);
  });

  it('lets nobody search by one character, by both ways at once, or without a post', async () => {
    const document = 'query($s: PersonSearch!) { persons(search: $s) { nodes { id } } }';
    for (const s of [{ name: '试' }, {}, { name: '试验', identityNumber: '1' }]) {
      const { errors } = await house.service.query(house.li, document, { s });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const { errors } = await house.service.query(house.admin, document, { s: { name: '试验' } });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the full number', () => {
  const unmask = (
    asker: typeof house.li,
    personId: string,
    purpose = 'VERIFY_IDENTITY',
    caseNumber?: string,
    key?: string,
  ) => act(house, asker, 'unmaskIdentityNumber', { personId, purpose, caseNumber }, key);

  it('is shown for a stated purpose, each time on the trail, and lies in no key', async () => {
    const identityNumber = aNumber();
    const id = await aPerson(house, { identityNumber });
    const key = randomUUID();
    expect(await unmask(house.li, id, 'VERIFY_IDENTITY', undefined, key)).toMatchObject({
      identityNumber,
      problems: [],
    });
    expect(await unmask(house.li, id, 'VERIFY_IDENTITY', undefined, key)).toMatchObject({ identityNumber });
    const trail = await auditOf(house.service.db.manager, { type: 'Person', id }, { first: 20 });
    expect(trail.filter(({ action }) => action === 'unmask.identity-number')).toMatchObject([
      { actor: 'clerk-li', purpose: 'VERIFY_IDENTITY', outcome: 'done' },
      { actor: 'clerk-li', purpose: 'VERIFY_IDENTITY', outcome: 'done' },
    ]);
    const [{ kept }] = await house.service.db.query(`SELECT string_agg(result::text, '') AS kept FROM idempotency_key`);
    expect(kept).not.toContain(identityNumber);
  });

  it('needs a case number to handle a case, and a role that may', async () => {
    const id = await aPerson(house);
    expect(codes(await unmask(house.li, id, 'HANDLE_CASE'))).toEqual(['CASE_NUMBER_REQUIRED']);
    expect(codes(await unmask(house.li, id, 'HANDLE_CASE', aNumber()))).toEqual(['CASE_NUMBER_INVALID']);
    expect(codes(await unmask(house.li, id, 'SUPERVISION'))).toEqual(['UNMASKING_NOT_ALLOWED']);
  });

  it('is never shown to an administrator, not even to one who is a clerk too', async () => {
    const id = await aPerson(house);
    expect(codes(await unmask(house.both, id))).toEqual(['UNMASKING_NOT_ALLOWED']);
    const { errors } = await house.service.query(
      house.admin,
      `mutation { unmaskIdentityNumber(input: { personId: "${id}", purpose: VERIFY_IDENTITY }, idempotencyKey: "0123456789") { identityNumber } }`,
    );
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const trail = await auditOf(house.service.db.manager, { type: 'Person', id }, { first: 20 });
    expect(trail.filter(({ outcome }) => outcome === 'refused')).toHaveLength(1);
  });
});

describe('what changes of a person', () => {
  it('corrects a name and a number, keeping who they are', async () => {
    const id = await aPerson(house, { name: '试错名' });
    const identityNumber = aNumber('1969-09-09', 8);
    const { person } = await act(house, house.li, 'correctPerson', {
      personId: id,
      name: '试正名',
      identityNumber,
      reason: '录入有误',
    });
    expect(person).toMatchObject({ id, name: '试正名', birthDate: '1969-09-09', sex: 'FEMALE', version: 2 });
    const found = await ask(house, house.li, 'query($s: PersonSearch!) { persons(search: $s) { nodes { id } } }', {
      s: { identityNumber },
    });
    expect(found).toEqual({ persons: { nodes: [{ id }] } });
    const same = await act(house, house.li, 'correctPerson', { personId: id, name: '试正名', reason: '再来一次' });
    expect(codes(same)).toEqual(['PERSON_NOTHING_TO_CHANGE']);
    const other = aNumber();
    await aPerson(house, { identityNumber: other });
    expect(
      codes(await act(house, house.li, 'correctPerson', { personId: id, identityNumber: other, reason: '改号' })),
    ).toEqual(['PERSON_ALREADY_REGISTERED']);
    expect(codes(await act(house, house.li, 'correctPerson', { personId: id, name: '试', reason: ' ' }))).toEqual([
      'REASON_MISSING',
    ]);
  });

  it('moves a person away, who is then seen there and no longer here', async () => {
    const id = await aPerson(house);
    const input = { personId: id, hukouDivision: streetB, residenceDivision: streetB, on: '2026-09-24' };
    expect(codes(await act(house, house.li, 'movePerson', { ...input, on: '2026-09-25' }))).toEqual(['DATE_IN_FUTURE']);
    expect((await act(house, house.li, 'movePerson', input)).problems).toEqual([]);
    expect(await ask(house, house.li, 'query($id: ID!) { person(id: $id) { id } }', { id })).toEqual({ person: null });
    expect(
      await ask(house, house.wangB, 'query($id: ID!) { person(id: $id) { version residenceDivision { code } } }', {
        id,
      }),
    ).toEqual({
      person: { version: 2, residenceDivision: { code: streetB } },
    });
  });

  it('records a death with its evidence, and takes a mistaken report back', async () => {
    const id = await aPerson(house);
    const record = (status: string, on: string, evidence = '死亡证明 2026-001') =>
      act(house, house.li, 'recordLifeStatus', { personId: id, status, on, evidence });
    expect(codes(await record('DEAD', '2026-09-30'))).toEqual(['DATE_IN_FUTURE']);
    expect(codes(await record('DEAD', '1960-01-01'))).toEqual(['DATE_BEFORE_BIRTH']);
    expect(codes(await record('DEAD', '2026-09-01', ''))).toEqual(['EVIDENCE_MISSING']);
    expect((await record('DEAD', '2026-09-01')).person).toMatchObject({ lifeStatus: 'DEAD', version: 2 });
    expect((await record('ALIVE', '2026-09-24', '误报撤销')).person).toMatchObject({ lifeStatus: 'ALIVE', version: 3 });
    expect(codes(await record('ALIVE', '2026-09-24'))).toEqual(['PERSON_NOTHING_TO_CHANGE']);
  });
});

describe('what is told and what is kept', () => {
  it('tells each change once, in order, without a name or a number', async () => {
    const id = await aPerson(house, { name: '试不传名' });
    await act(house, house.li, 'movePerson', { personId: id, residenceDivision: '370112001001', on: '2026-09-24' });
    await settled(house.service);
    const told = (await eventsOn(house.service.transport, 'yimen.residents')).filter(({ subject }) => subject === id);
    expect(told.map(({ type, subjectVersion, data }) => ({ type, subjectVersion, data }))).toMatchObject([
      {
        type: 'yimen.residents.person.registered.v1',
        subjectVersion: 1,
        data: { personId: id, residenceDivision: streetA },
      },
      { type: 'yimen.residents.person.changed.v1', subjectVersion: 2, data: { residenceDivision: '370112001001' } },
    ]);
  });

  it('keeps no name, number or telephone in any plain column', async () => {
    const canary = { name: '试金丝雀', identityNumber: aNumber('1955-05-05'), phone: '13912345678' };
    const id = await aPerson(house, canary);
    await act(house, house.li, 'correctPerson', { personId: id, name: '试金丝雀二', reason: `原名${canary.name}` });
    const tables: { table_name: string }[] = await house.service.db.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { table_name } of tables) {
      const rows = await house.service.db.query(`SELECT t::text AS row FROM "${table_name}" t`);
      const text = rows.map(({ row }: { row: string }) => row).join('\n');
      for (const value of Object.values(canary)) {
        expect([table_name, text.includes(value)]).toEqual([table_name, false]);
        expect([table_name, text.includes(Buffer.from(value).toString('hex'))]).toEqual([table_name, false]);
      }
    }
  });
});

async function countPersons(): Promise<number> {
  const [row] = await house.service.db.query('SELECT count(*)::int AS n FROM person');
  return row.n;
}
