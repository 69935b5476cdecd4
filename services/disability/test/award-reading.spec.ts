import { countStatements } from '@yimen/subgraph';
import { askEntities, type BootedService, dataOf, officer, resident, settled } from '@yimen/testing';
import { aPayingDistrict, type Granted, granted, lockMonth } from './support/allowances.js';

const fields = `id allowance allowanceName holder { id } division { code } status from to endReason { code label }
  thisMonth { month status amount paid reason { code label } } months(first: 2) { nodes { month amount } pageInfo { hasNextPage endCursor } }
  arrears { nodes { month amount } } version`;

describe('查看两项补贴', () => {
  let service: BootedService;
  let one: Granted;
  beforeAll(async () => {
    service = await aPayingDistrict('2026-05-10');
    await lockMonth(service, '2026-05');
    one = await granted(service, { from: '2026-03' });
    await settled(service);
  });
  afterAll(() => service?.close());
  const award = async (who = officer('clerk-li'), id = one.living) => {
    const answer = await service.query<{ disabilityAward: unknown }>(
      who,
      `query ($id: ID!) { disabilityAward(id: $id) { ${fields} } }`,
      { id },
    );
    return dataOf(answer).disabilityAward;
  };

  it('本街道的窗口看到逐月与应补发', async () => {
    expect(await award()).toMatchObject({
      ...{ allowance: 'LIVING', allowanceName: '困难残疾人生活补贴', status: 'ACTIVE', from: '2026-03', to: null },
      ...{ holder: { id: one.personId }, division: { code: '370112001' } },
      thisMonth: { month: '2026-05', status: 'PAID', amount: '176.00', paid: null, reason: { label: '符合条件' } },
      months: { nodes: [{ month: '2026-06' }, { month: '2026-05' }], pageInfo: { hasNextPage: true } },
      arrears: { nodes: [{ month: '2026-05', amount: '176.00' }] },
    });
  });

  it('别的街道看不到，本人看得到，别人看不到', async () => {
    expect(await award(officer('clerk-wang-b'))).toBeNull();
    expect(await award(resident('resident-one', one.personId))).toMatchObject({ id: one.living });
    expect(await award(resident('resident-two', one.living))).toBeNull();
  });

  it('逐月按游标翻页，到起始月为止', async () => {
    const document = `query ($id: ID!, $after: String) { disabilityAward(id: $id) {
      months(first: 3, after: $after) { nodes { month } pageInfo { hasNextPage endCursor } } } }`;
    type Page = { disabilityAward: { months: { nodes: { month: string }[]; pageInfo: { endCursor: string } } } };
    const page = async (after: string | null) =>
      dataOf(await service.query<Page>(officer('clerk-li'), document, { id: one.care, after })).disabilityAward.months;
    const first = await page(null);
    expect(first.nodes.map(({ month }) => month)).toEqual(['2026-06', '2026-05', '2026-04']);
    const second = await page(first.pageInfo.endCursor);
    expect(second).toMatchObject({ nodes: [{ month: '2026-03' }], pageInfo: { hasNextPage: false } });
  });

  it('挂在人员的残疾人福利篇上，语句数与人数无关', async () => {
    const others = [await granted(service), await granted(service), await granted(service)];
    const ask = (ids: readonly string[]) =>
      countStatements(service.db, () =>
        askEntities(
          service,
          officer('clerk-li'),
          'Person',
          ids.map((id) => ({ id })),
          `disability { awards { nodes { ${fields} } } }`,
        ),
      );
    const few = await ask([one.personId]);
    const more = await ask([one, ...others].map(({ personId }) => personId));
    expect(more.result).toHaveLength(4);
    expect(more.result).toMatchObject([{ disability: { awards: { nodes: [{}, {}] } } }, {}, {}, {}]);
    expect(more.statements).toBe(few.statements);
  });

  it('一地的补贴按编号翻页', async () => {
    const answer = await service.query<{ disabilityAwards: { nodes: { allowance: string }[] } }>(
      officer('clerk-li'),
      `{ disabilityAwards(division: "370112001", allowance: CARE, status: ACTIVE, first: 2) { nodes { allowance } pageInfo { hasNextPage } } }`,
    );
    expect(dataOf(answer).disabilityAwards).toMatchObject({
      nodes: [{ allowance: 'CARE' }, { allowance: 'CARE' }],
      pageInfo: { hasNextPage: true },
    });
  });
});
