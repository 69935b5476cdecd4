import { randomUUID } from 'node:crypto';
import { county, dataOf, eventsOn, settled } from '@yimen/testing';
import { aFamily } from './support/a-family.js';
import { anOffice, type Office, publish } from './support/an-office.js';
import { doneCase, proposed, step } from './support/steps.js';

const day = '2026-09-24';

describe('某月金额按该月 1 日的标准，标准公布在先、待遇确认在后也一样 (domain §0.4)', () => {
  let office: Office;
  let caseId: string;
  beforeAll(async () => {
    office = await anOffice(day);
    const { people } = office;
    const standards = [
      ['1100.00', '2026-12-01', '历民字〔2026〕30号'],
      ['1000.00', '2027-01-01', '历民字〔2026〕31号'],
      ['1000.00', '2027-03-01', '历民字〔2026〕32号'],
    ] as const;
    for (const [value, effectiveFrom, documentNo] of standards)
      await publish(office, { key: 'dibao.standard.month', value, effectiveFrom, documentNo });
    ({ id: caseId } = await proposed(office, await aFamily(office), day));
    doneCase(await step(office, people['clerk-li'], 'postPublicNotice', { caseId, place: '一村', postedOn: day }));
    await office.jumpTo('2026-10-02');
    doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
  });
  afterAll(() => office.close());

  const amounts = async () => {
    const answer = await office.service.query<{ subsistenceCase: { award: { amounts: unknown[] } } }>(
      office.people['bureau-wu'],
      'query ($id: ID!) { subsistenceCase(id: $id) { award { amounts { from amount reason source } } } }',
      { id: caseId },
    );
    return dataOf(answer).subsistenceCase.award.amounts;
  };
  const rollOf = async (month: string) => {
    const answer = await office.service.query<{ draftSubsistenceRoll: { roll: { totalAmount: string } | null } }>(
      office.people['finance-chen'],
      `mutation ($input: DraftSubsistenceRollInput!, $key: String!) { draftSubsistenceRoll(input: $input, idempotencyKey: $key) {
        roll { totalAmount } } }`,
      { input: { month, division: county }, key: randomUUID() },
    );
    return dataOf(answer).draftSubsistenceRoll.roll?.totalAmount;
  };

  it('grants with the amounts of the months to come, each with the document that sets it', async () => {
    expect(await amounts()).toEqual([
      { from: '2026-11', amount: '1200.00', reason: 'GRANTED', source: expect.any(String) },
      { from: '2026-12', amount: '1500.00', reason: 'STANDARD_PUBLISHED', source: '历民字〔2026〕30号' },
      { from: '2027-01', amount: '1200.00', reason: 'STANDARD_PUBLISHED', source: '历民字〔2026〕31号' },
    ]);
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    const types = told.map(({ type }) => type).filter((type) => type.startsWith('yimen.assistance.award.'));
    expect(types).toEqual(['yimen.assistance.award.granted.v1', 'yimen.assistance.award.changed.v1']);
  });

  it('goes back to a later standard when another is published for the months between', async () => {
    const between = { key: 'dibao.standard.month', value: '1050.00', effectiveFrom: '2027-02-01' };
    expect(await publish(office, between)).toMatchObject({ awardsChanged: 1, problems: [] });
    expect(await amounts()).toMatchObject([
      { from: '2026-11', amount: '1200.00' },
      { from: '2026-12', amount: '1500.00' },
      { from: '2027-01', amount: '1200.00' },
      { from: '2027-02', amount: '1350.00' },
      { from: '2027-03', amount: '1200.00', source: '历民字〔2026〕32号' },
    ]);
  });

  it('pays each month what its own first day says', async () => {
    await office.jumpTo('2027-03-01');
    expect([await rollOf('2026-11'), await rollOf('2026-12'), await rollOf('2027-03')]).toEqual([
      '1200.00',
      '1500.00',
      '1200.00',
    ]);
  });
});
