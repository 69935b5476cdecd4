import { type LegalMonth, legalDate, yuanToFen } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import {
  type Asker,
  county,
  dataOf,
  department,
  divisionsTold,
  publishAsOutside,
  settled,
  streetA,
  streetB,
} from '@yimen/testing';
import type { AwardBasis } from '../src/award/award.write.js';
import type { AwardChange } from '../src/award/award-change.js';
import { changeAwards } from '../src/award/change-awards.js';
import { anOffice, type Office } from './support/an-office.js';
import { lockedRoll } from './support/rolls.js';
import { someAwards } from './support/some-awards.js';

type Figures = Record<string, number | string | null> & { exitReasons: { code: string; count: number }[] };
type Report = {
  asOf: string;
  rollsLocked: number;
  rollsOpen: number;
  rows: { code: string; label: string; figures: Figures | null }[];
  total: Figures | null;
};
const figures = `households suspended persons minors elderly entries exits exitReasons { code label count } paidHouseholds entitled arrears
  reissued recovered payable averagePerHousehold`;
const query = `query ($month: Month!, $division: ID!, $groupBy: StatisticsGrouping!, $asOf: Date) {
  subsistenceStatistics(month: $month, division: $division, groupBy: $groupBy, asOf: $asOf) {
    asOf rollsLocked rollsOpen rows { code label tier figures { ${figures} } } total { ${figures} } } }`;
const sums = ['entitled', 'arrears', 'reissued', 'recovered', 'payable'] as const;

describe('低保月报', () => {
  let office: Office;
  let inA: string[];
  beforeAll(async () => {
    office = await anOffice('2026-11-02');
    const amounts = Array.from({ length: 30 }, (_, at) => 10_001 + at * 1_733);
    inA = await someAwards(
      office,
      amounts.map((amountFen) => ({ amountFen })),
    );
    await someAwards(
      office,
      amounts.slice(0, 12).map((amountFen) => ({ amountFen, division: streetB, fromMonth: '2026-10-01' })),
    );
    await someAwards(office, [{ amountFen: 50_000, division: streetB, toMonth: '2026-09-01', status: 'ENDED' }]);
  });
  afterAll(() => office.close());

  const report = async (month: string, more: Record<string, unknown> = {}, who: Asker = office.people['bureau-wu']) => {
    const variables = { month, division: county, groupBy: 'DIVISION', ...more };
    const answer = await office.service.query<{ subsistenceStatistics: Report | null }>(who, query, variables);
    return dataOf(answer).subsistenceStatistics;
  };
  const rollSums = async (month: string) => {
    const rows: Record<string, string>[] = await office.service.db.query(
      `SELECT count(*) AS lines, ${sums.map((name) => `coalesce(sum(${name === 'entitled' ? 'amount' : name}), 0) AS ${name}`).join(', ')}
         FROM roll_line l JOIN roll r ON r.id = l.roll_id WHERE l.month = $1 AND r.status <> 'DISCARDED'`,
      [`${month}-01`],
    );
    return rows[0] ?? {};
  };

  it('agrees with the locked rolls to the fen: every street, and the whole', async () => {
    expect((await report('2026-10'))?.total).toMatchObject({ paidHouseholds: 0, payable: '0.00', households: 42 });
    await lockedRoll(office, '2026-10', streetA);
    await lockedRoll(office, '2026-10');
    const found = await report('2026-10');
    const rolls = await rollSums('2026-10');
    expect(found).toMatchObject({ rollsLocked: 2, rollsOpen: 0 });
    for (const name of sums) {
      const total = yuanToFen(String(found?.total?.[name]));
      expect(total).toBe(Number(rolls[name]));
      expect(found?.rows.reduce((sum, row) => sum + yuanToFen(String(row.figures?.[name])), 0)).toBe(total);
    }
    expect(found?.total?.paidHouseholds).toBe(42);
  });

  it('counts entries by their first month and exits by the month after their last, so that each stock follows from the one before', async () => {
    const [september, october] = [await report('2026-09'), await report('2026-10')];
    expect(october?.total).toMatchObject({ entries: 12, exits: 1, exitReasons: [{ code: 'OTHER', count: 1 }] });
    const before = Number(september?.total?.households);
    expect(Number(october?.total?.households)).toBe(before + 12 - 1);
    const ended: AwardChange = {
      ...{ awardId: inA[0] ?? '', fromMonth: '2026-11' as LegalMonth, endMonth: '2026-10' as LegalMonth },
      ...{ reason: 'MOVED_AWAY', source: '低保终字〔2026〕9号', turn: 'END' },
    };
    await office.service.db.transaction((tx) => changeAwards(tx, { today: legalDate('2026-11-02') }, [ended]));
    const november = await report('2026-11');
    expect(november?.total).toMatchObject({ exits: 1, exitReasons: [{ code: 'MOVED_AWAY', label: '迁出本区县' }] });
    expect(Number(november?.total?.households)).toBe(Number(october?.total?.households) - 1);
  });

  it('counts a past month by who was counted then, whatever changed since', async () => {
    const awardId = inA[1] ?? '';
    const [row]: { basis: AwardBasis }[] = await office.service.db.query('SELECT basis FROM award WHERE id = $1', [
      awardId,
    ]);
    if (row === undefined) throw new Error('the award is not there');
    const born = row.basis.counted.map((member) => ({ ...member, birthDate: legalDate('2026-10-20') }));
    const grown: AwardChange = {
      ...{ awardId, fromMonth: '2026-11' as LegalMonth, reason: 'MEMBERS_CHANGED', source: '低保增字 1' },
      basis: { ...row.basis, counted: [...row.basis.counted, ...born] },
    };
    const before = [await report('2026-10'), await report('2026-11')].map((found) => Number(found?.total?.persons));
    await office.service.db.transaction((tx) => changeAwards(tx, { today: legalDate('2026-11-02') }, [grown]));
    const after = [await report('2026-10'), await report('2026-11')];
    expect(after.map((found) => Number(found?.total?.persons))).toEqual([before[0], (before[1] ?? 0) + 1]);
    expect(after.map((found) => found?.total?.minors)).toEqual([0, 1]);
  });

  it('shows by program whose tier is whose', async () => {
    const found = await report('2026-10', { groupBy: 'PROGRAM' });
    expect(found?.rows).toMatchObject([
      { code: 'HOUSEHOLD', tier: 'DIBAO', figures: { households: 42 } },
      { code: 'SINGLE_PERSON', tier: 'EDGE', figures: { households: 0 } },
    ]);
  });

  it('refuses a month that has not begun, and shows nothing of another place', async () => {
    const future = await office.service.query(office.people['bureau-wu'], query, {
      ...{ month: '2026-12', division: county, groupBy: 'NONE' },
    });
    expect(future.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await report('2026-10', { division: '370199' })).toBeNull();
    expect(await report('2026-10', { division: streetB }, office.people['reviewer-sun'])).toBeNull();
    expect(
      (await report('2026-10', { division: streetA, groupBy: 'NONE' }, office.people['reviewer-sun']))?.total,
    ).toMatchObject({
      households: 30,
    });
  });

  it('does not show an outsider what few could be made out of', async () => {
    const outside = await report('2026-10', {}, department('statistics'));
    // 退出仅一户：该街道不显示，为不让合计泄露，另一个也不显示。
    expect(outside?.rows.map((row) => row.figures)).toEqual([null, null]);
    const csv = await office.service.query<{ subsistenceStatisticsCsv: string }>(
      department('statistics'),
      `{ subsistenceStatisticsCsv(month: "2026-10", division: "${county}", byteOrderMark: false) }`,
    );
    expect(dataOf(csv).subsistenceStatisticsCsv).toContain('2026-10,370112001,山大路街道,*,');
  });

  it('asks the database as often for two streets as for one, and for many households as for few', async () => {
    const count = async (division: string) => {
      const { statements } = await countStatements(office.service.db, () =>
        office.service.query(office.people['bureau-wu'], query, { month: '2026-10', division, groupBy: 'DIVISION' }),
      );
      return statements;
    };
    await count(county);
    expect(await count(county)).toBe(await count(streetB));
  });

  it('reports by the old and by the new divisions when two streets have become one (domain §19.17)', async () => {
    const merged = { name: '新街道', level: 'TOWNSHIP' as const, parentCode: county, version: 2 };
    const old = [streetA, streetB].map((code, at) => ({
      ...{ ...merged, code, name: ['山大路街道', '洪家楼街道'][at] ?? code },
      ...{ validFrom: '2000-01-01', validTo: '2026-11-15', successorCodes: ['370112009'] },
    }));
    const next = { ...merged, code: '370112009', validFrom: '2026-11-15', validTo: null, successorCodes: [] };
    await publishAsOutside(office.service.transport, divisionsTold([...old, next], 'test/0002', 2));
    await settled(office.service);
    await office.jumpTo('2026-11-20');
    const [before, after] = [await report('2026-11', { asOf: '2026-11-14' }), await report('2026-11')];
    expect(before?.rows.map(({ code }) => code)).toEqual([streetA, streetB]);
    expect(after?.rows.map(({ code, label }) => [code, label])).toEqual([['370112009', '新街道']]);
    expect(after?.total).toEqual(before?.total);
  });
});
