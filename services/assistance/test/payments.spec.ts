import { randomUUID } from 'node:crypto';
import { county, dataOf, eventsOn, settled } from '@yimen/testing';
import { anOffice, type Office } from './support/an-office.js';
import { card, payeeStep, withAccount } from './support/payees.js';
import { doneRoll, lockedRoll, rollOf, rollStep } from './support/rolls.js';
import { someAwards } from './support/some-awards.js';

type File = { count: number; total: string; digest: string; content: string };
type Read = {
  roll: { status: string } | null;
  problems: { code: string; faults?: { lineNo: number | null; code: string }[] }[];
};

describe('发放与回盘', () => {
  let office: Office;
  let awards: string[];
  let rollId: string;
  beforeAll(async () => {
    office = await anOffice('2026-11-02');
    awards = await someAwards(office, [
      { amountFen: 50_000 },
      { amountFen: 30_000 },
      { amountFen: 20_000 },
      { amountFen: 10_000 },
    ]);
    for (const [at, award] of awards.slice(0, 3).entries()) await withAccount(office, award, at + 1);
    ({ id: rollId } = await lockedRoll(office, '2026-11'));
  });
  afterAll(() => office.close());

  const send = (id: string) => rollStep(office, office.people['finance-chen'], 'sendPaymentFile', { rollId: id });
  const fileOf = async (id: string): Promise<File> => {
    const answer = await office.service.query<{ subsistencePaymentFile: File }>(
      office.people['finance-chen'],
      'query ($id: ID!) { subsistencePaymentFile(rollId: $id) { count total digest content } }',
      { id },
    );
    return dataOf(answer).subsistencePaymentFile;
  };
  const read = async (input: Record<string, unknown>): Promise<Read> => {
    const answer = await office.service.query<{ readBankAnswers: Read }>(
      office.people['finance-chen'],
      `mutation ($input: ReadBankAnswersInput!, $key: String!) { readBankAnswers(input: $input, idempotencyKey: $key) {
        roll { status } problems { code ... on SubsistenceBankAnswersRefused { faults { lineNo code } } } } }`,
      { input, key: randomUUID() },
    );
    return dataOf(answer).readBankAnswers;
  };
  const paymentsOf = async (awardId: string) => {
    const answer = await office.service.query<{
      _entities: { payments: { nodes: (Record<string, unknown> & { id: string })[] } }[];
    }>(
      office.people['bureau-wu'],
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SubsistenceAward { payments { nodes {
        id month amount status heldReason returnReason correctBy } } } } }`,
      { of: [{ __typename: 'SubsistenceAward', id: awardId }] },
    );
    return dataOf(answer)._entities[0]?.payments.nodes ?? [];
  };
  const reissue = async (paymentId: string) => {
    const answer = await office.service.query<{
      reissuePayment: { payment: { status: string } | null; problems: { code: string }[] };
    }>(
      office.people['finance-chen'],
      `mutation ($input: ReissuePaymentInput!, $key: String!) { reissuePayment(input: $input, idempotencyKey: $key) {
        payment { status } problems { code } } }`,
      { input: { paymentId }, key: randomUUID() },
    );
    return dataOf(answer).reissuePayment;
  };
  /** Awards in the order of the file. */
  const inFile = () => [...awards].sort();
  const line = (awardId: string) =>
    inFile()
      .filter((id) => id !== awards[3])
      .indexOf(awardId) + 1;

  it('sends what has an account, keeps back what has none, and makes the same file each time it is asked for', async () => {
    expect((await send(rollId)).roll).toMatchObject({ status: 'SENT' });
    const file = await fileOf(rollId);
    expect(file).toMatchObject({ count: 3, total: '1000.00' });
    expect(file.content).toContain(`"历城养护院",${card(1)},500.00,`);
    expect(await fileOf(rollId)).toEqual(file);
    expect(await paymentsOf(awards[3] ?? '')).toMatchObject([
      { status: 'HELD', heldReason: 'NO_ACCOUNT', amount: '100.00' },
    ]);
    const trail: { n: number }[] = await office.service.db.query(
      `SELECT count(*)::integer AS n FROM audit_entry WHERE action = 'unmask.bank-account' AND subject_id = $1`,
      [rollId],
    );
    expect(trail).toEqual([{ n: 2 }]);
  });

  it('refuses the bank’s answers as a whole when one line is wrong, and says which', async () => {
    const [first = '', second = ''] = awards;
    const wrong = [
      { lineNo: line(first), result: 'PAID' },
      { lineNo: line(first), result: 'PAID' },
      { lineNo: 99, result: 'PAID' },
    ];
    expect((await read({ rollId, answers: wrong })).problems).toMatchObject([
      {
        code: 'BANK_ANSWERS_REFUSED',
        faults: [
          { lineNo: line(first), code: 'LINE_TWICE' },
          { lineNo: 99, code: 'LINE_UNKNOWN' },
        ],
      },
    ]);
    const amount = `H,YIMEN-ANSWER,1,${rollId}\nD,${line(second)},300.01,PAID,\nT,1,300.01,0.00\n`;
    expect((await read({ rollId, content: amount })).problems).toMatchObject([
      { faults: [{ lineNo: line(second), code: 'AMOUNT_DIFFERS' }] },
    ]);
    expect((await read({ rollId })).problems).toMatchObject([{ code: 'BANK_ANSWERS_MISSING' }]);
    expect(await paymentsOf(first)).toMatchObject([{ status: 'SENT' }]);
  });

  it('reads answers in parts; the last settles the roll; what came back is to be corrected within thirty days', async () => {
    const [first = '', second = '', third = ''] = awards;
    const one = `H,YIMEN-ANSWER,1,${rollId}\nD,${line(first)},500.00,PAID,\nD,${line(second)},300.00,RETURNED,ACCOUNT_CLOSED\nT,2,500.00,300.00\n`;
    expect((await read({ rollId, content: one })).roll).toEqual({ status: 'SENT' });
    const again = [{ lineNo: line(first), result: 'RETURNED', reason: 'FROZEN' }];
    expect((await read({ rollId, answers: again })).problems).toMatchObject([{ faults: [{ code: 'LINE_ANSWERED' }] }]);
    expect((await read({ rollId, answers: [{ lineNo: line(third), result: 'PAID' }] })).roll).toEqual({
      status: 'SETTLED',
    });
    expect(await paymentsOf(second)).toMatchObject([
      { status: 'RETURNED', returnReason: 'ACCOUNT_CLOSED', correctBy: '2026-12-02' },
    ]);
    const answer = await office.service.query<{ stuckSubsistencePayments: { nodes: unknown[] } }>(
      office.people['clerk-li'],
      '{ stuckSubsistencePayments { nodes { status overdue } } }',
    );
    expect(dataOf(answer).stuckSubsistencePayments.nodes).toEqual([
      { status: 'RETURNED', overdue: false },
      { status: 'HELD', overdue: false },
    ]);
  });

  it('pays again with the next roll, once the account is another one', async () => {
    const [first = '', second = ''] = awards;
    const [paid] = await paymentsOf(first);
    const [returned] = await paymentsOf(second);
    expect((await reissue(paid?.id ?? '')).problems).toMatchObject([{ code: 'PAYMENT_NOT_STUCK' }]);
    expect((await reissue(returned?.id ?? '')).problems).toMatchObject([{ code: 'PAYEE_NOT_CORRECTED' }]);
    const [unpaid] = await paymentsOf(awards[3] ?? '');
    expect((await reissue(unpaid?.id ?? '')).problems).toMatchObject([{ code: 'PAYEE_MISSING' }]);
    const [{ case_id }]: [{ case_id: string }] = await office.service.db.query(
      'SELECT case_id FROM award WHERE id = $1',
      [second],
    );
    const changed = await payeeStep(office, office.people['clerk-li'], 'registerPayee', {
      ...{ caseId: case_id, kind: 'INSTITUTION', holderName: '历城养护院', bank: '农商银行', accountNumber: card(20) },
      ...{ authorizationNo: '授〔2026〕2号', identityVerified: true },
    });
    await payeeStep(office, office.people['reviewer-sun'], 'approvePayee', { payeeId: changed.payee?.id });
    expect((await reissue(returned?.id ?? '')).payment).toEqual({ status: 'REISSUED' });
    expect((await reissue(returned?.id ?? '')).problems).toMatchObject([{ code: 'PAYMENT_NOT_STUCK' }]);
    await office.jumpTo('2026-12-01');
    const { id } = await lockedRoll(office, '2026-12');
    doneRoll(await send(id));
    expect((await fileOf(id)).content).toContain(`${card(20)},600.00,`);
  });

  it('holds an award’s payment for months, and makes up for them when it is released', async () => {
    const [first = ''] = awards;
    const hold = async (mutation: string, input: object) => {
      const type = mutation === 'holdPayment' ? 'HoldPaymentInput' : 'ReleasePaymentInput';
      const answer = await office.service.query<Record<string, { award: object | null; problems: { code: string }[] }>>(
        office.people['bureau-wu'],
        `mutation ($input: ${type}!, $key: String!) { ${mutation}(input: $input, idempotencyKey: $key) { award { id } problems { code } } }`,
        { input, key: randomUUID() },
      );
      return dataOf(answer)[mutation];
    };
    const held = { awardId: first, reason: 'PAYEE_UNREACHABLE', fromMonth: '2027-01' };
    expect((await hold('holdPayment', { ...held, toMonth: '2026-12' }))?.problems).toMatchObject([
      { code: 'HOLD_PERIOD' },
    ]);
    expect((await hold('holdPayment', held))?.award).toEqual({ id: first });
    expect((await hold('holdPayment', held))?.problems).toMatchObject([{ code: 'PAYMENT_HELD' }]);
    await office.jumpTo('2027-01-01');
    expect(await lockedRoll(office, '2027-01')).toMatchObject({ households: 3, totalAmount: '600.00' });
    expect((await hold('releasePayment', { awardId: first }))?.award).toEqual({ id: first });
    await office.jumpTo('2027-02-01');
    expect(await lockedRoll(office, '2027-02')).toMatchObject({ households: 4, totalAmount: '1600.00' });
  });

  it('has told the money’s way without an account, nor its end', async () => {
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.assistance');
    const ofMoney = told.filter(({ type }) => /\.(payment|payee)\./.test(type));
    const kinds = [...new Set(ofMoney.map(({ type }) => type.split('.').slice(2, 4).join('.')))].sort();
    expect(kinds).toEqual([
      ...[
        'payee.approved',
        'payee.registered',
        'payment.held',
        'payment.issued',
        'payment.reissued',
        'payment.released',
        'payment.returned',
      ],
    ]);
    const text = JSON.stringify(told);
    for (const serial of [1, 2, 3, 20]) expect(text).not.toContain(card(serial).slice(-6));
    const finance = await eventsOn(office.service.transport, 'yimen.assistance.finance');
    expect(finance.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'yimen.assistance.payment.issued.v1',
        'yimen.assistance.roll.settled.v1',
        'yimen.assistance.roll.locked.v1',
      ]),
    );
  });

  it('shows no payment file to anybody but finance', async () => {
    const id = await rollOf(office, '2026-11', county);
    const query = `{ subsistencePaymentFile(rollId: "${id}") { digest } }`;
    const leader = await office.service.query(office.people['bureau-zheng'], query);
    expect(leader.errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
