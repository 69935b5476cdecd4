import { randomUUID } from 'node:crypto';
import { explain, type Law, type ParameterValue } from '@yimen/policy';
import { type LegalDate, type LegalMonth, rational } from '@yimen/standards';
import { county, dataOf, eventsOn, settled, streetA } from '@yimen/testing';
import fc from 'fast-check';
import { lawOf } from '../src/standards/law-book.js';
import { type Member, monthlyAmount } from '../src/subsistence-allowance/domain/index.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { lockedRoll } from './support/rolls.js';

type Preview = {
  households: number;
  persons: number;
  more: number;
  less: number;
  difference: string;
  groups: { nodes: unknown[] };
};
type Household = { id: string; totalFen: string; counted: Member[] };

const birthDate = fc.oneof(
  fc.constantFrom('2008-02-29', '1964-02-29', '2008-12-01', '2008-11-30', '2008-12-02', '1966-12-01'),
  fc.integer({ min: 1940, max: 2025 }).map((year) => `${year}-06-15`),
);
const member = fc.record({
  personId: fc.uuid(),
  birthDate,
  seriouslyIll: fc.boolean(),
  disability: fc.option(fc.record({ type: fc.constant('PHYSICAL'), level: fc.integer({ min: 1, max: 4 }) })),
}) as unknown as fc.Arbitrary<Member>;
const household: fc.Arbitrary<Household> = fc.record({
  id: fc.constant('').map(() => randomUUID()),
  totalFen: fc.oneof(
    fc.integer({ min: 0, max: 900_000 }).map(String),
    fc.tuple(fc.integer({ min: 0, max: 9_000_000 }), fc.constantFrom(3, 6, 7, 12)).map(([num, den]) => `${num}/${den}`),
  ),
  counted: fc.array(member, { minLength: 1, maxLength: 6 }),
});

describe('新标准：成套重算与规则本身一致', () => {
  let office: Office;
  let households: Household[];
  beforeAll(async () => {
    office = await anOffice('2026-11-02');
    households = fc.sample(household, { numRuns: 400, seed: 17 });
    await write(households);
  });
  afterAll(() => office.close());

  async function write(rows: readonly Household[]) {
    const given = rows.map(({ id, ...basis }) => ({
      id,
      case_id: randomUUID(),
      household_id: randomUUID(),
      n: basis.counted.length,
      basis,
    }));
    const run = (statement: string) =>
      office.service.db.query(
        `WITH t AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, case_id uuid, household_id uuid, n integer, basis jsonb)) ${statement}`,
        [JSON.stringify(given)],
      );
    await run(`INSERT INTO subsistence_case (id, number, item, status, open, division, applicant, household_id, intake_id, applied_on, rule_version, version, content)
      SELECT case_id, case_id::text, 'AST-01', 'ACTIVE', true, '${streetA}', id, household_id, id, '2026-01-01', 'AST-01@2026-07', 1, '{}' FROM t`);
    await run(`INSERT INTO award (id, benefit, case_id, household_id, division, from_month, status, member_count, basis, version)
      SELECT id, 'DIBAO', case_id, household_id, '${streetA}', '2026-02-01', 'ACTIVE', n, basis, 1 FROM t`);
    await run(
      `INSERT INTO award_amount (award_id, from_month, amount, reason) SELECT id, '2026-02-01', 1, 'GRANTED' FROM t`,
    );
  }
  const amountsIn = async (month: string): Promise<ReadonlyMap<string, number>> => {
    const rows: { id: string; amount: string }[] = await office.service.db.query(
      `SELECT a.id, (SELECT m.amount FROM award_amount m WHERE m.award_id = a.id AND m.from_month <= $1 ORDER BY m.from_month DESC LIMIT 1) AS amount
         FROM award a`,
      [`${month}-01`],
    );
    return new Map(rows.map(({ id, amount }) => [id, Number(amount)]));
  };
  const byTheRule = (law: Law, month: string) =>
    new Map(
      households.map(({ id, totalFen, counted }) => {
        const input = { total: rational(totalFen), counted, month: month as LegalMonth };
        return [id, monthlyAmount(explain(law, 'AST-01@2026-07'), input)];
      }),
    );
  const law = () => lawOf(office.service.db.manager, streetA, '2026-11-02' as LegalDate);
  const said = (value: ParameterValue) => (typeof value === 'string' ? value : JSON.stringify(value));
  const previewed = async (input: object): Promise<Preview> => {
    const answer = await office.service.query<{ previewStandard: { preview: Preview } }>(
      office.people['bureau-wu'],
      `query ($input: PreviewStandardInput!) { previewStandard(input: $input) { preview {
        households persons more less difference groups { nodes { division { code } way households difference } } } } }`,
      { input: { division: county, key: 'dibao.standard.month', ...input } },
    );
    return dataOf(answer).previewStandard.preview;
  };
  const standardOn = async (value: string, effectiveFrom: string) => {
    const answer = await publish(office, {
      key: 'dibao.standard.month',
      value,
      effectiveFrom,
      documentNo: effectiveFrom,
    });
    expect(answer.problems).toEqual([]);
    return answer.awardsChanged;
  };
  const standard = async (key: string, value: ParameterValue, month: string) => {
    const answer = await publish(office, {
      key,
      value: said(value),
      effectiveFrom: `${month}-01`,
      documentNo: `历民字〔2026〕${key}`,
    });
    expect(answer.problems).toEqual([]);
    return answer.awardsChanged;
  };

  it.each([
    ['the difference', 'dibao.standard.month', '1100.00'],
    ['additions of an amount, for the old', 'dibao.addon.elderly', { amount: '80.00', age: '60' }],
    ['additions of a share, for minors', 'dibao.addon.minor', { ratio: '0.333' }],
    [
      'additions of a share that is a fraction, for the severely disabled',
      'dibao.addon.severeDisability',
      { ratio: '1/3' },
    ],
    ['additions for the seriously ill', 'dibao.addon.seriousIllness', { ratio: '7%' }],
    ['the highest of several additions', 'dibao.addon.combine', 'HIGHEST'],
    ['a smallest payment that is raised', 'dibao.minPay', { amount: '10.00', below: 'RAISE' }],
  ])('pays each household of many what the rule pays it: %s', async (_what, key, value) => {
    await standard(key, value, '2026-12');
    const [stored, ruled] = [await amountsIn('2026-12'), byTheRule(await law(), '2026-12')];
    expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(ruled));
  });

  it('previews, and keeps nothing: whom a standard would change and what it costs, as publishing it then does', async () => {
    const before = await amountsIn('2026-12');
    const answer = await office.service.query<{ previewStandard: { preview: Preview; problems: unknown[] } }>(
      office.people['bureau-wu'],
      `query ($input: PreviewStandardInput!) { previewStandard(input: $input) { problems { code } preview {
        households persons more less entering leaving before after difference
        groups { nodes { division { code } way households difference } } } } }`,
      { input: { division: county, key: 'dibao.standard.guide', value: '1.00', effectiveFrom: '2026-12-01' } },
    );
    expect(dataOf(answer).previewStandard).toMatchObject({
      problems: [],
      preview: { households: 0, difference: '0.00' },
    });
    const seen = await previewed({ value: '1200.00', effectiveFrom: '2026-12-15' });
    expect(await amountsIn('2027-01')).toEqual(before);
    const changed = await standardOn('1200.00', '2026-12-15');
    const after = await amountsIn('2027-01');
    const moved = households.filter(({ id }) => before.get(id) !== after.get(id));
    const more = moved.filter(({ id }) => (after.get(id) ?? 0) > (before.get(id) ?? 0)).length;
    // Some come of age between the two months and lose what minors get.
    expect(seen).toMatchObject({ households: changed, more, less: changed - more });
    expect(moved).toHaveLength(changed);
    expect(seen.persons).toBe(moved.reduce((sum, { counted }) => sum + counted.length, 0));
    const cost = moved.reduce((sum, { id }) => sum + (after.get(id) ?? 0) - (before.get(id) ?? 0), 0);
    expect(seen.difference).toBe((cost / 100).toFixed(2));
    expect(seen.groups.nodes).toEqual([
      { division: { code: streetA }, way: 'HOUSEHOLD', households: changed, difference: seen.difference },
    ]);
  });

  it('previews nothing that could not be published, and to nobody who may not publish it', async () => {
    const query =
      'query ($input: PreviewStandardInput!) { previewStandard(input: $input) { preview { households } problems { code } } }';
    const input = { division: county, key: 'no.such.key', value: '1', effectiveFrom: '2027-01-01' };
    const wu = await office.service.query(office.people['bureau-wu'], query, { input });
    expect(dataOf(wu)).toEqual({ previewStandard: { preview: null, problems: [{ code: 'STANDARD_KEY_UNKNOWN' }] } });
    const li = await office.service.query(office.people['clerk-li'], query, { input });
    expect(li.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('steps through standards that are published already for later months, each award told once', async () => {
    await standard('dibao.standard.month', '1300.00', '2027-03');
    await standard('dibao.minPay', { amount: '20.00', below: 'NOTHING' }, '2027-01');
    const known = await law();
    for (const month of ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04']) {
      expect(Object.fromEntries(await amountsIn(month))).toEqual(Object.fromEntries(byTheRule(known, month)));
    }
    await settled(office.service);
    const told = (await eventsOn(office.service.transport, 'yimen.assistance')).filter(
      ({ type }) => type === 'yimen.assistance.award.changed.v1',
    );
    const versions: { id: string; version: number }[] = await office.service.db.query('SELECT id, version FROM award');
    const changes = versions.reduce((sum, { version }) => sum + version - 1, 0);
    expect(told).toHaveLength(changes);
    for (const { id, version } of versions) {
      const own = told.filter(({ data }) => (data as { awardId: string }).awardId === id);
      expect(own.map(({ subjectVersion }) => subjectVersion)).toEqual(
        Array.from({ length: version - 1 }, (_, at) => at + 2),
      );
    }
  });

  it('makes arrears of a standard that reaches back over a locked roll, to the fen of the difference', async () => {
    const before = await amountsIn('2026-11');
    await lockedRoll(office, '2026-11');
    await standard('dibao.standard.month', '1050.00', '2026-11');
    const after = await amountsIn('2026-11');
    const rows: { id: string; amount: string }[] = await office.service.db.query(
      `SELECT award_id AS id, sum(amount) AS amount FROM award_arrears WHERE month = '2026-11-01' GROUP BY award_id`,
    );
    const differences = households
      .map(({ id }) => [id, (after.get(id) ?? 0) - (before.get(id) ?? 0)] as const)
      .filter(([, fen]) => fen !== 0);
    expect(new Map(rows.map(({ id, amount }) => [id, Number(amount)]))).toEqual(new Map(differences));
  });
});
