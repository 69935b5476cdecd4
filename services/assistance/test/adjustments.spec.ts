import { randomUUID } from 'node:crypto';
import { cancelAdjustments, type PlannedAdjustment, planAdjustments } from '@yimen/benefits';
import { type LegalMonth, legalDate } from '@yimen/standards';
import { county, dataOf } from '@yimen/testing';
import { anOffice, type Office } from './support/an-office.js';
import { someAwards } from './support/some-awards.js';

type Line = Record<'amount' | 'arrears' | 'reissued' | 'recovered' | 'payable', string>;

describe('名册：补发、重发与追缴', () => {
  let office: Office;
  beforeAll(async () => {
    office = await anOffice('2026-11-02');
  });
  afterAll(() => office.close());

  const plan = (awardId: string, kind: PlannedAdjustment['kind'], amountFen: number, more = {}) => {
    const month = '2026-11' as LegalMonth;
    const row = { awardId, kind, amountFen, fromMonth: month, sourceKind: 'TEST', sourceId: randomUUID(), ...more };
    return planAdjustments(office.service.db.manager, [{ ...row, plannedOn: legalDate('2026-11-02') }]);
  };
  const drafted = async (month: string) => {
    const answer = await office.service.query<{
      draftSubsistenceRoll: { roll: { totalAmount: string; lines: { nodes: Line[] } } };
    }>(
      office.people['finance-chen'],
      `mutation ($input: DraftSubsistenceRollInput!, $key: String!) { draftSubsistenceRoll(input: $input, idempotencyKey: $key) {
        roll { totalAmount lines { nodes { amount arrears reissued recovered payable } } } } }`,
      { input: { month, division: county }, key: randomUUID() },
    );
    const { roll } = dataOf(answer).draftSubsistenceRoll;
    return { total: roll.totalAmount, lines: roll.lines.nodes };
  };

  it('pays arrears and keeps back what the line can bear; what does not fit waits for the next roll', async () => {
    const [one = ''] = await someAwards(office, [{ amountFen: 50_000 }]);
    const [ended = ''] = await someAwards(office, [{ amountFen: 70_000, toMonth: '2026-10-01', status: 'ENDED' }]);
    await plan(one, 'ARREARS', 15_000);
    await plan(one, 'RECOVERY', -60_000);
    await plan(one, 'RECOVERY', -10_000);
    await plan(ended, 'REISSUE', 70_000);
    const [later] = await plan(one, 'ARREARS', 1, { fromMonth: '2026-12' });
    const { total, lines } = await drafted('2026-11');
    expect(total).toBe('750.00');
    expect(lines.map(({ payable }) => payable).sort()).toEqual(['50.00', '700.00']);
    expect(lines).toContainEqual({
      ...{ amount: '500.00', arrears: '150.00', reissued: '0.00', recovered: '600.00', payable: '50.00' },
    });
    expect(lines).toContainEqual({
      ...{ amount: '0.00', arrears: '0.00', reissued: '700.00', recovered: '0.00', payable: '700.00' },
    });
    expect(await cancelAdjustments(office.service.db.manager, [later ?? ''])).toEqual([later]);
    await office.jumpTo('2026-12-01');
    expect((await drafted('2026-12')).lines).toEqual([
      { amount: '500.00', arrears: '0.00', reissued: '0.00', recovered: '100.00', payable: '400.00' },
    ]);
  });

  it('plans the same thing once, however often it is asked', async () => {
    const [award = ''] = await someAwards(office, [{ amountFen: 50_000 }]);
    expect(await plan(award, 'ARREARS', 100, { sourceId: 'the same' })).toHaveLength(1);
    expect(await plan(award, 'ARREARS', 100, { sourceId: 'the same' })).toHaveLength(0);
  });
});
