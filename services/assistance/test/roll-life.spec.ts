import { county, dataOf, eventsOn, settled, streetA } from '@yimen/testing';
import { anOffice, type Office, publish } from './support/an-office.js';
import { checkedRoll, doneRoll, lockedRoll, rollStep } from './support/rolls.js';
import { someAwards } from './support/some-awards.js';

describe('名册：起草、复核、锁定', () => {
  let office: Office;
  let awards: string[];
  beforeAll(async () => {
    office = await anOffice('2026-11-02');
    awards = await someAwards(office, [{ amountFen: 50_000 }, { amountFen: 30_000 }, { amountFen: 20_000 }]);
  });
  afterAll(() => office.close());

  const draft = (month: string, more = {}) =>
    rollStep(office, office.people['finance-chen'], 'draftSubsistenceRoll', { month, division: county, ...more });
  const setCase = (awardId: string, status: string) =>
    office.service.db.query(
      'UPDATE subsistence_case SET status = $2 WHERE id = (SELECT case_id FROM award WHERE id = $1)',
      [awardId, status],
    );
  const seen = async <T>(month: string, fields: string): Promise<T> => {
    const answer = await office.service.query<{ subsistenceRoll: T }>(
      office.people['finance-chen'],
      `{ subsistenceRoll(month: "${month}", division: "${county}") { ${fields} } }`,
    );
    return dataOf(answer).subsistenceRoll;
  };

  it('is checked by somebody else than who drafted it, then locked by the bureau’s leader, and each is told what they may do', async () => {
    const { people } = office;
    const { id: rollId, nextSteps } = doneRoll(await draft('2026-11'));
    expect(nextSteps.map(({ code }) => code)).toEqual(['hold', 'discard']);
    const self = await rollStep(office, people['finance-chen'], 'checkSubsistenceRoll', { rollId });
    expect(self.problems).toMatchObject([{ code: 'ROLL_SECOND_PERSON_NEEDED' }]);
    const early = await rollStep(office, people['bureau-zheng'], 'lockSubsistenceRoll', { rollId });
    expect(early.problems).toMatchObject([{ code: 'ROLL_WRONG_STATE', status: 'DRAFTED' }]);
    const checked = doneRoll(await rollStep(office, people['bureau-wu'], 'checkSubsistenceRoll', { rollId }));
    expect(checked.status).toBe('CHECKED');
    const locked = doneRoll(await rollStep(office, people['bureau-zheng'], 'lockSubsistenceRoll', { rollId }));
    expect(locked).toMatchObject({ status: 'LOCKED', households: 3, totalAmount: '1000.00' });
    const late = await rollStep(office, people['finance-chen'], 'discardSubsistenceRoll', { rollId });
    expect(late.problems).toMatchObject([{ code: 'ROLL_WRONG_STATE', status: 'LOCKED' }]);
  });

  it('takes a reason for a month before the last that is locked, and none for a village', async () => {
    expect((await draft('2026-10')).problems).toMatchObject([{ code: 'ROLL_MONTH_PASSED', lockedMonth: '2026-11' }]);
    expect((await draft('2026-10', { lateReason: '十月因系统切换未拟' })).roll).toMatchObject({
      totalAmount: '1000.00',
    });
    const village = `${streetA}001`;
    const small = await draft('2026-11', { division: village });
    expect(['ROLL_DIVISION_NOT_FIT', 'NOT_FOUND']).toContain(small.problems[0]?.code);
  });

  it('leaves out whose review is not resolved, and makes up for it when it is (复核未决者不进批)', async () => {
    const [, second = ''] = awards;
    await office.jumpTo('2026-12-01');
    await setCase(second, 'REVIEWING');
    expect(await lockedRoll(office, '2026-12')).toMatchObject({ households: 2, totalAmount: '700.00' });
    const { leftOut } = await seen<{ leftOut: { nodes: unknown[] } }>(
      '2026-12',
      'leftOut { nodes { reason madeUp award { id } } }',
    );
    expect(leftOut.nodes).toEqual([{ reason: 'UNDER_REVIEW', madeUp: false, award: { id: second } }]);
    await setCase(second, 'ACTIVE');
    await office.jumpTo('2027-01-01');
    expect(doneRoll(await draft('2027-01'))).toMatchObject({ households: 3, totalAmount: '1300.00' });
    const { lines } = await seen<{ lines: { nodes: unknown[] } }>(
      '2027-01',
      'lines { nodes { amount arrears payable award { id } } }',
    );
    expect(lines.nodes).toContainEqual({
      amount: '300.00',
      arrears: '300.00',
      payable: '600.00',
      award: { id: second },
    });
  });

  it('refuses to lock what is no longer due; thrown away and drafted anew, it shows what changed', async () => {
    const { people } = office;
    const { id: stale } = doneRoll(
      await rollStep(office, people['bureau-wu'], 'checkSubsistenceRoll', { rollId: await rollId('2027-01') }),
    );
    const change = await publish(office, {
      key: 'dibao.standard.month',
      value: '1100.00',
      effectiveFrom: '2027-01-01',
    });
    expect(change.awardsChanged).toBe(3);
    const refused = await rollStep(office, people['bureau-zheng'], 'lockSubsistenceRoll', { rollId: stale });
    expect(refused.problems).toMatchObject([{ code: 'ROLL_OUT_OF_DATE', changed: 3 }]);
    doneRoll(await rollStep(office, people['finance-chen'], 'discardSubsistenceRoll', { rollId: stale }));
    expect(await lockedRoll(office, '2027-01')).toMatchObject({ totalAmount: '1600.00' });
    const { changes } = await seen<{ changes: { nodes: { before: string; after: string }[] } }>(
      '2027-01',
      'changes { nodes { before after } }',
    );
    expect(changes.nodes.map(({ before, after }) => [before, after]).sort()).toEqual([
      ['200.00', '300.00'],
      ['500.00', '600.00'],
      ['600.00', '700.00'],
    ]);
  });

  it('holds a line back with a reason; what was checked is checked again when more is to be paid', async () => {
    const { people } = office;
    const [first = ''] = awards;
    await office.jumpTo('2027-02-01');
    const { id } = await checkedRoll(office, '2027-02');
    const hold = (reason: string, note?: string) =>
      rollStep(office, people['bureau-wu'], 'holdRollLine', { rollId: id, awardId: first, reason, note });
    expect((await hold('OTHER')).problems).toMatchObject([{ code: 'HOLD_REASON_MISSING' }]);
    expect((await hold('ACCOUNT_DOUBTFUL', '户名与登记不符')).roll).toMatchObject({ status: 'CHECKED' });
    expect((await hold('ACCOUNT_DOUBTFUL')).problems).toMatchObject([{ code: 'ROLL_LINE_HELD' }]);
    const held = await seen<{ lines: { nodes: unknown[] } }>('2027-02', 'lines(held: true) { nodes { holdReason } }');
    expect(held.lines.nodes).toEqual([{ holdReason: 'ACCOUNT_DOUBTFUL' }]);
    const release = (who: keyof typeof people) =>
      rollStep(office, people[who], 'releaseRollLine', { rollId: id, awardId: first });
    expect((await release('finance-chen')).problems).toMatchObject([{ code: 'ROLL_SECOND_PERSON_NEEDED' }]);
    expect((await release('bureau-wu')).roll).toMatchObject({ status: 'DRAFTED' });
  });

  it('shows and lets do nothing outside the jurisdiction or the post', async () => {
    const { people } = office;
    const input = { rollId: await rollId('2027-02') };
    const query = `mutation ($input: SubsistenceRollStepInput!) { lockSubsistenceRoll(input: $input, idempotencyKey: "0123456789") { problems { code } } }`;
    const clerk = await office.service.query(people['clerk-li'], query, { input });
    expect(clerk.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const nowhere = await rollStep(office, people['bureau-zheng'], 'lockSubsistenceRoll', { rollId: 'no-uuid' });
    expect(nowhere.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('has told every step of every roll, in the order of the versions of its month', async () => {
    await settled(office.service);
    const told = (await eventsOn(office.service.transport, 'yimen.assistance')).filter(({ type }) =>
      type.includes('.roll.'),
    );
    const of = (month: string) =>
      told
        .filter(({ data }) => (data as { month?: string }).month === month)
        .map(({ type, subjectVersion }) => `${subjectVersion} ${type.split('.')[3]}`);
    expect(of('2027-01')).toEqual(['1 drafted', '2 checked', '3 discarded', '4 drafted', '5 checked', '6 locked']);
    expect(of('2027-02')).toEqual(['1 drafted', '2 checked', '3 line-held', '4 line-released']);
  });

  const rollId = async (month: string) => (await seen<{ id: string }>(month, 'id')).id;
});
