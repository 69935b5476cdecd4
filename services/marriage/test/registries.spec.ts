import { dataOf, eventsOn } from '@yimen/testing';
import { act, aRegistry, tell } from './a-registry.js';
import { aPublishedRegistry, calendarTold, registryInput } from './registries.js';

type House = Awaited<ReturnType<typeof aRegistry>>;

describe('婚姻登记机关', () => {
  let it_: House;
  beforeAll(async () => {
    it_ = await aRegistry();
    await tell(it_.house, calendarTold(2026));
  });
  afterAll(() => it_?.house.close());

  const publish = (who: keyof House['askers'], more: object = {}, key?: string) =>
    act<'registry'>(
      it_.house,
      it_.askers[who],
      {
        ...{ mutation: 'publishMarriageRegistry', input: 'PublishMarriageRegistryInput' },
        selection: 'registry { code name version division { code } closedOn windows { on from to seats } }',
      },
      { ...registryInput, ...more },
      key,
    );
  const free = async (on: string) => {
    const answer = await it_.house.query<{ marriageRegistry: { freeWindows: { from: string; free: number }[] } }>(
      it_.askers['clerk-li'],
      'query ($code: ID!, $on: Date!) { marriageRegistry(code: $code) { freeWindows(on: $on) { from free } } }',
      { code: registryInput.code, on },
    );
    return dataOf(answer).marriageRegistry.freeWindows;
  };

  it('由登记处负责人公布，谁都可以查到地址和办公时间', async () => {
    const { registry, problems } = await publish('leader-qian');
    expect(problems).toEqual([]);
    expect(registry).toMatchObject({ code: registryInput.code, version: 1, division: { code: '370112' } });
    expect(await free('2026-09-28')).toEqual([
      { from: '09:00', free: 2 },
      { from: '14:00', free: 1 },
    ]);
    expect(await free('2026-09-27')).toEqual([]);
    expect(await free('2027-01-04')).toEqual([]);
    const again = await publish('leader-qian', { closedOn: ['2026-09-28'] });
    expect(again.registry).toMatchObject({ version: 2, closedOn: ['2026-09-28'] });
    expect(await free('2026-09-28')).toEqual([]);
    const told = (await eventsOn(it_.house.transport, 'yimen.marriage')).filter(({ type }) =>
      type.startsWith('yimen.marriage.registry.'),
    );
    expect(told.map(({ data }) => data)).toMatchObject([
      { registryCode: registryInput.code, version: 1 },
      { version: 2 },
    ]);
  });

  it('登记员不能公布；不是自己的地方、有毛病的时段、一个区划两家都不行', async () => {
    const document = `mutation ($input: PublishMarriageRegistryInput!) {
      publishMarriageRegistry(input: $input, idempotencyKey: "registrar-publishes") { problems { code } } }`;
    const forbidden = await it_.house.query(it_.askers['registrar-sun'], document, { input: registryInput });
    expect(forbidden.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const codeOf = async (more: object) => (await publish('leader-qian', more)).problems[0]?.code;
    expect(await codeOf({ code: '110101-01', division: '110101' })).toBe('NOT_FOUND');
    expect(await codeOf({ code: '370112-02' })).toBe('REGISTRY_OF_DIVISION');
    expect(await codeOf({ division: '370112001' })).toBe('REGISTRY_CODE_TAKEN');
    const overlapping = [...registryInput.windows, { on: 'WORKING_DAY', from: '10:00', to: '12:00', seats: 1 }];
    expect(await codeOf({ windows: overlapping })).toBe('WINDOWS_OVERLAP');
    expect(await codeOf({ windows: [] })).toBe('NO_WINDOWS');
  });

  it('按区划分页查询', async () => {
    await aPublishedRegistry(it_, { code: '370112002-01', division: '370112002', name: '某街道登记点' });
    const page = async (args: string) => {
      const answer = await it_.house.query<{
        marriageRegistries: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }>(
        it_.askers['registrar-far'],
        `{ marriageRegistries(${args}) { nodes { code } pageInfo { hasNextPage endCursor } } }`,
      );
      return dataOf(answer).marriageRegistries;
    };
    const first = await page('first: 1, division: "370112"');
    expect(first).toMatchObject({ nodes: [{ code: registryInput.code }], pageInfo: { hasNextPage: true } });
    const rest = await page(`first: 5, division: "370112", after: "${first.pageInfo.endCursor}"`);
    expect(rest).toMatchObject({ nodes: [{ code: '370112002-01' }], pageInfo: { hasNextPage: false } });
    expect((await page('first: 5, division: "370112002"')).nodes).toEqual([{ code: '370112002-01' }]);
  });
});
