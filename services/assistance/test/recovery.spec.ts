import { settleDeductions } from '@yimen/benefits';
import { dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { dibaoLedger } from '../src/paying/dibao-ledger.js';
import { anOffice, type Office } from './support/an-office.js';
import { actOn, knownAwards, overpaid, type Recovery, recoveryFields } from './support/ledger.js';
import { lockedRoll } from './support/rolls.js';

const day = '2026-11-02';

describe('追缴台账', () => {
  let office: Office;
  let awards: string[];
  beforeAll(async () => {
    office = await anOffice(day);
    awards = await knownAwards(
      office,
      Array.from({ length: 6 }, () => ({ amountFen: 60_000 })),
    );
    for (const month of ['2026-08', '2026-09', '2026-10']) await lockedRoll(office, month);
  });
  afterAll(() => office.close());

  const award = (at: number) => awards[at] ?? '';
  const shown = async (id: string, asker = office.people['bureau-wu']) => {
    const answer = await office.service.query<{ subsistenceRecovery: Recovery | null }>(
      asker,
      `query ($id: ID!) { subsistenceRecovery(id: $id) { ${recoveryFields} } }`,
      { id },
    );
    return dataOf(answer).subsistenceRecovery;
  };
  const told = async (id: string) => {
    await settled(office.service);
    const events = await eventsOn(office.service.transport, 'yimen.assistance.finance');
    return events.flatMap(({ type, data }) =>
      type.includes('.recovery.') && 'recoveryId' in data && data.recoveryId === id ? [{ type, data }] : [],
    );
  };

  it('claims no more of a month than was paid for it, and nothing twice, whoever finds it out', async () => {
    const months = { '2026-09': 60_000, '2026-10': 70_000, '2026-11': 60_000 };
    const [id = ''] = await overpaid(office, award(0), months, day);
    expect(await shown(id)).toMatchObject({ status: 'OPENED', claimed: '1200.00', balance: '1200.00', fault: false });
    expect(await overpaid(office, award(0), { '2026-10': 1 }, day, 'REVIEW')).toEqual([]);
    expect(await overpaid(office, award(0), { '2026-08': 10_000 }, day)).toEqual([id]);
    expect(await shown(id)).toMatchObject({ claimed: '1300.00', items: [{ month: '2026-08' }, {}, {}] });
    expect(await told(id)).toMatchObject([
      { type: 'yimen.assistance.recovery.opened.v1', data: { claimed: '1200.00', causeCode: 'DEATH' } },
      { data: { changeCode: 'ITEMS_ADDED', claimed: '1300.00', version: 2 } },
    ]);
  });

  it('is decided by the bureau’s leader alone, in writing and with the remedy; paid by receipts that count once', async () => {
    const { people } = office;
    const [recoveryId = ''] = await overpaid(office, award(1), { '2026-10': 60_000 }, day);
    const input = { recoveryId, plan: 'INSTALMENTS', instalments: 2, reason: '户主去世后多发一月。' };
    const clerk = await office.service.query(
      people['clerk-li'],
      'mutation ($input: DecideRecoveryInput!) { decideRecovery(input: $input, idempotencyKey: "clerk-decides") { problems { code } } }',
      { input },
    );
    expect(clerk.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { recovery } = await actOn(office, people['bureau-zheng'], 'decideRecovery', input);
    expect(recovery).toMatchObject({ status: 'DECIDED', nextDueOn: '2026-12-02' });
    const { document } = (recovery?.decision ?? { document: { text: '' } }) as { document: { text: string } };
    for (const words of ['魏大山', '600.00元', '分2期退回', '不予处罚', '60日内', '济南市历城区人民政府'])
      expect(document.text).toContain(words);
    const pay = (amount: string, receiptNo: string) =>
      actOn(office, people['finance-chen'], 'recordRepayment', { recoveryId, amount, receiptNo, receivedOn: day });
    expect((await pay('100.00', '收0001')).recovery).toMatchObject({ repaid: '100.00', balance: '500.00' });
    expect((await pay('100.00', '收0001')).problems).toMatchObject([{ code: 'RECEIPT_ALREADY_RECORDED' }]);
    expect((await pay('500.01', '收0002')).problems).toMatchObject([
      { code: 'REPAYMENT_EXCEEDS_BALANCE', balance: '500.00' },
    ]);
    expect((await pay('500.00', '收0002')).recovery).toMatchObject({ status: 'SETTLED', balance: '0.00' });
    expect((await told(recoveryId)).map(({ type }) => type.split('.').at(-2))).toEqual([
      ...['opened', 'changed', 'changed', 'settled'],
    ]);
  });

  it('keeps back out of the rolls what was decided, leaves the protected minimum, and settles with the last roll', async () => {
    const { people, service } = office;
    const [recoveryId = ''] = await overpaid(office, award(2), { '2026-10': 25_000 }, day, 'REVIEW');
    const opinion = { heardOn: day, answered: true, content: '同意按月扣。' };
    const plan = (monthlyAmount: string) =>
      actOn(office, people['bureau-zheng'], 'decideRecovery', {
        ...{ recoveryId, plan: 'FROM_FUTURE_AWARDS', monthlyAmount, opinion },
      });
    // 标准 1000、收入 400：须有 800，低保金 600 中至少留 400。
    expect((await plan('200.01')).problems).toMatchObject([
      { code: 'PROTECTED_MINIMUM', month: '2026-12', most: '200.00', protected: '400.00' },
    ]);
    expect((await plan('200.00')).recovery).toMatchObject({
      instalments: [
        { month: '2026-12', amount: '200.00' },
        { month: '2027-01', amount: '50.00' },
      ],
    });
    for (const [month, on, balance] of [
      ['2026-12', '2026-12-01', '50.00'],
      ['2027-01', '2027-01-01', '0.00'],
    ] as const) {
      await office.jumpTo(on);
      const rollId = (await lockedRoll(office, month)).id;
      const waiting = await shown(recoveryId);
      expect(waiting?.onRoll).toBe(month === '2026-12' ? '200.00' : '50.00');
      const pay = { recoveryId, amount: waiting?.balance, receiptNo: month, receivedOn: on };
      expect((await actOn(office, people['finance-chen'], 'recordRepayment', pay)).problems).toMatchObject([
        { code: 'REPAYMENT_EXCEEDS_BALANCE' },
      ]);
      await service.db.query(`UPDATE award_adjustment SET status = 'SETTLED' WHERE roll_id = $1`, [rollId]);
      const moment = { today: on as never, now: new Date() };
      await service.db.transaction((tx) => settleDeductions(dibaoLedger, tx, rollId, moment));
      expect(await service.db.transaction((tx) => settleDeductions(dibaoLedger, tx, rollId, moment))).toBe(0);
      expect(await shown(recoveryId)).toMatchObject({ balance, onRoll: '0.00' });
    }
    expect(await shown(recoveryId)).toMatchObject({ status: 'SETTLED', repaid: '250.00' });
  });

  it('reminds of what is overdue once an interval, and shows it in the list of what is overdue', async () => {
    const { people, service } = office;
    const [recoveryId = ''] = await overpaid(office, award(3), { '2026-10': 60_000 }, '2027-01-01', 'MOVED_AWAY');
    await actOn(office, people['bureau-zheng'], 'decideRecovery', {
      recoveryId,
      plan: 'ONCE',
      firstDueOn: '2027-01-05',
    });
    await office.jumpTo('2027-01-06');
    await service.runDue();
    expect(await shown(recoveryId)).toMatchObject({ overdue: true, instalments: [{ remindedOn: '2027-01-06' }] });
    const list = await service.query<{ subsistenceRecoveries: { nodes: { id: string }[] } }>(
      people['finance-chen'],
      '{ subsistenceRecoveries(filter: { overdue: true }) { nodes { id } } }',
    );
    expect(dataOf(list).subsistenceRecoveries.nodes).toEqual([{ id: recoveryId }]);
    await office.jumpTo('2027-02-05');
    const reminded = (await told(recoveryId)).filter(
      ({ data }) => 'changeCode' in data && data.changeCode === 'REMINDED',
    );
    expect(reminded).toHaveLength(2);
  });

  it('is let off by the bureau’s leader with a written reason, which stays sealed', async () => {
    const { people, service } = office;
    const [recoveryId = ''] = await overpaid(office, award(4), { '2026-10': 60_000 }, '2027-02-05');
    const input = { recoveryId, reasonCode: 'DEATH_WITHOUT_ESTATE', reason: '魏某独居，无遗产。' };
    expect((await actOn(office, people['bureau-zheng'], 'writeOffRecovery', input)).recovery).toMatchObject({
      ...{ status: 'SETTLED', waived: '600.00', balance: '0.00', decision: null },
    });
    const kept: { cipher: Buffer }[] = await service.db.query('SELECT cipher FROM recovery_text WHERE claim_id = $1', [
      recoveryId,
    ]);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.cipher.includes('遗产')).toBe(false);
    const again = await actOn(office, people['bureau-zheng'], 'writeOffRecovery', input);
    expect(again.problems).toMatchObject([{ code: 'RECOVERY_WRONG_STATE' }]);
  });

  it('shows a household its own claims and nobody else’s, another street nothing', async () => {
    const [id = ''] = await overpaid(office, award(5), { '2026-10': 60_000 }, '2027-02-05');
    expect(await shown(id, office.people['clerk-wang-b'])).toBeNull();
    expect(await shown(id, resident('a-stranger', awards[0] ?? ''))).toBeNull();
  });

  it('refuses a change of a line of the ledger', async () => {
    await expect(office.service.db.query('UPDATE recovery_entry SET amount = 1')).rejects.toThrow();
  });
});
