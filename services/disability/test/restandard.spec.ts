import { randomUUID } from 'node:crypto';
import type { Law } from '@yimen/policy';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { type BootedService, eventsOn, publishAsOutside, settled, streetA, streetB } from '@yimen/testing';
import { type LawsOf, reassess } from '../src/award/reassess.js';
import { recomputeForStandard } from '../src/award/recompute-for-standard.js';
import { demoLaw } from './support/a-person.js';
import { aPayingDistrict, granted, lockMonth, standingOf, told } from './support/allowances.js';

const key = 'disability.care.standard';
const value = { '1': '200.00', '2': '170.00', '3': '110.00' };

/** The demo law with a new care standard from a day on. */
function lawWith(from: string): LawsOf {
  const published = {
    key,
    unit: 'map',
    division: streetA,
    values: [{ from: legalDate(from), value, source: '新标准' }],
  };
  const law: Law = { parameters: [...demoLaw.parameters, published], divisions: [streetA] };
  return async () => () => law;
}

describe('标准调整 (domain §0.4、§4.2)', () => {
  let service: BootedService;
  beforeAll(async () => {
    service = await aPayingDistrict('2026-05-10');
  });
  afterAll(() => service?.close());
  const publish = (from: string, code = streetA) =>
    service.db.transaction((tx) =>
      recomputeForStandard(
        tx,
        { codes: [code], key, effectiveFrom: legalDate(from), documentNo: '新标准' },
        { today: service.clock.today(), now: service.clock.now(), laws: lawWith(from), because: 'test' },
      ),
    );

  it('自追溯之月起按新标准重算，一笔待遇一条告知，已锁定的月份补发；与逐户重算的结果相同', async () => {
    const level1 = await granted(service, { level: 1 });
    const level2 = await granted(service, { level: 2 });
    const drawsMore = await granted(service, { level: 1 });
    await publishAsOutside(
      service.transport,
      told(
        'yimen.elderly-care.care-subsidy.granted.v1',
        {
          personId: drawsMore.personId,
          subsidyId: randomUUID(),
          monthlyAmount: '190.00',
          from: '2026-02-10',
          version: 1,
        },
        '2026-02-10',
      ),
    );
    await settled(service);
    await lockMonth(service, '2026-04');
    const before = (await eventsOn(service.transport, 'yimen.disability')).length;
    expect(await publish('2026-04-01')).toBe(3);
    await settled(service);
    expect((await eventsOn(service.transport, 'yimen.disability')).length).toBe(before + 3);
    expect(await standingOf(service, level1.care)).toMatchObject({
      ...{ runs: ['2026-01 176 ELIGIBLE', '2026-04 200 ELIGIBLE'], arrears: { '2026-04': 24 } },
    });
    expect((await standingOf(service, level2.care)).runs).toEqual(['2026-01 152 ELIGIBLE', '2026-04 170 ELIGIBLE']);
    // 200 is above 190 from April on: the switch begins with the month after.
    expect((await standingOf(service, drawsMore.care)).runs).toEqual([
      '2026-01 176 ELIGIBLE',
      '2026-03 0 SUPPRESSED_BY_ELDERLY_CARE_SUBSIDY',
      '2026-05 200 ELIGIBLE',
    ]);
    const personIds = [level1, level2, drawsMore].map(({ personId }) => personId);
    const again = await service.db.transaction((tx) =>
      reassess(
        tx,
        { personIds },
        { today: service.clock.today(), now: service.clock.now(), laws: lawWith('2026-04-01'), because: 'test' },
      ),
    );
    expect(again).toEqual([]);
  });

  it('数百笔待遇只用不变的几条语句', async () => {
    const some = async (count: number, code: string) => {
      await someAwards(service, count, code);
      const { statements, result } = await countStatements(service.db, () => publish('2026-06-01', code));
      expect(result).toBe(count);
      return statements;
    };
    const few = await some(3, streetB);
    expect(await some(400, '370112009')).toBe(few);
  });
});

/** Awards of care with their certificates, written as they lie. */
async function someAwards(service: BootedService, count: number, code: string): Promise<void> {
  await service.db.query(
    `WITH each AS (SELECT gen_random_uuid() AS award, gen_random_uuid() AS person FROM generate_series(1, $1)),
     awards AS (
       INSERT INTO award (id, benefit, case_id, person_id, division, from_month, status, version, eligible_on, level)
       SELECT award, 'PWD_CARE', gen_random_uuid(), person, $2, '2026-01-01', 'ACTIVE', 1, '2026-01-10', 1 FROM each RETURNING id)
     SELECT count(*) FROM awards`,
    [count, code],
  );
  await service.db.query(
    `INSERT INTO award_amount (award_id, from_month, amount, reason, source)
     SELECT id, from_month, 17600, 'ELIGIBLE', 'test' FROM award WHERE division = $1`,
    [code],
  );
}
