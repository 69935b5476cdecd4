import { randomUUID } from 'node:crypto';
import { countStatements, inTransaction } from '@yimen/subgraph';
import { type Asker, dataOf, eventsOn, moveClock, settled } from '@yimen/testing';
import type { AppointmentMatter } from '../src/appointments/domain/index.js';
import { keepAppointments } from '../src/appointments/keep-appointments.js';
import { act, lifeTold, personTold, type Refusal, tell } from './a-registry.js';
import {
  aCouple,
  actOnDivorce,
  aDivorceOffice,
  application,
  applied,
  asks,
  type Couple,
  type DivorceOffice,
  doneDivorce,
  fetching,
} from './support/a-divorce-office.js';

const bookDocument = `mutation ($input: BookAppointmentInput!, $key: String!) { done: bookAppointment(input: $input, idempotencyKey: $key) {
  appointment { id status } problems { code } } }`;

describe('预约与到场：来办理了的不记未到，办完的退号', () => {
  let office: DivorceOffice;
  beforeAll(async () => {
    office = await aDivorceOffice('2026-08-27');
  });
  afterAll(() => office?.close());
  const sun = () => office.askers['registrar-sun'];

  const book = async (asker: Asker, personId: string, matter: AppointmentMatter, own: object = {}) => {
    const input = { registryCode: '370112-01', matter, on: '2026-08-28', from: '09:00', personId, ...own };
    const answer = await office.house.query<{ done: { appointment: { id: string } | null; problems: Refusal[] } }>(
      asker,
      bookDocument,
      { input, key: randomUUID() },
    );
    const { appointment, problems } = dataOf(answer).done;
    if (appointment === null) throw new Error(JSON.stringify(problems));
    return appointment.id;
  };
  const statusOf = async (id: string) => {
    const [row]: { status: string }[] = await office.house.db.query(
      'SELECT status FROM marriage_appointment WHERE id = $1',
      [id],
    );
    return row?.status;
  };
  const told = async (id: string) => {
    await settled(office.house);
    return (await eventsOn(office.house.transport, 'yimen.marriage')).filter(
      ({ type, data }) =>
        type === 'yimen.marriage.appointment.changed.v1' && (data as { appointmentId: string }).appointmentId === id,
    );
  };

  it('双方各自约了号：受理离婚申请时，当日这里的都记到场，别处改日的退号，记入审计并告知一次', async () => {
    const couple = await aCouple(office);
    const here = await book(asks(couple.wife), couple.wife, 'DIVORCE_APPLICATION');
    const later = await book(asks(couple.husband), couple.husband, 'DIVORCE_APPLICATION', { on: '2026-09-01' });
    const other = await book(asks(couple.wife), couple.wife, 'REISSUE', { from: '14:00' });
    await moveClock('2026-08-28', office.house);
    await applied(office, couple);
    expect([await statusOf(here), await statusOf(later), await statusOf(other)]).toEqual([
      'KEPT',
      'CANCELLED',
      'BOOKED',
    ]);
    expect((await told(here)).map(({ data }) => (data as { status: string }).status)).toEqual(['BOOKED', 'KEPT']);
    const trail: { action: string }[] = await office.house.db.query(
      `SELECT action FROM audit_entry WHERE subject_id = ANY ($1) ORDER BY id`,
      [[here, later]],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'marriage.appointment.book',
      'marriage.appointment.book',
      'marriage.appointment.arrive',
      'marriage.appointment.give-back',
    ]);
  });

  it('被拒绝受理的请求不改预约；书面不予受理的，人来了，记到场', async () => {
    const couple = await aCouple(office);
    const id = await book(asks(couple.wife), couple.wife, 'DIVORCE_APPLICATION');
    const lacking = application(couple, { agreement: null });
    await actOnDivorce(office, sun(), 'applyForDivorce', lacking);
    expect(await statusOf(id)).toBe('BOOKED');
    const input = {
      registryCode: '370112-01',
      personIds: [couple.wife],
      ground: 'NO_AGREEMENT',
      reason: '没有达成一致',
    };
    await office.house.query(
      sun(),
      `mutation ($input: DeclineDivorceInput!) { declineDivorceApplication(input: $input, idempotencyKey: "declined-once") { problems { code } } }`,
      { input },
    );
    expect(await statusOf(id)).toBe('KEPT');
  });

  it('领离婚证：当日的记到场；另一方的死亡使申请终止而退号的，说明因何事件', async () => {
    const [one, other] = [await aCouple(office), await aCouple(office)];
    const [first, second] = [await applied(office, one), await applied(office, other)];
    await moveClock('2026-09-29', office.house);
    const kept = await book(sun(), one.wife, 'DIVORCE_CERTIFICATE', { on: '2026-09-29' });
    const returned = await book(asks(other.wife), other.wife, 'DIVORCE_CERTIFICATE', { on: '2026-09-30' });
    const issue = ({ receiptNumber }: { receiptNumber: string }, couple: Couple) =>
      actOnDivorce(office, sun(), 'issueDivorceCertificate', fetching(couple, receiptNumber));
    expect(doneDivorce(await issue(first, one)).status).toBe('DIVORCED');
    expect(await statusOf(kept)).toBe('KEPT');
    await tell(office.house, lifeTold(other.husband, 'DEAD', '2026-09-29', 2));
    const death = (await eventsOn(office.house.transport, 'yimen.residents')).find(
      ({ type, data }) =>
        type.startsWith('yimen.residents.person.changed') && (data as { personId: string }).personId === other.husband,
    );
    expect(await statusOf(returned)).toBe('CANCELLED');
    const [, last, ...more] = await told(returned);
    expect([last?.causationId, more]).toEqual([death?.id, []]);
    expect(death?.id).toEqual(expect.any(String));
    expect((await issue(second, other)).problems).toMatchObject([{ code: 'DIVORCE_WRONG_STATE' }]);
  });

  it('坐下办理与别的登记机关、别的事项、别人的预约无关；有几个号，语句一样多', async () => {
    const people = [await aCouple(office), await aCouple(office), await aCouple(office)].flatMap(
      ({ wife, husband }) => [wife, husband],
    );
    const on = '2026-09-30';
    const ids: string[] = [];
    for (const [at, person] of people.entries()) {
      ids.push(await book(asks(person), person, 'MARRIAGE', { on, from: at < 2 ? '09:00' : '14:00', ...far(at) }));
    }
    await moveClock(on, office.house);
    const actor = { kind: 'officer', sub: 'registrar-sun', trace: 'a-test' } as Parameters<
      typeof keepAppointments
    >[1]['actor'];
    const keep = (persons: readonly string[]) =>
      countStatements(office.house.db, () =>
        inTransaction(office.house.db, (tx) =>
          keepAppointments(tx, {
            ...{ registry: '370112-01', persons, matters: ['MARRIAGE', 'RETROACTIVE_MARRIAGE'], actor },
            today: on as never,
          }),
        ),
      );
    const [one, two] = [await keep(people.slice(0, 1)), await keep(people.slice(1))];
    expect(two.statements).toBe(one.statements);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['KEPT', 'KEPT', 'KEPT', 'BOOKED', 'BOOKED', 'BOOKED']);
  });

  it('约了补领、查档后书面不予补发的，人来了，记到场', async () => {
    const applicantId = randomUUID();
    await tell(office.house, personTold(applicantId));
    const id = await book(asks(applicantId), applicantId, 'REISSUE', { on: '2026-10-08' });
    await moveClock('2026-10-08', office.house);
    const refuse = { mutation: 'refuseReissue', input: 'RefuseReissueInput', selection: 'document { kind }' };
    const said = { certificate: 'MARRIAGE_CERTIFICATE', applicantId, identityVerified: true };
    const answer = await act<'document'>(office.house, sun(), refuse, { division: '370112', ...said });
    expect(answer).toMatchObject({ document: { kind: 'REISSUE_REFUSED' }, problems: [] });
    expect(await statusOf(id)).toBe('KEPT');
  });

  const far = (at: number) => (at < 3 ? {} : { registryCode: '370112002-01', from: at < 5 ? '09:00' : '14:00' });
});
