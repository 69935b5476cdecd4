import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { moveClock } from '@yimen/testing';
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
  farRegistry,
  fetching,
} from './support/a-divorce-office.js';
import { registered } from './support/a-registry.js';

const died = (personId: string, version: number, lifeStatus: 'DEAD' | 'ALIVE' | 'SUSPECTED_DEAD' = 'DEAD') =>
  eventOf(
    'yimen.residents.person.changed.v1',
    {
      ...{ personId, birthDate: '1990-02-01', sex: 'MALE', hukouDivision: '370112001', residenceDivision: '370112001' },
      ...{ lifeStatus, lifeStatusOn: '2026-12-01', version },
    },
    { subjectVersion: version, legalDate: legalDate('2026-12-01') },
  );

describe('协议离婚：撤回、逾期、死亡、重算', () => {
  let office: DivorceOffice;
  beforeAll(async () => {
    office = await aDivorceOffice('2026-11-24');
  });
  afterAll(() => office?.close());
  const sun = () => office.askers['registrar-sun'];
  const seen = (id: string, more = '') => divorceSeen(office, sun(), id, more);

  it('任何一方网上单独撤回；另一方要求继续的，须重新申请，重新计三十日（T-MAR-8）', async () => {
    const couple = await aCouple(office);
    const { id, receiptNumber } = await applied(office, couple);
    const input = { receiptNumber, personId: couple.husband };
    const withdraw = (personId: string, own: object = {}) =>
      actOnDivorce(office, asks(personId), 'withdrawDivorce', { ...input, ...own });
    expect((await withdraw(couple.wife)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    const stranger = (await aCouple(office)).wife;
    expect((await withdraw(stranger, { personId: stranger })).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(
      (
        await withdraw(couple.husband, {
          receiptNumber: receiptNumber.replace(/\d$/, (d) => String((Number(d) + 1) % 10)),
        })
      ).problems,
    ).toMatchObject([{ code: 'RECEIPT_NUMBER' }]);
    const done = doneDivorce(await withdraw(couple.husband));
    expect(done).toMatchObject({ status: 'WITHDRAWN', withdrawal: { way: 'ONLINE', by: { id: couple.husband } } });
    expect(await seen(id, 'documents { nodes { kind text } }')).toMatchObject({
      documents: { nodes: [{ kind: 'DIVORCE_RECEIPT' }, { kind: 'DIVORCE_WITHDRAWN' }] },
    });
    expect((await withdraw(couple.husband)).problems).toMatchObject([{ code: 'DIVORCE_WRONG_STATE' }]);
    await moveClock('2026-11-25', office.house);
    const anew = await applied(office, couple);
    expect(anew.periods.coolingEnd).toBe('2026-12-25');
    expect(anew.receiptNumber).not.toBe(receiptNumber);
  });

  it('到登记机关撤回的须人证核验、在受理的那家', async () => {
    const couple = await aCouple(office);
    const { receiptNumber } = await applied(office, couple);
    const atWindow = (who: 'registrar-sun' | 'registrar-far', own: object) =>
      actOnDivorce(office, office.askers[who], 'withdrawDivorce', { receiptNumber, personId: couple.wife, ...own });
    const here = { registryCode: '370112-01', identityVerified: true };
    expect((await atWindow('registrar-sun', { ...here, identityVerified: false })).problems).toMatchObject([
      { code: 'IDENTITY_NOT_VERIFIED' },
    ]);
    expect((await atWindow('registrar-far', here)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await atWindow('registrar-far', { ...here, registryCode: farRegistry })).problems).toMatchObject([
      { code: 'WRONG_REGISTRY', registry: { code: '370112-01' } },
    ]);
    expect(doneDivorce(await atWindow('registrar-sun', here))).toMatchObject({ withdrawal: { way: 'IN_PERSON' } });
  });

  it('期间跨入没有公布的年份：回执写明暂定，公布后全部重算，发新的回执并记入经过', async () => {
    const [one, other] = [await aCouple(office), await aCouple(office)];
    const open = await applied(office, one);
    const withdrawn = await applied(office, other);
    doneDivorce(
      await actOnDivorce(office, asks(other.wife), 'withdrawDivorce', {
        receiptNumber: withdrawn.receiptNumber,
        personId: other.wife,
      }),
    );
    expect(await seen(open.id, 'documents { nodes { text } }')).toMatchObject({
      periods: { coolingEnd: '2026-12-25', windowEnd: '2027-01-25', calendarNotPublished: 2027 },
      documents: { nodes: [{ text: expect.stringContaining('暂定') }] },
    });
    await tell(office.house, calendarTold(2027, { holidays: ['2027-01-01', '2027-01-25'] }));
    expect(await seen(open.id, 'version history { nodes { action } } documents { nodes { kind text } }')).toMatchObject(
      {
        periods: { coolingEnd: '2026-12-25', windowEnd: '2027-01-26', calendarNotPublished: null },
        history: { nodes: [{ action: 'apply' }, { action: 'reckonPeriods' }] },
        documents: { nodes: [{ kind: 'DIVORCE_RECEIPT' }, { text: expect.not.stringContaining('暂定') }] },
      },
    );
    expect(await seen(withdrawn.id)).toMatchObject({ version: 2 });
    const before = await seen(open.id);
    await tell(office.house, calendarTold(2027, { holidays: ['2027-01-01', '2027-01-25'], version: 2 }));
    expect(await seen(open.id)).toEqual(before);
    await tell(office.house, calendarTold(2027, { holidays: ['2027-01-01', '2027-01-25', '2027-01-26'], version: 3 }));
    expect(await seen(open.id)).toMatchObject({ periods: { windowEnd: '2027-01-27' } });
  });

  it('一方死亡，程序终止，告知在世的一方；报告未证实的不动，误报撤销也不复活', async () => {
    const couple = await aCouple(office);
    const { id } = await applied(office, couple);
    await tell(office.house, died(couple.wife, 2, 'SUSPECTED_DEAD'));
    expect(await seen(id)).toMatchObject({ status: 'APPLIED' });
    await tell(office.house, died(couple.wife, 3), died(couple.wife, 3));
    expect(await seen(id, 'documents { nodes { kind } }')).toMatchObject({
      status: 'ENDED_BY_DEATH',
      nextSteps: [],
      documents: { nodes: [{ kind: 'DIVORCE_RECEIPT' }, { kind: 'DIVORCE_ENDED' }] },
    });
    const left = await divorceSeen(office, asks(couple.husband), id, 'documents { nodes { kind text } }');
    expect(left).toMatchObject({ documents: { nodes: [{}, { text: expect.stringContaining('不发给离婚证') }] } });
    await tell(office.house, died(couple.wife, 4, 'ALIVE'));
    expect(await seen(id)).toMatchObject({ status: 'ENDED_BY_DEATH' });
  });

  it('婚姻被法院判决离婚的，在办的申请随之终止', async () => {
    const couple = await aCouple(office);
    const { id } = await applied(office, couple);
    await registered(office.house, {
      ...{ kind: 'DIVORCE', parties: [couple.wife, couple.husband], about: couple.marriageId, basis: 'COURT' },
      ...{ effectiveOn: legalDate('2026-11-25'), division: '370112' },
    });
    await tell(office.house);
    expect(await seen(id)).toMatchObject({ status: 'ENDED_WITH_MARRIAGE', endedOn: '2026-11-25' });
  });

  it('逾期未共同申领的，次日零点自动终止，做两遍也只终止一次；一夜多件，语句数不随件数增加', async () => {
    const couples = await Promise.all(Array.from({ length: 4 }, () => aCouple(office)));
    const cases = [];
    for (const couple of couples) cases.push(await applied(office, couple));
    await moveClock('2027-01-27', office.house);
    const [first] = cases;
    const id = first?.id ?? '';
    expect(await seen(id)).toMatchObject({ status: 'ISSUABLE' });
    await moveClock('2027-01-28', office.house);
    for (const each of cases) expect(await seen(each.id)).toMatchObject({ status: 'EXPIRED', endedOn: '2027-01-28' });
    const before = await seen(id, 'history { nodes { action by } }');
    expect(before).toMatchObject({
      history: {
        nodes: [
          { action: 'apply' },
          { action: 'beginCooling', by: '系统' },
          { action: 'openWindow', by: '系统' },
          { action: 'expire', by: '系统' },
        ],
      },
    });
    await office.house.runDue();
    expect(await seen(id, 'history { nodes { action by } }')).toEqual(before);
    const late = fetching(couples[0] as (typeof couples)[0], first?.receiptNumber ?? '');
    expect((await actOnDivorce(office, sun(), 'issueDivorceCertificate', late)).problems).toMatchObject([
      { code: 'WINDOW_EXPIRED', windowEnd: '2027-01-27', nextSteps: [{ code: 'applyForDivorce' }] },
    ]);
  });

  it('列表分页，语句数不随行数增加', async () => {
    const page = (first: number) =>
      countStatements(office.house.db, () =>
        office.house.query(
          sun(),
          `{ divorceCases(first: ${first}) { nodes { id parties { id } registry { name } agreement { property }
               history { nodes { action } } documents { nodes { kind } } } pageInfo { hasNextPage } } }`,
        ),
      );
    const [one, many] = [await page(1), await page(8)];
    expect(many.statements).toBe(one.statements);
  });
});
