import { randomUUID } from 'node:crypto';
import { type Asker, dataOf, eventsOn, moveClock, settled } from '@yimen/testing';
import { personTold, type Refusal, tell } from './a-registry.js';
import {
  aCouple,
  actOnDivorce,
  aDivorceOffice,
  applied,
  asks,
  type DivorceOffice,
  farRegistry,
} from './support/a-divorce-office.js';

type Booked = { id: string; number: string; status: string; registry: { code: string }; persons: { id: string }[] };
type Payload = { appointment: Booked | null; problems: readonly Refusal[] };

describe('婚姻登记预约', () => {
  let office: DivorceOffice;
  beforeAll(async () => {
    office = await aDivorceOffice('2026-09-24');
  });
  afterAll(() => office?.close());

  const send = async (asker: Asker, mutation: string, type: string, input: object, key: string = randomUUID()) => {
    const document = `mutation ($input: ${type}!, $key: String!) { done: ${mutation}(input: $input, idempotencyKey: $key) {
      appointment { id number status registry { code } persons { id } on from to matter }
      problems { __typename code message field ... on AppointmentWindowNotFree { free }
        ... on AppointmentOutsideDivorceWindow { from to } ... on AppointmentAlreadyBooked { number } } } }`;
    const answer = await office.house.query<{ done: Payload }>(asker, document, { input, key });
    return dataOf(answer).done;
  };
  const aPerson = async () => {
    const personId = randomUUID();
    await tell(office.house, personTold(personId));
    return personId;
  };
  const book = (personId: string, own: object = {}, asker = asks(personId), key?: string) =>
    send(
      asker,
      'bookAppointment',
      'BookAppointmentInput',
      { registryCode: '370112-01', matter: 'MARRIAGE', on: '2026-09-28', from: '09:00', personId, ...own },
      key,
    );
  const step = (asker: Asker, mutation: string, appointmentId: string) =>
    send(asker, mutation, 'AppointmentInput', { appointmentId });
  const list = async (asker: Asker, args = '') => {
    const answer = await office.house.query<{ marriageAppointments: { nodes: Booked[] } }>(
      asker,
      `{ marriageAppointments(first: 50 ${args}) { nodes { id status persons { id } } } }`,
    );
    return dataOf(answer).marriageAppointments.nodes;
  };
  const codes = ({ problems }: Payload) => problems.map(({ code }) => code);

  it('本人网上预约任何一家；同一事项只有一个在约，重发答复第一次的结果', async () => {
    const wei = await aPerson();
    const first = await book(wei, {}, asks(wei), 'book-once-key');
    expect(first.appointment).toMatchObject({
      status: 'BOOKED',
      registry: { code: '370112-01' },
      persons: [{ id: wei }],
    });
    expect(await book(wei, {}, asks(wei), 'book-once-key')).toEqual(first);
    const again = await book(wei, { from: '14:00' });
    expect(again.problems).toMatchObject([{ code: 'ALREADY_BOOKED', number: first.appointment?.number }]);
    expect(codes(await book(wei, { matter: 'REISSUE', registryCode: farRegistry }))).toEqual([]);
    const lan = await aPerson();
    expect(codes(await book(wei, { personId: lan }))).toEqual(['NOT_FOUND']);
    expect(codes(await book(wei, { partnerId: lan, from: '14:00', matter: 'DIVORCE_APPLICATION' }))).toEqual([
      'PARTNER_BY_OFFICER',
    ]);
    expect(codes(await book(randomUUID()))).toEqual(['PERSON_NOT_KNOWN_YET']);
  });

  it('一个号只给一对：同时来约最后一个号，数据库只让一人成功', async () => {
    const people = [await aPerson(), await aPerson(), await aPerson()];
    const answers = await Promise.all(people.map((person) => book(person, { on: '2026-09-29', from: '14:00' })));
    expect(answers.filter(({ appointment }) => appointment !== null)).toHaveLength(1);
    expect(answers.flatMap(codes)).toEqual(['WINDOW_FULL', 'WINDOW_FULL']);
    const full = answers.find(({ appointment }) => appointment === null);
    expect(full?.problems).toMatchObject([{ __typename: 'AppointmentWindowNotFree', free: ['09:00'] }]);
    const booked = answers.findIndex(({ appointment }) => appointment !== null);
    const winner = people[booked] ?? '';
    const { appointment } = answers[booked] ?? { appointment: null };
    expect((await step(asks(winner), 'cancelAppointment', appointment?.id ?? '')).appointment?.status).toBe(
      'CANCELLED',
    );
    const other = people.find((person) => person !== winner) ?? '';
    expect((await book(other, { on: '2026-09-29', from: '14:00' })).appointment?.status).toBe('BOOKED');
  });

  it('过去的、太远的、停办的、没有的时段，放假安排没有公布的年份', async () => {
    const someone = await aPerson();
    const refused = async (own: object) => codes(await book(someone, own));
    expect(await refused({ on: '2026-09-23' })).toEqual(['APPOINTMENT_DAY_PAST']);
    expect(await refused({ on: '2026-10-25' })).toEqual(['APPOINTMENT_TOO_FAR_AHEAD']);
    expect(await refused({ on: '2026-09-26' })).toEqual(['NO_SUCH_WINDOW']);
    expect(await refused({ from: '08:00' })).toEqual(['NO_SUCH_WINDOW']);
    expect(await refused({ registryCode: '000000-00' })).toEqual(['NOT_FOUND']);
  });

  it('登记机关只看、只登记自己的；当日登记到场，过后自动标记未到，又可以再约', async () => {
    const [came, missed] = [await aPerson(), await aPerson()];
    const kept = (await book(came, { on: '2026-09-28', from: '14:00' })).appointment;
    const lost = (await book(missed, { on: '2026-09-28' })).appointment;
    const sun = office.askers['registrar-sun'];
    expect((await list(sun)).some(({ id }) => id === kept?.id)).toBe(true);
    expect((await list(office.askers['registrar-far'])).some(({ id }) => id === kept?.id)).toBe(false);
    expect((await list(asks(came))).map(({ id }) => id)).toEqual([kept?.id]);
    expect(codes(await step(sun, 'recordAppointmentArrival', kept?.id ?? ''))).toEqual(['APPOINTMENT_NOT_TODAY']);
    await moveClock('2026-09-28', office.house);
    expect(codes(await step(office.askers['registrar-far'], 'recordAppointmentArrival', kept?.id ?? ''))).toEqual([
      'NOT_FOUND',
    ]);
    expect((await step(sun, 'recordAppointmentArrival', kept?.id ?? '')).appointment?.status).toBe('KEPT');
    await moveClock('2026-09-29', office.house);
    expect(await list(sun, ', filter: { status: [NO_SHOW] }')).toMatchObject([
      { id: expect.any(String) },
      { id: lost?.id },
    ]);
    expect((await book(missed, { on: '2026-09-30' })).appointment?.status).toBe('BOOKED');
  });

  it('领离婚证只能约在申领期间之内、受理的那家；撤回后退号', async () => {
    const couple = await aCouple(office);
    const { receiptNumber } = await applied(office, couple);
    const fetch = (own: object) => book(couple.wife, { matter: 'DIVORCE_CERTIFICATE', on: '2026-10-28', ...own });
    expect((await fetch({})).problems).toMatchObject([
      { code: 'OUTSIDE_DIVORCE_WINDOW', from: '2026-10-30', to: '2026-11-30' },
    ]);
    expect(codes(await book(await aPerson(), { matter: 'DIVORCE_CERTIFICATE' }))).toEqual(['NOT_FOUND']);
    await moveClock('2026-10-08', office.house);
    expect(codes(await fetch({ on: '2026-10-30', registryCode: farRegistry }))).toEqual(['WRONG_REGISTRY']);
    const far = { matter: 'DIVORCE_CERTIFICATE', on: '2026-10-30', registryCode: farRegistry };
    // Another registry's officer is told the same of a couple with an application as of one without.
    expect(codes(await book(couple.wife, far, office.askers['registrar-far']))).toEqual(['NOT_FOUND']);
    const booked = (await fetch({ on: '2026-10-30' })).appointment;
    expect(booked?.persons.map(({ id }) => id).sort()).toEqual([couple.wife, couple.husband].sort());
    await actOnDivorce(office, asks(couple.husband), 'withdrawDivorce', { receiptNumber, personId: couple.husband });
    expect((await list(asks(couple.wife))).map(({ status }) => status)).toEqual(['CANCELLED']);
  });

  it('约了离婚登记申请，别的登记机关约不约得上都看不出来；本人再约别处，告知已有预约', async () => {
    const [planning, other] = [await aPerson(), await aPerson()];
    const matter = { matter: 'DIVORCE_APPLICATION', on: '2026-10-12' };
    const own = (await book(planning, matter)).appointment;
    const far = { ...matter, registryCode: farRegistry };
    const elsewhere = [
      await book(planning, far, office.askers['registrar-far']),
      await book(other, far, office.askers['registrar-far']),
    ];
    expect(elsewhere.map(codes)).toEqual([[], []]);
    expect((await book(planning, { ...far, from: '14:00' })).problems).toMatchObject([{ code: 'ALREADY_BOOKED' }]);
    expect((await book(planning, { ...matter, from: '14:00' }, office.askers['registrar-sun'])).problems).toMatchObject(
      [{ code: 'ALREADY_BOOKED', number: own?.number }],
    );
    // What is nobody's secret still counts together in the whole register.
    expect(codes(await book(other, { on: '2026-10-12', matter: 'REISSUE' }))).toEqual([]);
    const again = { on: '2026-10-13', matter: 'REISSUE', registryCode: farRegistry };
    expect(codes(await book(other, again, office.askers['registrar-far']))).toEqual(['ALREADY_BOOKED']);
  });

  it('事件不说是谁、办什么', async () => {
    await settled(office.house);
    const all = (await eventsOn(office.house.transport, 'yimen.marriage')).filter(({ type }) =>
      type.startsWith('yimen.marriage.appointment.'),
    );
    expect(all.length).toBeGreaterThan(5);
    for (const { data } of all) expect(JSON.stringify(data)).not.toMatch(/matter|person|DIVORCE/);
  });
});
