import { randomUUID } from 'node:crypto';
import { countStatements } from '@yimen/subgraph';
import {
  type Asker,
  aDistrict,
  askEntities,
  type BootedService,
  bootService,
  dataOf,
  department,
  eventsOn,
  eventually,
  resident,
} from '@yimen/testing';
import { placeNames } from '../src/place-names.definition.js';

let service: BootedService;
let bureau: Asker;
let clerk: Asker;
let neighbour: Asker;
const anybody = department('education');

beforeAll(async () => {
  service = await bootService(placeNames);
  await eventually(async () => (await service.drained()).drained, 60_000);
  const staff = await aDistrict([service], {
    'bureau-wu': ['bureau-officer', '370112'],
    'clerk-li': ['street-clerk', '370112001'],
    'bureau-elsewhere': ['bureau-officer', '370102'],
  });
  bureau = staff['bureau-wu'];
  clerk = staff['clerk-li'];
  neighbour = staff['bureau-elsewhere'];
}, 60_000);
afterAll(() => service?.close());

const ask = async (document: string, variables = {}, asker: Asker = anybody) =>
  dataOf(await service.query<Record<string, never>>(asker, document, variables)) as Record<string, unknown>;

const problems = `problems { __typename code message field legalBasis
  ... on DivisionAlreadyAbolished { abolishedOn successors { code } } ... on DivisionCodeUsed { division { code name } }
  ... on DivisionHasParts { parts } ... on DivisionNotYoursToChange { recordedBy { code name } } ... on DivisionSuccessorUnfit { successor } ... on DivisionNameTaken { division { code } } }`;
const mutation = (name: string, input: string) =>
  `mutation($input: ${input}!, $key: String!) { ${name}(input: $input, idempotencyKey: $key) {
     division { code name validFrom validTo successors { code name } predecessors { code } version } ${problems} } }`;
const documents = {
  abolish: mutation('abolishDivision', 'AbolishDivisionInput'),
  establish: mutation('establishDivision', 'EstablishDivisionInput'),
  rename: mutation('renameDivision', 'RenameDivisionInput'),
};

async function change(kind: keyof typeof documents, input: object, asker: Asker = bureau, key: string = randomUUID()) {
  const data = await ask(documents[kind], { input, key }, asker);
  return Object.values(data)[0] as { division: Record<string, unknown> | null; problems: Record<string, unknown>[] };
}

describe('looking divisions up', () => {
  it('tells a street with the divisions above it', async () => {
    expect(
      await ask(
        '{ division(code: "370112001") { name level kind fullName parent { name } ancestors { name } validTo } }',
      ),
    ).toEqual({
      division: {
        name: '山大路街道',
        level: 'TOWNSHIP',
        kind: 'ADMINISTRATIVE',
        fullName: '山东省济南市历城区山大路街道',
        parent: { name: '历城区' },
        ancestors: ['中华人民共和国', '山东省', '济南市', '历城区'].map((name) => ({ name })),
        validTo: null,
      },
    });
  });

  it('finds an abolished code with what it became, and not on a day after its end', async () => {
    const data = await ask(`{
      ever: division(code: "370181") { name validTo datesExact successors { code name predecessors { code } } }
      before: division(code: "370181", asOf: "2016-09-13") { name }
      after: division(code: "370181", asOf: "2016-09-14") { name }
      never: division(code: "370112800") { name }
    }`);
    expect(data).toEqual({
      ever: {
        name: '章丘市',
        validTo: '2016-09-14',
        datesExact: true,
        successors: [{ code: '370114', name: '章丘区', predecessors: [{ code: '370181' }] }],
      },
      before: { name: '章丘市' },
      after: null,
      never: null,
    });
  });

  it('pages through what lies right below a district', async () => {
    const page = (after: string | null) =>
      ask(
        'query($after: String) { divisions(parent: "370112", first: 10, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }',
        { after },
      ) as Promise<{ divisions: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>;
    const first = await page(null);
    const second = await page(first.divisions.pageInfo.endCursor);
    const codes = [...first.divisions.nodes, ...second.divisions.nodes].map(({ code }) => code);
    expect(first.divisions.pageInfo.hasNextPage).toBe(true);
    expect(codes.slice(0, 4)).toEqual(['370112001', '370112002', '370112003', '370112004']);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort());
  });

  it('finds divisions by the beginning of their name, and takes wildcards for letters', async () => {
    const data = (await ask(
      '{ found: divisions(name: "洪家楼", level: TOWNSHIP) { nodes { code } } wild: divisions(name: "%") { nodes { code } } }',
    )) as {
      found: { nodes: { code: string }[] };
    };
    expect(data.found.nodes).toContainEqual({ code: '370112002' });
    expect(data).toMatchObject({ wild: { nodes: [] } });
  });

  it('refuses a forged cursor in Chinese', async () => {
    const { errors } = await service.query(anybody, '{ divisions(after: "x") { nodes { code } } }');
    expect(errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringMatching(/[一-龥]/),
    });
  });

  it('answers _entities to whoever is logged in, and to nobody else', async () => {
    const found = await askEntities(
      service,
      anybody,
      'Division',
      [{ code: '370112' }, { code: '999999' }],
      'code name',
    );
    expect(found).toEqual([{ code: '370112', name: '历城区' }, null]);
    const { data, errors } = await service.query(
      null,
      '{ _entities(representations: [{ __typename: "Division", code: "370112" }]) { ... on Division { name } } }',
    );
    expect([data, errors[0]?.extensions.code]).toEqual([null, 'UNAUTHENTICATED']);
  });

  it.each([1, 10, 100])('sends as many statements for %i rows as for one', async (first) => {
    const document = `query($first: Int!) { divisions(parent: "370000", level: CITY, first: 1) { nodes { children(first: $first) {
      nodes { name fullName parent { name } successors { code } predecessors { code } children(first: $first) { nodes { code fullName } } } } } } }`;
    const { statements } = await countStatements(service.db, () => ask(document, { first }));
    expect(statements).toBeLessThanOrEqual(8);
    const entities = await countStatements(service.db, () =>
      ask('query($of: [_Any!]!) { _entities(representations: $of) { ... on Division { name } } }', {
        of: Array.from({ length: first }, (_, nth) => ({
          __typename: 'Division',
          code: `3701120${String(nth).padStart(2, '0')}`,
        })),
      }),
    );
    expect(entities.statements).toBe(2);
  });
});

describe('recording what the government approved', () => {
  const documentNo = '鲁政字〔2026〕1 号';

  it('abolishes a street in favour of another; its code is never used again', async () => {
    const refused = await change('abolish', {
      code: '370112003',
      on: '2026-09-24',
      successors: ['370112001'],
      documentNo,
    });
    expect(refused).toMatchObject({ division: null, problems: [{ code: 'DIVISION_HAS_PARTS' }] });

    const { division, problems: none } = await change('abolish', {
      ...{ code: '370112003', on: '2026-09-24', successors: ['370112001'], withParts: true, documentNo },
    });
    expect(none).toEqual([]);
    expect(division).toMatchObject({ validTo: '2026-09-24', successors: [{ code: '370112001' }], version: 2 });
    expect(await ask('{ divisions(parent: "370112003") { nodes { code } } }')).toEqual({ divisions: { nodes: [] } });

    const again = await change('abolish', { code: '370112003', on: '2026-09-24', successors: [], documentNo });
    expect(again.problems).toMatchObject([
      { __typename: 'DivisionAlreadyAbolished', abolishedOn: '2026-09-24', successors: [{ code: '370112001' }] },
    ]);
    const reused = await change('establish', {
      ...{ code: '370112003', name: '新东风街道', parentCode: '370112', on: '2026-09-24', documentNo },
    });
    expect(reused.problems).toMatchObject([{ __typename: 'DivisionCodeUsed', division: { code: '370112003' } }]);
    await expect(service.db.query(`DELETE FROM division WHERE code = '370112003'`)).rejects.toThrow();
  });

  it('renames a division: the code stays, the old name is found on its days', async () => {
    const key = randomUUID();
    const input = { code: '370112004', name: '新全福街道', on: '2026-09-20', documentNo };
    const first = await change('rename', input, bureau, key);
    expect(first.division).toMatchObject({ code: '370112004', name: '新全福街道', version: 2 });
    expect(await change('rename', input, bureau, key)).toEqual(first);
    const data = await ask(`{
      now: division(code: "370112004") { name fullName }
      former: division(code: "370112004", asOf: "2026-09-19") { name fullName }
      byOld: divisions(name: "全福街道", asOf: "2026-09-19") { nodes { code } }
      byOldNow: divisions(name: "全福街道", parent: "370112") { nodes { code } }
    }`);
    expect(data).toMatchObject({
      now: { name: '新全福街道', fullName: '山东省济南市历城区新全福街道' },
      former: { name: '全福街道', fullName: '山东省济南市历城区全福街道' },
      byOldNow: { nodes: [] },
    });
    expect((data.byOld as { nodes: unknown[] }).nodes).toContainEqual({ code: '370112004' });
  });

  it('establishes a community with its predecessors', async () => {
    const { division, problems: none } = await change('establish', {
      ...{ code: '370112001198', name: '新设社区居民委员会', parentCode: '370112001', on: '2026-09-24', documentNo },
      predecessors: ['370112001001'],
    });
    expect(none).toEqual([]);
    expect(division).toMatchObject({ validFrom: '2026-09-24', predecessors: [{ code: '370112001001' }], version: 1 });
  });

  it('lets one of two windows have a code that both give out at the same moment', async () => {
    const order = { parentCode: '370112001', on: '2026-09-24', documentNo, code: '370112001197' };
    const both = await Promise.all([
      change('establish', { ...order, name: '甲村社区居民委员会' }),
      change('establish', { ...order, name: '乙村社区居民委员会' }),
    ]);
    expect(both.filter(({ division }) => division !== null)).toHaveLength(1);
    expect(both.flatMap(({ problems: found }) => found.map(({ code }) => code))).toEqual(['DIVISION_CODE_USED']);
  });

  it('refuses a name that the county has already, a code outside its parent, and an unfit successor', async () => {
    const order = { parentCode: '370112001', on: '2026-09-24', documentNo };
    const taken = await change('establish', { ...order, code: '370112001196', name: '甸柳社区居民委员会' });
    expect(taken.problems).toMatchObject([
      { __typename: 'DivisionNameTaken', legalBasis: expect.stringContaining('第九条') },
    ]);
    const elsewhere = await change('establish', { ...order, code: '370112002196', name: '丙村社区居民委员会' });
    expect(elsewhere.problems).toMatchObject([{ code: 'DIVISION_CODE_UNFIT' }]);
    const unfit = await change('abolish', {
      ...{ code: '370112005', on: '2026-09-24', successors: [], documentNo },
    });
    expect(unfit.problems).toMatchObject([{ __typename: 'NotFoundProblem' }]);
    const level = await change('abolish', { code: '370112007', on: '2026-09-24', successors: ['370112'], documentNo });
    expect(level.problems).toMatchObject([{ __typename: 'DivisionSuccessorUnfit', successor: '370112' }]);
  });

  it('leaves the officer’s own district, and what is above it, to those above: 行政区划管理条例 第七条', async () => {
    const on = '2026-09-24';
    for (const [code, recordedBy] of [
      ['370112', { code: '370100', name: '济南市' }],
      ['370100', { code: '370000', name: '山东省' }],
      ['000000', null],
    ] as const) {
      const refusal = [
        {
          __typename: 'DivisionNotYoursToChange',
          code: 'DIVISION_NOT_YOURS_TO_CHANGE',
          field: 'input.code',
          legalBasis: expect.stringContaining('《行政区划管理条例》'),
          message: expect.stringContaining('上级区划的民政部门登记'),
          recordedBy,
        },
      ];
      const abolished = await change('abolish', { code, on, successors: [], withParts: true, documentNo });
      expect(abolished).toMatchObject({ division: null, problems: refusal });
      const renamed = await change('rename', { code, name: '别的名称', on, documentNo });
      expect(renamed).toMatchObject({ division: null, problems: refusal });
    }
    const order = { code: '370192', name: '新设区', parentCode: '370100', on, documentNo };
    expect((await change('establish', order)).problems).toMatchObject([
      { code: 'DIVISION_NOT_YOURS_TO_CHANGE', field: 'input.parentCode', recordedBy: { code: '370100' } },
    ]);
    expect(await ask('{ division(code: "370112") { name validTo version } }')).toEqual({
      division: { name: '历城区', validTo: null, version: 1 },
    });
  });

  it('lets the officer establish a street right below their own district', async () => {
    const order = { code: '370112099', name: '新设街道', parentCode: '370112', on: '2026-09-24', documentNo };
    const { division, problems: none } = await change('establish', order);
    expect([division?.code, none]).toEqual(['370112099', []]);
  });

  it('is not for a clerk, nor a resident, nor another district, whose bureau is told that there is no such division', async () => {
    const input = { code: '370112007', name: '别的街道', on: '2026-09-24', documentNo };
    for (const asker of [clerk, resident('somebody', randomUUID()), anybody]) {
      const { errors } = await service.query(asker, documents.rename, { input, key: randomUUID() });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const outside = await change('rename', input, neighbour);
    const unknown = await change('rename', { ...input, code: '370112999' }, neighbour);
    expect(outside).toEqual(unknown);
  });
});

describe('what the others are told', () => {
  it('the whole tree first, the served district at its head, then each change', async () => {
    const told = await eventsOn(service.transport, 'yimen.place-names');
    const chunks = told.filter(
      ({ type, correlationId, data }) =>
        type === 'yimen.place-names.division-chunk.published.v1' &&
        correlationId === undefined &&
        !(data as unknown as { chunk: string }).chunk.startsWith('test/'),
    );
    const divisions = chunks.flatMap(({ data }) => (data as unknown as { divisions: { code: string }[] }).divisions);
    expect(divisions).toHaveLength(107_773);
    expect(divisions.slice(0, 5).map(({ code }) => code)).toEqual([
      '000000',
      '370000',
      '370100',
      '370112',
      '370112001',
    ]);
    const changed = told.filter(
      ({ type, subject }) => type === 'yimen.place-names.division.changed.v1' && subject === '370112003',
    );
    expect(changed.map(({ data }) => data)).toEqual([
      {
        ...{ code: '370112003', name: '东风街道', level: 'TOWNSHIP', parentCode: '370112', validFrom: '1949-10-01' },
        ...{ validTo: '2026-09-24', successorCodes: ['370112001'], version: 2 },
      },
    ]);
  });
});
