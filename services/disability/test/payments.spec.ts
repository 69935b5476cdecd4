import { randomUUID } from 'node:crypto';
import { type BootedService, dataOf, eventsOn, moveClock, officer, settled } from '@yimen/testing';
import { aPayingDistrict, type Granted, granted } from './support/allowances.js';
import { act, codes } from './support/an-office.js';

const [li, sun] = [officer('clerk-li'), officer('reviewer-sun')];
const [chen, wu, zheng] = [officer('finance-chen'), officer('bureau-wu'), officer('bureau-zheng')];
const rollShown =
  'roll { id status tally { ready { awards } sent { awards } paid { awards amount } returned { awards } reissued { awards } } }';
type Rolled = { readonly roll: { readonly id: string; readonly status: string } | null };

describe('两项补贴发到谁的账户', () => {
  let service: BootedService;
  let one: Granted;
  let caseId: string;
  beforeAll(async () => {
    service = await aPayingDistrict('2026-05-10');
    one = await granted(service, { from: '2026-05' });
    await settled(service);
    caseId = await theCase(one.care);
  });
  afterAll(() => service?.close());

  const register = (more: object, who = li) =>
    act<{ payee: { id: string; status: string } | null }>(
      { service },
      who,
      ['registerDisabilityPayee', 'RegisterDisabilityPayeeInput', 'payee { id status account }'],
      { caseId, kind: 'GUARDIAN', holderName: '苏梅', bank: '农商银行', authorizationNo: '授〔2026〕1号', ...more },
    );
  const step = (mutation: string, input: object, who = chen, type = 'DisabilityRollStepInput') =>
    act<Rolled>({ service }, who, [mutation, type, rollShown], input);
  const lockedRoll = async (month: string): Promise<string> => {
    const draft = { allowance: 'CARE', month, division: '370112' };
    const rollId = (await step('draftDisabilityRoll', draft, chen, 'DraftDisabilityRollInput')).roll?.id ?? '';
    await step('checkDisabilityRoll', { rollId }, wu);
    await step('lockDisabilityRoll', { rollId }, zheng);
    return rollId;
  };
  const answers = (rollId: string, result: string, reason: string | null = null) =>
    step(
      'readDisabilityBankAnswers',
      { rollId, answers: [{ lineNo: 1, result, reason }] },
      chen,
      'ReadDisabilityBankAnswersInput',
    );

  it('发到监护人的账户须有授权；号码不显示', async () => {
    expect(codes(await register({ accountNumber: '62220200', authorizationNo: '' }))).toEqual([
      'PAYEE_AUTHORIZATION_MISSING',
    ]);
    expect(await register({ accountNumber: '62220200' })).toMatchObject({
      payee: { status: 'IN_FORCE', account: '**** **** **** 0200' },
    });
    expect(codes(await register({ accountNumber: '62220200', caseId: randomUUID() }))).toEqual(['NOT_FOUND']);
  });

  it('退票的换了账户才重发，随下一份名册到账即结清', async () => {
    const rollId = await lockedRoll('2026-05');
    expect((await step('sendDisabilityPaymentFile', { rollId })).roll).toMatchObject({
      tally: { sent: { awards: 1 } },
    });
    expect((await answers(rollId, 'RETURNED', 'ACCOUNT_CLOSED')).roll).toMatchObject({
      status: 'SETTLED',
      tally: { returned: { awards: 1 } },
    });
    const stuck = '{ stuckDisabilityPayments { nodes { id returnReason correctBy award { id } payee { bank } } } }';
    type Stuck = { stuckDisabilityPayments: { nodes: { id: string }[] } };
    const { nodes } = dataOf(await service.query<Stuck>(chen, stuck, {})).stuckDisabilityPayments;
    expect(nodes).toMatchObject([{ returnReason: 'ACCOUNT_CLOSED', correctBy: '2026-06-09', award: { id: one.care } }]);
    const reissue = () =>
      act({ service }, chen, ['reissueDisabilityPayment', 'ReissueDisabilityPaymentInput', 'payment { status }'], {
        paymentId: nodes[0]?.id,
      });
    expect(codes(await reissue())).toEqual(['PAYEE_NOT_CORRECTED']);
    const other = await register({ accountNumber: '62220300', identityVerified: true });
    expect(other.payee).toMatchObject({ status: 'PENDING' });
    const looked = ['approveDisabilityPayee', 'DisabilityPayeeStepInput', 'payee { status }'] as const;
    await expect(act({ service }, li, looked, { payeeId: other.payee?.id })).rejects.toThrow();
    expect(await act({ service }, sun, looked, { payeeId: other.payee?.id })).toMatchObject({
      payee: { status: 'IN_FORCE' },
    });
    expect(await reissue()).toMatchObject({ payment: { status: 'REISSUED' } });
    await moveClock('2026-06-02', service);
    const next = await lockedRoll('2026-06');
    await step('sendDisabilityPaymentFile', { rollId: next });
    const file = `query ($id: ID!) { disabilityPaymentFile(rollId: $id) { name count content } }`;
    const sent = dataOf(await service.query<{ disabilityPaymentFile: { content: string } }>(chen, file, { id: next }));
    expect(sent.disabilityPaymentFile.content).toContain('"苏梅",62220300');
    expect(sent.disabilityPaymentFile.content).toContain('重度残疾人护理补贴2026-06');
    const paid = (await answers(next, 'PAID')).roll;
    expect(paid).toMatchObject({ status: 'SETTLED', tally: { paid: { awards: 1 } } });
  });

  it('事件里没有账号，也没有姓名', async () => {
    await settled(service);
    const told = await eventsOn(service.transport, 'yimen.disability');
    const types = told.map(({ type }) => type.replace('yimen.disability.', '').replace('.v1', ''));
    for (const type of [
      'payee.registered',
      'payee.approved',
      'payment.returned',
      'payment.reissued',
      'payment.issued',
      'roll.settled',
    ])
      expect(types).toContain(type);
    expect(JSON.stringify(told)).not.toMatch(/苏梅|62220/);
  });

  /** The application that the award came of, as it would lie. */
  async function theCase(awardId: string): Promise<string> {
    const [row] = await service.db.query(
      `INSERT INTO allowance_case (id, number, allowance, status, open, division, person_id, applicant, intake_id, applied_on,
                                   rule_version, version, content)
       SELECT a.case_id, 'DIS-TEST-1', 'CARE', 'ACTIVE', true, a.division, a.person_id, a.person_id, gen_random_uuid(),
              '2026-04-01', 'DIS-02@2026-01', 1, '{}' FROM award a WHERE a.id = $1 RETURNING id`,
      [awardId],
    );
    return row.id;
  }
});
