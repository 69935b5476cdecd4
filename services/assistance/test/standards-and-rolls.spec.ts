import { randomUUID } from 'node:crypto';
import { type Asker, county, dataOf, eventsOn, settled, streetA } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { lock, rollOf } from './support/rolls.js';
import { doneCase, proposed, step } from './support/steps.js';

type Roll = { month: string; households: number; totalAmount: string };
type Draft = { roll: Roll | null; problems: { code: string; earliestOn?: string; roll?: Roll }[] };

describe('标准与名册', () => {
  let office: Office;
  let caseId: string;
  beforeAll(async () => {
    office = await anOffice('2026-09-24');
    const { people } = office;
    ({ id: caseId } = await proposed(office, await aFamily(office), '2026-09-24'));
    doneCase(
      await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: '2026-09-24' }),
    );
    await office.jumpTo('2026-10-02');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
    await office.jumpTo('2026-11-01');
  });
  afterAll(() => office.close());

  const draft = async (month: string, division: string, who: Asker = office.people['finance-chen']): Promise<Draft> => {
    const answer = await office.service.query<{ draftSubsistenceRoll: Draft }>(
      who,
      `mutation ($input: DraftSubsistenceRollInput!, $key: String!) { draftSubsistenceRoll(input: $input, idempotencyKey: $key) {
        roll { month households totalAmount } problems { code
          ... on SubsistenceRollTooEarly { earliestOn } ... on SubsistenceRollAlreadyDrafted { roll { month households totalAmount } } } } }`,
      { input: { month, division }, key: randomUUID() },
    );
    return dataOf(answer).draftSubsistenceRoll;
  };
  const award = async () => {
    const answer = await office.service.query<{ subsistenceCase: { award: Record<string, unknown> } }>(
      office.people['bureau-wu'],
      `query ($id: ID!) { subsistenceCase(id: $id) { award { id monthlyAmount amounts { from amount reason source }
        arrears { month amount source } } } }`,
      { id: caseId },
    );
    return dataOf(answer).subsistenceCase.award;
  };
  const standard = (value: string, effectiveFrom: string, more = {}) =>
    publish(office, { key: 'dibao.standard.month', value, effectiveFrom, ...more });

  it('pays an award once a month, whichever divisions the rolls are drafted for', async () => {
    expect((await draft('2026-12', county)).problems).toMatchObject([
      { code: 'ROLL_TOO_EARLY', earliestOn: '2026-12-01' },
    ]);
    const [one, two] = await Promise.all([draft('2026-11', streetA), draft('2026-11', county)]);
    const paid = [one, two].map(({ roll }) => roll?.totalAmount);
    expect(paid.sort()).toEqual(['0.00', '1200.00']);
    const again = await draft('2026-11', streetA);
    expect(again).toMatchObject({
      roll: null,
      problems: [{ code: 'ROLL_ALREADY_DRAFTED', roll: { month: '2026-11' } }],
    });
    const before = await draft('2026-10', county);
    expect(before.roll).toMatchObject({ households: 0, totalAmount: '0.00' });
  });

  it('shows a roll to nobody of another place, and drafts none there', async () => {
    const query = `{ subsistenceRoll(month: "2026-11", division: "${county}") { totalAmount } }`;
    const clerk = await office.service.query(office.people['clerk-li'], query);
    expect(clerk.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await draft('2026-11', '370199')).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('recomputes the awards in force when a standard is published, and tells each once', async () => {
    const { awardsChanged, problems } = await standard('1100.00', '2026-12-01', { documentNo: '历民字〔2026〕30号' });
    expect({ awardsChanged, problems }).toEqual({ awardsChanged: 1, problems: [] });
    expect(await award()).toMatchObject({
      monthlyAmount: '1200.00',
      amounts: [
        { from: '2026-11', amount: '1200.00', reason: 'GRANTED' },
        { from: '2026-12', amount: '1500.00', reason: 'STANDARD_PUBLISHED', source: '历民字〔2026〕30号' },
      ],
      arrears: [],
    });
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    expect(
      told.filter(({ type }) => type === 'yimen.assistance.award.changed.v1').map(({ data }) => data),
    ).toMatchObject([{ oldMonthlyAmount: '1200.00', monthlyAmount: '1500.00', from: '2026-12', version: 2 }]);
    await office.jumpTo('2026-12-01');
    expect(await award()).toMatchObject({ monthlyAmount: '1500.00' });
    expect((await draft('2026-12', county)).roll).toMatchObject({ households: 1, totalAmount: '1500.00' });
  });

  it('makes arrears, and no silent edit, of a standard that reaches back over a locked roll', async () => {
    const november = (division: string) => rollOf(office, '2026-11', division);
    for (const rollId of [await november(streetA), await november(county)]) await lock(office, rollId);
    const changed = await standard('1050.00', '2026-11-01', { documentNo: '历民字〔2026〕31号' });
    expect(changed.awardsChanged).toBe(1);
    const shown = await award();
    expect(shown.arrears).toEqual([{ month: '2026-11', amount: '150.00', source: '历民字〔2026〕31号' }]);
    expect(shown.amounts).toMatchObject([
      { from: '2026-11', amount: '1350.00' },
      { from: '2026-12', amount: '1500.00' },
    ]);
    expect((await draft('2026-11', county)).problems).toMatchObject([{ roll: { totalAmount: expect.anything() } }]);
  });

  it('refuses a standard that breaks a bound, with the clause that it breaks; an unknown key; a second one of the same day', async () => {
    expect(
      (await publish(office, { key: 'dibao.standard.guide', value: '900.00', effectiveFrom: '2026-01-01' })).problems,
    ).toEqual([]);
    expect((await standard('899.99', '2027-03-01')).problems).toMatchObject([
      { __typename: 'SubsistenceStandardOutOfBounds', code: 'STANDARD_BELOW_GUIDE', legalBasis: '社会救助法第十九条' },
    ]);
    expect((await standard('1100.00', '2026-12-01')).problems).toMatchObject([
      { __typename: 'SubsistenceStandardAlreadyPublished' },
    ]);
    const longer = await publish(office, { key: 'limit.dibao.total', value: '60', effectiveFrom: '2027-01-01' });
    expect(longer.problems).toMatchObject([{ code: 'LIMIT_LONGER_THAN_NATION' }]);
    const unknown = await publish(office, { key: 'no.such.key', value: '1', effectiveFrom: '2027-01-01' });
    expect(unknown.problems).toMatchObject([{ code: 'STANDARD_KEY_UNKNOWN' }]);
    const abroad = await standard('1000.00', '2027-01-01', { division: '370102' });
    expect(abroad.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('lists the standards in force on a day, the nearest division first', async () => {
    const answer = await office.service.query<{ subsistenceStandards: { nodes: unknown[] } }>(
      office.people['clerk-li'],
      `{ subsistenceStandards(division: "${streetA}", on: "2026-11-15") { nodes { key label value effectiveFrom documentNo division { code } } pageInfo { hasNextPage } } }`,
    );
    expect(dataOf(answer).subsistenceStandards.nodes).toContainEqual({
      ...{ key: 'dibao.standard.month', label: '低保标准', value: '1050.00', effectiveFrom: '2026-11-01' },
      documentNo: '历民字〔2026〕31号',
      division: { code: county },
    });
  });

  it('explains what the rules would say of a household, and keeps nothing', async () => {
    const answer = await office.service.query<{ explainSubsistence: Record<string, unknown> }>(
      office.people['clerk-li'],
      `{ explainSubsistence(on: "2026-09-24", input: { division: "${streetA}", incomes: [{ key: "a", kind: WAGE, monthlyAmount: "1800.00" }],
          members: [{ key: "a", relation: SELF, birthDate: "1980-01-01" }, { key: "b", relation: SPOUSE, birthDate: "1981-01-01" },
                    { key: "c", relation: SON, birthDate: "2003-01-01", studentStage: POSTGRADUATE }] }) {
        outcome amount legalBasis ruleVersion steps { rule basis inputs result } parameters { name value effectiveFrom source } } }`,
    );
    expect(dataOf(answer).explainSubsistence).toMatchObject({
      outcome: 'ELIGIBLE',
      amount: '200.00',
      ruleVersion: 'AST-01@2026-07',
    });
  });
});
