import { randomUUID } from 'node:crypto';
import { addDays, legalDate } from '@yimen/standards';
import { type Asker, dataOf, eventsOn, moveClock, settled } from '@yimen/testing';
import { act, personTold, type Refusal, tell } from './a-registry.js';
import { registryInput } from './registries.js';
import { aCouple, aDivorceOffice, applied, asks, type DivorceOffice } from './support/a-divorce-office.js';

const document = `mutation ($input: PublishMarriageStandardInput!, $key: String!) {
  done: publishMarriageStandard(input: $input, idempotencyKey: $key) {
    standard { key label value unit effectiveFrom documentNo division { code } }
    problems { __typename code message field legalBasis } } }`;
type Published = { standard: Record<string, unknown> | null; problems: Refusal[] };

describe('本地参数：法律留给地方的，由区公布；法律规定的，谁也不能公布', () => {
  let office: DivorceOffice;
  beforeAll(async () => {
    office = await aDivorceOffice('2026-09-24');
  });
  afterAll(() => office?.close());

  const publish = async (input: object, asker: Asker = office.askers['bureau-zheng'], key: string = randomUUID()) => {
    const whole = { division: '370112', effectiveFrom: '2026-09-25', documentNo: '历民发〔2026〕9号', ...input };
    return dataOf(await office.house.query<{ done: Published }>(asker, document, { input: whole, key })).done;
  };
  const aPerson = async () => {
    const personId = randomUUID();
    await tell(office.house, personTold(personId));
    return personId;
  };
  const book = async (personId: string, on: string, own: object = {}, asker = asks(personId)) => {
    const { appointment, problems } = await act<'appointment'>(
      office.house,
      asker,
      {
        ...{ mutation: 'bookAppointment', input: 'BookAppointmentInput' },
        selection: 'appointment { id status }',
      },
      { registryCode: registryInput.code, matter: 'MARRIAGE', on, from: '09:00', personId, ...own },
    );
    return appointment === null ? problems.map(({ code }) => code).join() : 'BOOKED';
  };

  it('自生效日起在本区生效，别的地方不变；谁都可以查到，告知一次，重发不重复', async () => {
    const wei = await aPerson();
    expect(await book(wei, '2026-11-20')).toBe('APPOINTMENT_TOO_FAR_AHEAD');
    const input = { key: 'marriage.appointment.daysAhead', value: '60' };
    const first = await publish(input, undefined, 'publish-once');
    expect(first.problems).toEqual([]);
    expect(first.standard).toMatchObject({
      ...{ key: 'marriage.appointment.daysAhead', value: '60', unit: 'DAY', documentNo: '历民发〔2026〕9号' },
      label: '婚姻登记最多提前几日预约',
    });
    expect(await publish(input, undefined, 'publish-once')).toEqual(first);
    expect(await book(wei, '2026-11-20')).toBe('APPOINTMENT_TOO_FAR_AHEAD');
    await moveClock('2026-09-25', office.house);
    expect(await book(wei, '2026-11-20')).toBe('BOOKED');
    const far = await office.house.query<{ marriageStandards: { nodes: { value: string }[] } }>(
      asks(wei),
      '{ marriageStandards(division: "370112001") { nodes { key value } } }',
    );
    expect(dataOf(far).marriageStandards.nodes).toEqual([{ key: 'marriage.appointment.daysAhead', value: '60' }]);
    await settled(office.house);
    const told = (await eventsOn(office.house.transport, 'yimen.marriage')).filter(({ type }) =>
      type.startsWith('yimen.marriage.standard.'),
    );
    expect(told.map(({ data }) => data)).toMatchObject([{ key: input.key, value: '60', from: '2026-09-25' }]);
  });

  it('法律规定的、越界的、重复的、没有文号的、别的地方的、没有权限的，各有代码，什么也不改变', async () => {
    const codeOf = async (own: object) =>
      (await publish({ key: 'marriage.appointment.daysAhead', value: '60', ...own })).problems;
    expect(await codeOf({ key: 'divorce.cooling', value: '1' })).toMatchObject([
      { code: 'STANDARD_KEY_UNKNOWN', message: expect.stringContaining('法律规定'), field: 'input.key' },
    ]);
    expect(await codeOf({ key: 'marriage.safeguard.closeWithin', value: '30' })).toMatchObject([
      { __typename: 'MarriageStandardOutOfBounds', code: 'LIMIT_LONGER_THAN_NATION', legalBasis: '国家规定 7' },
    ]);
    expect(await codeOf({ value: 'soon' })).toMatchObject([{ code: 'STANDARD_VALUE' }]);
    expect(await codeOf({})).toMatchObject([{ code: 'STANDARD_ALREADY_PUBLISHED' }]);
    expect(await codeOf({ documentNo: ' ', effectiveFrom: '2026-10-01' })).toMatchObject([
      { code: 'STANDARD_DOCUMENT_NO' },
    ]);
    expect(await codeOf({ division: '110101' })).toMatchObject([{ code: 'NOT_FOUND' }]);
    for (const asker of [office.askers['leader-qian'], office.askers['registrar-sun'], asks(await aPerson())]) {
      const answer = await office.house.query(asker, document, {
        ...{
          input: {
            division: '370112',
            key: 'marriage.appointment.daysAhead',
            value: '9',
            effectiveFrom: '2026-10-01',
            documentNo: 'x',
          },
        },
        key: randomUUID(),
      });
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
    const [row]: { count: number }[] = await office.house.db.query('SELECT count(*)::integer FROM district_parameter');
    expect(row?.count).toBe(1);
  });

  it('一个时段接待几对，按本区公布的数目', async () => {
    expect((await publish({ key: 'marriage.registry.mostSeats', value: '3' })).problems).toEqual([]);
    const windows = [{ on: 'WORKING_DAY', from: '09:00', to: '11:00', seats: 4 }];
    const { problems } = await act<'registry'>(
      office.house,
      office.askers['leader-qian'],
      {
        ...{ mutation: 'publishMarriageRegistry', input: 'PublishMarriageRegistryInput' },
        selection: 'registry { code }',
      },
      { ...registryInput, windows },
    );
    expect(problems).toMatchObject([{ code: 'WINDOW_MALFORMED', message: expect.stringContaining('1 到 3 对') }]);
  });

  it('本区规定未到场一次即暂停网上预约的：只暂停网上、只在这家，电话和窗口照办，期满可以再约', async () => {
    const lan = await aPerson();
    expect(await book(lan, '2026-09-28')).toBe('BOOKED');
    await moveClock('2026-09-29', office.house);
    expect(
      (await publish({ key: 'marriage.appointment.noShow.most', value: '1', effectiveFrom: '2026-09-29' })).problems,
    ).toEqual([]);
    await publish({ key: 'marriage.appointment.noShow.pauseDays', value: '2', effectiveFrom: '2026-09-29' });
    expect(await book(lan, '2026-10-08')).toBe('ONLINE_BOOKING_PAUSED');
    expect(await book(lan, '2026-10-08', { registryCode: '370112002-01', matter: 'REISSUE' })).toBe('BOOKED');
    expect(await book(lan, '2026-10-08', { from: '14:00' }, office.askers['registrar-sun'])).toBe('BOOKED');
    expect(await book(lan, '2026-10-09', { matter: 'REISSUE' })).toBe('ALREADY_BOOKED');
    await moveClock('2026-10-01', office.house);
    expect(await book(lan, '2026-10-09', { matter: 'RETROACTIVE_MARRIAGE' })).toBe('BOOKED');
  });

  it('保护警示按登记之日的规定期限办结，逾期的可以列出来，不影响当事人', async () => {
    await publish({ key: 'marriage.safeguard.closeWithin', value: '2', effectiveFrom: '2026-10-02' });
    const person = await aPerson();
    const record = async () => {
      const { alert } = await act<'alert'>(
        office.house,
        office.askers['registrar-sun'],
        {
          ...{ mutation: 'recordSafeguardAlert', input: 'RecordSafeguardAlertInput' },
          selection: 'alert { id closeBy late standsInTheWay }',
        },
        { kind: 'DOMESTIC_VIOLENCE', division: '370112', personIds: [person], observed: '脸上有伤，自述被打' },
      );
      return alert as { id: string; closeBy: string; late: boolean; standsInTheWay: boolean };
    };
    const slow = await record();
    expect(slow).toMatchObject({ closeBy: '2026-10-08', late: false });
    await moveClock('2026-10-02', office.house);
    const quick = await record();
    expect(quick.closeBy).toBe('2026-10-04');
    await moveClock('2026-10-05', office.house);
    const list = async (late: boolean) =>
      dataOf(
        await office.house.query<{ safeguardAlerts: { nodes: { id: string }[] } }>(
          office.askers['bureau-zheng'],
          'query ($late: Boolean) { safeguardAlerts(filter: { late: $late }) { nodes { id late standsInTheWay } } }',
          { late },
        ),
      ).safeguardAlerts.nodes;
    expect(await list(true)).toEqual([{ id: quick.id, late: true, standsInTheWay: false }]);
    expect((await list(false)).map(({ id }) => id)).toEqual([slow.id]);
  });

  it('没有去领离婚证是权利（民法典 1077），别人代约的不是本人失约：都不因此暂停网上预约', async () => {
    await moveClock('2026-10-09', office.house);
    const couple = await aCouple(office);
    const { periods } = await applied(office, couple);
    const { windowEnd } = periods as { windowEnd: string };
    await moveClock(addDays(legalDate(windowEnd), -5), office.house);
    const [byTelephone, themself] = [await aPerson(), await aPerson()];
    expect(await book(couple.wife, windowEnd, { matter: 'DIVORCE_CERTIFICATE' })).toBe('BOOKED');
    expect(await book(byTelephone, windowEnd, {}, office.askers['registrar-sun'])).toBe('BOOKED');
    expect(await book(themself, windowEnd, { from: '14:00' })).toBe('BOOKED');
    await moveClock(addDays(legalDate(windowEnd), 1), office.house);
    const again = (personId: string, from: string) => book(personId, '2026-12-10', { from, matter: 'REISSUE' });
    expect(await again(themself, '09:00')).toBe('ONLINE_BOOKING_PAUSED');
    expect(await again(couple.wife, '09:00')).toBe('BOOKED');
    expect(await again(couple.husband, '09:00')).toBe('BOOKED');
    expect(await again(byTelephone, '14:00')).toBe('BOOKED');
  });
});
