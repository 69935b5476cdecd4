import { randomUUID } from 'node:crypto';
import { eventsOn, resident, settled, streetA, streetB } from '@yimen/testing';
import { act, aHouse, aHousehold, aNumber, aPerson, ask, codes, type House } from './support.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
}, 60_000);
afterAll(() => house?.service.close());

const join = (householdId: string, personId: string, more: object = {}) =>
  act(house, house.li, 'joinHousehold', { householdId, personId, relation: 'OTHER', joinedOn: '2026-02-01', ...more });
const leave = (householdId: string, personId: string, more: object = {}) =>
  act(house, house.li, 'leaveHousehold', { householdId, personId, leftOn: '2026-06-01', reason: '分户', ...more });
const members = (id: string, asOf: string, asker = house.li) =>
  ask(
    house,
    asker,
    'query($id: ID!, $asOf: Date) { household(id: $id) { members(asOf: $asOf) { nodes { relation person { id } } } } }',
    { id, asOf },
  );

describe('forming a household', () => {
  it('has one head and the others by their relation, a number with a check digit, and is told with its members', async () => {
    const [head, son] = [await aPerson(house), await aPerson(house, { identityNumber: aNumber('2010-05-05') })];
    const { household, problems } = await act(house, house.li, 'formHousehold', {
      ...{ division: streetA, headPersonId: head, formedOn: '2026-01-01' },
      members: [{ personId: son, relation: 'SON', joinedOn: '2026-03-01' }],
    });
    expect(problems).toEqual([]);
    expect(household).toMatchObject({
      number: expect.stringMatching(/^370112\d{8}$/),
      members: {
        nodes: [
          { relation: 'HEAD', joinedOn: '2026-01-01', person: { id: head } },
          { relation: 'SON', joinedOn: '2026-03-01', person: { id: son } },
        ],
      },
    });
    await settled(house.service);
    const told = (await eventsOn(house.service.transport, 'yimen.residents')).filter(
      ({ subject }) => subject === household?.id,
    );
    expect(told.map(({ data }) => data)).toMatchObject([
      {
        division: streetA,
        version: 1,
        members: [{ personId: head, relation: 'HEAD', from: '2026-01-01', to: null }, { personId: son }],
      },
    ]);
  });

  it.each([
    [
      'a head who is named as a spouse too',
      (head: string) => [{ personId: head, relation: 'SPOUSE' }],
      'HOUSEHOLD_HEAD_COUNT',
    ],
    ['a second head', (_: string, other: string) => [{ personId: other, relation: 'HEAD' }], 'HOUSEHOLD_HEAD_COUNT'],
    [
      'a member named twice',
      (_: string, other: string) => [
        { personId: other, relation: 'SON' },
        { personId: other, relation: 'SON' },
      ],
      'HOUSEHOLD_MEMBER_TWICE',
    ],
    [
      'a member from tomorrow',
      (_: string, other: string) => [{ personId: other, relation: 'SON', joinedOn: '2026-09-25' }],
      'DATE_IN_FUTURE',
    ],
    [
      'a member before the household',
      (_: string, other: string) => [{ personId: other, relation: 'SON', joinedOn: '2025-12-31' }],
      'DATE_BEFORE_HOUSEHOLD',
    ],
    ['a member whom nobody knows', () => [{ personId: randomUUID(), relation: 'SON' }], 'NOT_FOUND'],
  ])('refuses %s, and forms nothing', async (_, others, code) => {
    const [head, other] = [await aPerson(house), await aPerson(house)];
    const answer = await act(house, house.li, 'formHousehold', {
      ...{ division: streetA, headPersonId: head, formedOn: '2026-01-01', members: others(head, other) },
    });
    expect([answer.household, codes(answer)]).toEqual([null, [code]]);
    expect(
      await ask(house, house.li, 'query($id: ID!) { person(id: $id) { household { id } } }', { id: head }),
    ).toEqual({
      person: { household: null },
    });
  });

  it('refuses a division of another street, and a person whom the clerk does not see', async () => {
    const head = await aPerson(house);
    const elsewhere = await act(house, house.li, 'formHousehold', {
      division: streetB,
      headPersonId: head,
      members: [],
    });
    expect(codes(elsewhere)).toEqual(['NOT_WITHIN_JURISDICTION']);
    const theirs = await act(house, house.wangB, 'formHousehold', {
      division: streetB,
      headPersonId: head,
      members: [],
    });
    expect(codes(theirs)).toEqual(['NOT_FOUND']);
  });

  it('refuses the dead', async () => {
    const head = await aPerson(house);
    await act(house, house.li, 'recordLifeStatus', {
      personId: head,
      status: 'DEAD',
      on: '2026-01-01',
      evidence: '死亡证明',
    });
    const answer = await act(house, house.li, 'formHousehold', { division: streetA, headPersonId: head, members: [] });
    expect(codes(answer)).toEqual(['HOUSEHOLD_PERSON_NOT_LIVING']);
  });
});

describe('one household at a moment (附录 A.1)', () => {
  it('refuses a person who lives in another household, and names it', async () => {
    const [head, other, third] = [await aPerson(house), await aPerson(house), await aPerson(house)];
    const first = await aHousehold(house, head, [{ personId: third, relation: 'OTHER' }]);
    const second = await aHousehold(house, other);
    const answer = await join(second, third);
    expect(answer).toMatchObject({
      household: null,
      problems: [{ code: 'HOUSEHOLD_PERSON_ELSEWHERE', personId: third, household: { id: first } }],
    });
  });

  it('lets a person live in one and then in another, and remembers both', async () => {
    const [head, other, third] = [await aPerson(house), await aPerson(house), await aPerson(house)];
    const first = await aHousehold(house, head, [{ personId: third, relation: 'OTHER' }]);
    const second = await aHousehold(house, other);
    expect((await leave(first, third)).problems).toEqual([]);
    expect((await join(second, third, { joinedOn: '2026-06-01' })).problems).toEqual([]);
    expect(
      await ask(
        house,
        house.li,
        'query($id: ID!) { person(id: $id) { may: household(asOf: "2026-05-31") { id } june: household(asOf: "2026-06-01") { id } } }',
        { id: third },
      ),
    ).toEqual({ person: { may: { id: first }, june: { id: second } } });
    expect(await members(first, '2026-05-31')).toMatchObject({
      household: { members: { nodes: [{ relation: 'HEAD' }, { relation: 'OTHER' }] } },
    });
    expect(await members(first, '2026-06-01')).toMatchObject({
      household: { members: { nodes: [{ relation: 'HEAD' }] } },
    });
  });

  it('lets one of two windows have a person whom both take in at the same moment', async () => {
    const [head, other, third] = [await aPerson(house), await aPerson(house), await aPerson(house)];
    const [first, second] = [await aHousehold(house, head), await aHousehold(house, other)];
    const answers = await Promise.all([join(first, third), join(second, third)]);
    expect(answers.filter(({ household }) => household)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(['HOUSEHOLD_PERSON_ELSEWHERE']);
  });

  it('is refused by the database itself, whoever forgets to look; and so is a second head', async () => {
    const [head, other] = [await aPerson(house), await aPerson(house)];
    const [first, second] = [await aHousehold(house, head), await aHousehold(house, other)];
    const insert = (household: string, person: string, relation: number) =>
      house.service.db.query(
        `INSERT INTO household_member (id, household_id, person_id, relation, joined_on) VALUES ($1, $2, $3, $4, '2026-02-02')`,
        [randomUUID(), household, person, relation],
      );
    await expect(insert(second, head, 8)).rejects.toMatchObject({
      driverError: { constraint: 'household_member_one_at_a_time' },
    });
    await expect(insert(first, await aPerson(house), 0)).rejects.toMatchObject({
      driverError: { constraint: 'household_member_one_head' },
    });
  });
});

describe('leaving', () => {
  it('names a new head when the head leaves and others stay', async () => {
    const [head, wife, son] = [await aPerson(house), await aPerson(house), await aPerson(house)];
    const id = await aHousehold(house, head, [
      { personId: wife, relation: 'SPOUSE' },
      { personId: son, relation: 'SON' },
    ]);
    expect(codes(await leave(id, head))).toEqual(['HOUSEHOLD_HEAD_COUNT']);
    expect(codes(await leave(id, son, { newHeadPersonId: wife }))).toEqual(['HOUSEHOLD_HEAD_COUNT']);
    expect((await leave(id, head, { newHeadPersonId: wife })).household).toMatchObject({
      version: 2,
      members: {
        nodes: [
          { relation: 'HEAD', person: { id: wife } },
          { relation: 'SON', person: { id: son } },
        ],
      },
    });
    expect(await members(id, '2026-05-31')).toMatchObject({
      household: {
        members: { nodes: [{ relation: 'HEAD', person: { id: head } }, { relation: 'SPOUSE' }, { relation: 'SON' }] },
      },
    });
  });

  it('refuses a day before the joining, a day after today, and who is not a member', async () => {
    const [head, third] = [await aPerson(house), await aPerson(house)];
    const id = await aHousehold(house, head);
    expect(codes(await leave(id, head, { leftOn: '2025-12-31' }))).toEqual(['DATE_BEFORE_JOINING']);
    expect(codes(await leave(id, head, { leftOn: '2026-09-25' }))).toEqual(['DATE_IN_FUTURE']);
    expect(codes(await leave(id, third))).toEqual(['HOUSEHOLD_NOT_MEMBER']);
    expect(codes(await leave(randomUUID(), head))).toEqual(['NOT_FOUND']);
  });

  it('lets the last one go, and nobody join what is empty', async () => {
    const [head, third] = [await aPerson(house), await aPerson(house)];
    const id = await aHousehold(house, head);
    expect((await leave(id, head)).problems).toEqual([]);
    expect(codes(await join(id, third, { joinedOn: '2026-07-01' }))).toEqual(['HOUSEHOLD_EMPTY']);
  });
});

describe('who sees a household', () => {
  it('its street and its bureau; who lives in it today and no other resident', async () => {
    const [head, child, stranger] = [
      await aPerson(house),
      await aPerson(house, { hukouDivision: null }),
      await aPerson(house),
    ];
    const id = await aHousehold(house, head, [{ personId: child, relation: 'SON' }]);
    const see = async (asker: typeof house.li) =>
      (await ask(house, asker, 'query($id: ID!) { household(id: $id) { id } }', { id })).household;
    expect(await see(house.li)).toEqual({ id });
    expect(await see(house.wu)).toEqual({ id });
    expect(await see(house.wangB)).toBeNull();
    expect(await see(resident('resident-wei', child))).toEqual({ id });
    expect(await see(resident('resident-han', stranger))).toBeNull();
    await leave(id, child);
    expect(await see(resident('resident-wei', child))).toBeNull();
  });

  it('shows its members to its street although they are registered elsewhere', async () => {
    const head = await aPerson(house);
    const away = await aPerson(house, { hukouDivision: null });
    await aHousehold(house, head, [{ personId: away, relation: 'SON' }]);
    await act(house, house.li, 'movePerson', {
      personId: away,
      hukouDivision: streetB,
      residenceDivision: streetB,
      on: '2026-09-01',
    });
    const name = 'query($id: ID!) { person(id: $id) { household { members { nodes { person { id } } } } } }';
    expect(await ask(house, house.li, name, { id: head })).toEqual({
      person: { household: { members: { nodes: [{ person: { id: head } }, { person: { id: away } }] } } },
    });
  });
});
