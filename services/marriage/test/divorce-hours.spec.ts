import { moveClock, setTime } from '@yimen/testing';
import { tell } from './a-registry.js';
import { calendarTold } from './registries.js';
import {
  aCouple,
  actOnDivorce,
  aDivorceOffice,
  applied,
  asks,
  type DivorceOffice,
  divorceSeen,
  doneDivorce,
} from './support/a-divorce-office.js';

describe('撤回的截止时刻：现场以停止业务为准，网上到二十四时，都按 Asia/Shanghai', () => {
  let office: DivorceOffice;
  beforeAll(async () => {
    office = await aDivorceOffice('2026-11-25');
  });
  afterAll(() => office?.close());
  const sun = () => office.askers['registrar-sun'];
  const seen = (id: string) => divorceSeen(office, sun(), id);

  it('冷静期最后一日到登记机关撤回，以停止业务为准；晚一秒的告知网上撤回，网上直到二十四时', async () => {
    const [one, other] = [await aCouple(office), await aCouple(office)];
    const [first, second] = [await applied(office, one), await applied(office, other)];
    await moveClock('2026-12-25', office.house);
    const here = { registryCode: '370112-01', identityVerified: true };
    const atWindow = ({ wife }: typeof one, { receiptNumber }: typeof first) =>
      actOnDivorce(office, sun(), 'withdrawDivorce', { receiptNumber, personId: wife, ...here });
    await setTime('16:00:01', office.house);
    expect((await atWindow(one, first)).problems).toMatchObject([
      {
        __typename: 'DivorceWithdrawalAfterHours',
        ...{ code: 'WITHDRAWAL_AFTER_HOURS', closedAt: '16:00', onlineUntil: '2026-12-25' },
        ...{ message: expect.stringContaining('网上撤回'), nextSteps: [{ code: 'withdrawDivorceOnline' }] },
      },
    ]);
    expect(await seen(first.id)).toMatchObject({ status: 'COOLING', version: 2 });
    await setTime('16:00:00', office.house);
    expect(doneDivorce(await atWindow(one, first))).toMatchObject({ withdrawal: { way: 'IN_PERSON' } });
    await setTime('23:59:59', office.house);
    const online = { receiptNumber: second.receiptNumber, personId: other.husband };
    const done = await actOnDivorce(office, asks(other.husband), 'withdrawDivorce', online);
    expect(doneDivorce(done)).toMatchObject({ withdrawal: { way: 'ONLINE' } });
  });

  it('停办的日子没有停止业务的时刻：门关着，谁也不因此失去撤回的权利', async () => {
    const couple = await aCouple(office);
    const { receiptNumber, periods } = await applied(office, couple);
    const lastDay = periods.coolingEnd ?? '';
    await office.house.db.query('UPDATE marriage_registry SET closed_on = $1::date[] WHERE code = $2', [
      [lastDay],
      '370112-01',
    ]);
    await tell(office.house, calendarTold(2027, { holidays: ['2027-01-01'] }));
    await moveClock(lastDay, office.house);
    await setTime('21:00:00', office.house);
    const here = { registryCode: '370112-01', identityVerified: true };
    const input = { receiptNumber, personId: couple.wife, ...here };
    expect(doneDivorce(await actOnDivorce(office, sun(), 'withdrawDivorce', input))).toMatchObject({
      withdrawal: { way: 'IN_PERSON', on: lastDay },
    });
  });
});
