import { countStatements } from '@yimen/subgraph';
import { askEntities, department, resident, service, streetA } from '@yimen/testing';
import { act, aHouse, aHousehold, aPerson, ask, consentInput, type House } from './support.js';

let house: House;
const persons: string[] = [];
beforeAll(async () => {
  house = await aHouse();
  const registerOne = async (nth: number) => {
    const id = await aPerson(house, { name: `试多人${String.fromCharCode(0x4e00 + nth)}` });
    persons.push(id);
    await aHousehold(house, id);
    await act(house, house.li, 'giveConsent', consentInput(id));
  };
  for (let nth = 0; nth < 100; nth += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, more) => registerOne(nth + more)));
  }
}, 120_000);
afterAll(() => house?.service.close());

const wholePerson = `id name identityNumber phone age hukouDivision { code } consents { nodes { id inForce } }
  household { id number members { nodes { relation person { id name } } } }`;

describe('statements do not grow with the rows', () => {
  it('in a search', async () => {
    const search = (first: number) =>
      countStatements(house.service.db, () =>
        ask(
          house,
          house.li,
          `query($first: Int!) { persons(search: { name: "试多人" }, first: $first) { nodes { ${wholePerson} } } }`,
          { first },
        ),
      );
    await search(1);
    const counts = [];
    for (const first of [1, 10, 100]) {
      const { result, statements } = await search(first);
      expect((result.persons as { nodes: unknown[] }).nodes).toHaveLength(first);
      counts.push(statements);
    }
    expect(new Set(counts).size).toBe(1);
  });

  it.each([
    ['Person', wholePerson],
    ['Household', 'id members { nodes { person { name } } }'],
    ['Consent', 'id person { name }'],
  ])('in _entities of %s', async (typename, fields) => {
    const table = typename.toLowerCase();
    const rows: { id: string }[] = await house.service.db.query(`SELECT id FROM ${table} ORDER BY id LIMIT 100`);
    const counts = [];
    for (const n of [1, 1, 10, 100]) {
      const { result, statements } = await countStatements(house.service.db, () =>
        askEntities(house.service, house.li, typename, rows.slice(0, n), fields),
      );
      expect(result.filter((one) => one !== null)).toHaveLength(n);
      counts.push(statements);
    }
    expect(new Set(counts.slice(1)).size).toBe(1);
  });
});

describe('_entities is guarded', () => {
  it.each(['Person', 'Household', 'Consent'])(
    '%s: nobody without a token; nothing for another street or another resident',
    async (typename) => {
      const [row]: { id: string }[] = await house.service.db.query(
        `SELECT id FROM ${typename.toLowerCase()} ORDER BY id LIMIT 1`,
      );
      const of = [{ id: row?.id }];
      const stranger = await aPerson(house);
      for (const asker of [house.wangB, house.admin, resident('stranger', stranger), department('education')])
        expect(await askEntities(house.service, asker, typename, of, 'id')).toEqual([null]);
      for (const asker of [house.li, house.wu, service('assistance')])
        expect(await askEntities(house.service, asker, typename, of, 'id')).toEqual([{ id: row?.id }]);
      const { data, errors } = await house.service.query(
        null,
        'query($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
        {
          of: [{ __typename: typename, id: row?.id }],
        },
      );
      expect([data, errors[0]?.extensions.code]).toEqual([null, 'UNAUTHENTICATED']);
      expect(await askEntities(house.service, house.li, typename, [{ id: 'not-an-id' }], 'id')).toEqual([null]);
    },
  );
});

describe('a service of the platform', () => {
  it('looks up who was registered a moment ago, with the name for a document', async () => {
    const id = await aPerson(house, { name: '试刚登记' });
    const found = await ask(
      house,
      service('assistance'),
      'query($id: ID!) { person(id: $id) { name birthDate lifeStatus hukouDivision { code } } }',
      { id },
    );
    expect(found).toMatchObject({
      person: { name: '试刚登记', lifeStatus: 'ALIVE', hukouDivision: { code: streetA } },
    });
  });
});

describe('a resident', () => {
  it('sees themselves and their household, and no other person', async () => {
    const [mother, child, neighbour] = [await aPerson(house), await aPerson(house), await aPerson(house)];
    await aHousehold(house, mother, [{ personId: child, relation: 'SON' }]);
    const see = async (id: string) =>
      (await ask(house, resident('r', mother), 'query($id: ID!) { person(id: $id) { id } }', { id })).person;
    expect([await see(mother), await see(child), await see(neighbour)]).toEqual([{ id: mother }, { id: child }, null]);
    const { errors } = await house.service.query(
      resident('r', mother),
      '{ persons(search: { name: "试居民" }) { nodes { id } } }',
    );
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('pages', () => {
  it('show everybody once, in the same order', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const data = await ask(
        house,
        house.li,
        'query($after: String) { persons(search: { name: "试多人" }, first: 30, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const page = data.persons as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([...persons].sort());
  });
});
