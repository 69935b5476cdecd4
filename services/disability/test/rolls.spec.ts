import {
  type BootedService,
  dataOf,
  eventsOn,
  moveClock,
  officer,
  publishAsOutside,
  resident,
  settled,
} from '@yimen/testing';
import { aPayingDistrict, type Granted, granted, personTold, standingOf } from './support/allowances.js';
import { act, codes } from './support/an-office.js';

const county = '370112';
const shown = `roll { id allowance status awards totalAmount nextSteps { code }
  lines { nodes { person { id } award { id } amount arrears payable holdReason } }
  leftOut { nodes { person { id } reason madeUp } }
  tally { withoutAccount { awards amount } ready { awards } held { awards } } }`;
type Roll = {
  readonly id: string;
  readonly status: string;
  readonly awards: number;
  readonly totalAmount: string;
  readonly lines: {
    readonly nodes: readonly { readonly amount: string; readonly arrears: string; readonly payable: string }[];
  };
  readonly leftOut: { readonly nodes: readonly object[] };
};
type Shown = { readonly roll: Roll | null };

const [chen, wu, zheng] = [officer('finance-chen'), officer('bureau-wu'), officer('bureau-zheng')];

describe('两项补贴的月度名册', () => {
  let service: BootedService;
  let one: Granted;
  beforeAll(async () => {
    service = await aPayingDistrict('2026-05-10');
    one = await granted(service, { from: '2026-05' });
    await settled(service);
  });
  afterAll(() => service?.close());

  const draft = (allowance: string, month = '2026-05', who = chen) =>
    act<Shown>({ service }, who, ['draftDisabilityRoll', 'DraftDisabilityRollInput', shown], {
      ...{ allowance, month, division: county },
    });
  const step = (mutation: string, rollId: string, who = wu) =>
    act<Shown>({ service }, who, [mutation, 'DisabilityRollStepInput', shown], { rollId });
  const lockedRoll = async (allowance: string, month: string) => {
    const rollId = (await draft(allowance, month)).roll?.id ?? '';
    await step('checkDisabilityRoll', rollId);
    return step('lockDisabilityRoll', rollId, zheng);
  };

  it('每项补贴一份，各用各的资金；同一月同一项只有一份', async () => {
    const living = await draft('LIVING');
    expect(living.roll).toMatchObject({ allowance: 'LIVING', status: 'DRAFTED', awards: 1, totalAmount: '176.00' });
    expect(living.roll?.lines.nodes).toMatchObject([{ person: { id: one.personId }, payable: '176.00' }]);
    const care = await draft('CARE');
    expect(care.roll).toMatchObject({ allowance: 'CARE', awards: 1 });
    expect(codes(await draft('CARE'))).toEqual(['ROLL_ALREADY_DRAFTED']);
  });

  it('起草的人不能复核；复核之后由局领导锁定，没有收款账户的先暂缓', async () => {
    const rollId = await rollOf('LIVING', '2026-05');
    expect(codes(await step('checkDisabilityRoll', rollId, chen))).toEqual(['ROLL_SECOND_PERSON_NEEDED']);
    expect(codes(await step('lockDisabilityRoll', rollId, zheng))).toEqual(['ROLL_WRONG_STATE']);
    expect((await step('checkDisabilityRoll', rollId)).roll).toMatchObject({ status: 'CHECKED' });
    expect((await step('lockDisabilityRoll', rollId, zheng)).roll).toMatchObject({
      status: 'LOCKED',
      tally: { withoutAccount: { awards: 1, amount: '176.00' }, ready: { awards: 0 } },
    });
    await settled(service);
    const told = (await eventsOn(service.transport, 'yimen.disability')).filter(({ type }) =>
      type.endsWith('roll.locked.v1'),
    );
    expect(told.map(({ data }) => data)).toMatchObject([
      { rollId, allowance: 'LIVING', awards: 1, totalAmount: '176.00' },
    ]);
  });

  it('暂缓发放的不进名册，恢复后下一份补发', async () => {
    const held = await granted(service, { from: '2026-05' });
    await settled(service);
    const hold = { awardId: held.care, reason: 'FACTS_DOUBTFUL', fromMonth: '2026-05' };
    expect(
      codes(await act({ service }, wu, ['holdDisabilityPayment', 'HoldDisabilityPaymentInput', 'award { id }'], hold)),
    ).toEqual([]);
    const discarded = await step('discardDisabilityRoll', await rollOf('CARE', '2026-05'), chen);
    expect(discarded.roll).toMatchObject({ status: 'DISCARDED' });
    const roll = (await lockedRoll('CARE', '2026-05')).roll;
    expect(roll?.leftOut.nodes).toEqual([{ person: { id: held.personId }, reason: 'ON_HOLD', madeUp: false }]);
    const release = { awardId: held.care };
    await act({ service }, wu, ['releaseDisabilityPayment', 'ReleaseDisabilityPaymentInput', 'award { id }'], release);
    await moveClock('2026-06-02', service);
    const next = (await draft('CARE', '2026-06')).roll;
    const line = next?.lines.nodes.find((each) => Number(each.arrears) > 0);
    expect(line).toMatchObject({ person: { id: held.personId }, award: { id: held.care } });
    expect(line?.arrears).toBe(line?.amount);
  });

  it('起草之后待遇变了的名册不能锁定，作废重拟', async () => {
    const rollId = (await draft('LIVING', '2026-06')).roll?.id ?? '';
    await step('checkDisabilityRoll', rollId);
    await granted(service, { from: '2026-06' });
    expect(await standingOf(service, one.living)).toMatchObject({ status: 'ACTIVE' });
    expect(codes(await step('lockDisabilityRoll', rollId, zheng))).toEqual(['ROLL_OUT_OF_DATE']);
  });

  it('本人和别的部门看不到名册', async () => {
    const ask = async (who: Parameters<typeof service.query>[0]) =>
      service.query(who, '{ disabilityRoll(allowance: LIVING, month: "2026-05", division: "370112") { id } }', {});
    const answer = await ask(resident('resident-one', one.personId));
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await ask(chen)).data).toMatchObject({ disabilityRoll: { id: expect.any(String) } });
  });

  it('死亡之后已发的月份立追缴，退回一张收据记一次，退清即结', async () => {
    await step('discardDisabilityRoll', await rollOf('LIVING', '2026-06'), chen);
    expect((await lockedRoll('LIVING', '2026-06')).roll).toMatchObject({ status: 'LOCKED' });
    await moveClock('2026-06-20', service);
    const died = { lifeStatus: 'DEAD', lifeStatusOn: '2026-05-20' };
    await publishAsOutside(service.transport, personTold(one.personId, 2, '2026-06-20', died));
    await settled(service);
    const ask =
      '{ disabilityRecoveries { nodes { id cause status claimed balance person { id } items { month amount } } } }';
    type Claims = { disabilityRecoveries: { nodes: { id: string }[] } };
    const { nodes } = dataOf(await service.query<Claims>(chen, ask, {})).disabilityRecoveries;
    expect(nodes).toMatchObject([
      {
        cause: 'DEATH',
        status: 'OPENED',
        balance: '176.00',
        person: { id: one.personId },
        items: [{ month: '2026-06' }],
      },
    ]);
    const receipt = { recoveryId: nodes[0]?.id, amount: '100.00', receivedOn: '2026-06-20', receiptNo: '收-1' };
    const repay = (input: object) =>
      act(
        { service },
        chen,
        ['recordDisabilityRepayment', 'RecordDisabilityRepaymentInput', 'recovery { status balance }'],
        input,
      );
    expect(await repay(receipt)).toMatchObject({ recovery: { status: 'OPENED', balance: '76.00' } });
    expect(codes(await repay({ ...receipt, amount: '1.00' }))).toEqual(['RECEIPT_ALREADY_RECORDED']);
    expect(codes(await repay({ ...receipt, receiptNo: '收-2' }))).toEqual(['REPAYMENT_EXCEEDS_BALANCE']);
    expect(await repay({ ...receipt, receiptNo: '收-2', amount: '76.00' })).toMatchObject({
      recovery: { status: 'SETTLED', balance: '0.00' },
    });
    await settled(service);
    const told = await eventsOn(service.transport, 'yimen.disability');
    expect(told.filter(({ type }) => type.includes('recovery')).map(({ type }) => type.split('.')[3])).toEqual([
      'opened',
      'changed',
      'settled',
    ]);
  });

  async function rollOf(allowance: string, month: string): Promise<string> {
    const [row] = await service.db.query(
      `SELECT id FROM roll WHERE benefit = $1 AND month = $2 AND status <> 'DISCARDED'`,
      [`PWD_${allowance}`, `${month}-01`],
    );
    return row?.id ?? '';
  }
});
