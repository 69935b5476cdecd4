import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { legalDate } from '@yimen/standards';
import { askEntities, eventsOn, publishAsOutside, resident, settled } from '@yimen/testing';
import { marrying, qualified, registered } from './support/a-registry.js';
import {
  aCertificate,
  aMarryingOffice,
  cardOf,
  declarationsOf,
  type MarryingOffice,
  networkAnswers,
  opened,
  questionOf,
  registering,
  registryCode,
  sit,
  somebody,
  verified,
} from './support/marrying-office.js';

let office: MarryingOffice;
beforeAll(async () => {
  office = await aMarryingOffice();
});
afterAll(() => office?.close());

const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);
const counts = async () => {
  const [row]: { acts: string; sittings: string; bonds: string }[] = await office.service.db.query(
    `SELECT (SELECT count(*) FROM register_act) AS acts, (SELECT count(*) FROM marriage_sitting) AS sittings,
            (SELECT count(*) FROM marriage_bond) AS bonds`,
  );
  return row;
};
const opening = (parties: readonly object[], asker = office.zhou) =>
  sit(office, asker, 'openMarriageRegistration', { registryCode, parties });

describe('结婚登记，当场办结 (MAR-01, 婚姻登记条例 7、8、10)', () => {
  it('takes identity cards and declarations, asks the network, registers on the spot and costs nothing', async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    const { sitting } = await opening([cardOf(wei), cardOf(lan)]);
    expect(sitting).toMatchObject({ status: 'IDENTITY_CHECKED', fee: '0.00', obstacles: { grounds: [], needed: [] } });
    const sittingId = sitting?.id ?? '';
    const sign = { sittingId, declarations: declarationsOf(wei, lan) };
    expect((await sit(office, office.zhou, 'signMarriageDeclarations', sign)).sitting).toMatchObject({
      status: 'DECLARED',
    });
    expect(await questionOf(office, sittingId)).toMatchObject({ personIds: [wei.id, lan.id], asOf: '2026-09-24' });
    await networkAnswers(office, sittingId);
    const certificateNo = aCertificate();
    const done = await sit(office, office.zhou, 'registerMarriage', { sittingId, certificateNo });
    expect(done).toMatchObject({
      sitting: {
        status: 'REGISTERED',
        // Of a sitting that is over nothing is told of what either is now.
        obstacles: { grounds: [], needed: [] },
        record: { kind: 'MARRIAGE', certificateNo, parties: [{ id: wei.id }, { id: lan.id }] },
      },
      problems: [],
    });
    const [person] = await askEntities(
      office.service,
      resident('wei', wei.id),
      'Person',
      [{ id: wei.id }],
      'maritalStatus { status code spouse { id } }',
    );
    expect(person).toEqual({ maritalStatus: { status: 'MARRIED', code: '21', spouse: { id: lan.id } } });
  });

  it('keeps names and numbers sealed, and tells none', async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    await registering(office, await verified(office, wei, lan));
    await settled(office.service);
    const [kept, told] = [
      JSON.stringify(await office.service.db.query('SELECT facts FROM marriage_sitting')),
      JSON.stringify(await eventsOn(office.service.transport, 'yimen.marriage')),
    ];
    for (const secret of [wei.name, wei.number, lan.name, lan.number])
      for (const text of [kept, told]) expect(text).not.toContain(secret);
  });

  it('复婚 is a new registration of its own kind (MAR-03, 民法典 1083)', async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    const [act] = await registered(office.service, marrying(wei.id, lan.id, '2015-01-01'));
    const divorce = { kind: 'DIVORCE' as const, parties: [wei.id, lan.id] as const, about: act?.id ?? '' };
    await registered(office.service, { ...divorce, effectiveOn: legalDate('2020-01-01'), division: '370112' });
    const sittingId = await verified(office, wei, lan, { [wei.id]: 'DIVORCED', [lan.id]: 'DIVORCED' });
    expect((await registering(office, sittingId)).sitting).toMatchObject({ record: { kind: 'REMARRIAGE' } });
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.marriage');
    expect(told.filter(({ subject }) => subject === lan.id).at(-1)?.data).toMatchObject({
      kind: 'RESTORE',
      maritalCode: '23',
    });
  });

  it('the same request sent again answers the same; with another key the couple hears that they are married', async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    const sittingId = await verified(office, wei, lan);
    const input = { sittingId, certificateNo: aCertificate() };
    const key = randomUUID();
    const send = (sent: string) => sit(office, office.zhou, 'registerMarriage', input, sent);
    const [first, second] = await Promise.all([send(key), send(key)]);
    expect(first.sitting).toMatchObject({ status: 'REGISTERED' });
    expect(second).toEqual(first);
    const before = await counts();
    expect(codes(await send(randomUUID()))).toEqual(['STEP_NOT_POSSIBLE']);
    expect(await counts()).toEqual(before);
  });

  it('of two windows at the same moment one registers the bride; the database keeps one bond', async () => {
    const [bride, one, other] = [somebody(office, 'FEMALE'), somebody(office, 'MALE'), somebody(office, 'MALE')];
    const sittings = [await verified(office, one, bride), await verified(office, other, bride)];
    const answers = await Promise.all([
      registering(office, sittings[0] ?? '', office.zhou),
      registering(office, sittings[1] ?? '', office.qian),
    ]);
    expect(answers.flatMap(codes)).toEqual(['ALREADY_MARRIED']);
    const bonds = await office.service.db.query('SELECT 1 FROM marriage_bond WHERE person_id = $1', [bride.id]);
    expect(bonds).toHaveLength(1);
  });
});

describe('到场与人证 (婚姻登记条例 7、8; domain §12 #5, #11, #27)', () => {
  const [he, she] = [() => somebody(office, 'MALE'), () => somebody(office, 'FEMALE')];

  it.each([
    ['one party absent', 'PARTY_ABSENT', () => [cardOf(he()), cardOf(she(), { present: false })]],
    [
      'a face that is not that of the card',
      'IDENTITY_NOT_VERIFIED',
      () => [cardOf(he(), { faceMatched: false }), cardOf(she())],
    ],
    [
      'the card of somebody else',
      'IDENTITY_NOT_VERIFIED',
      () => [cardOf(he(), { identityNumber: he().number }), cardOf(she())],
    ],
    [
      'a number whose check digit is wrong',
      'IDENTITY_NOT_VERIFIED',
      () => [cardOf(he(), { identityNumber: '370112197803154528' }), cardOf(she())],
    ],
    [
      'a foreigner, who is sent to the province',
      'ROUTE_TO_PROVINCIAL',
      () => [cardOf(he()), cardOf(she(), { kind: 'FOREIGNER' })],
    ],
    ['two of one sex', 'NOT_A_MAN_AND_A_WOMAN', () => [cardOf(he()), cardOf(he())]],
    ['somebody nobody knows', 'NOT_FOUND', () => [cardOf(he()), { ...cardOf(she()), personId: randomUUID() }]],
    ['one person only', 'TWO_PARTIES', () => [cardOf(he())]],
  ])('refuses %s, with %s and nothing kept', async (_, code, parties) => {
    const before = await counts();
    expect(codes(await opening(parties()))).toEqual([code]);
    expect(await counts()).toEqual(before);
  });

  it('refuses a marriage to oneself and to a dead person', async () => {
    const [wei, gone] = [he(), she()];
    gone.lifeStatus = 'DEAD';
    expect(codes(await opening([cardOf(wei), cardOf(wei)]))).toEqual(['MARRIAGE_TO_ONESELF']);
    expect(codes(await opening([cardOf(wei), cardOf(gone)]))).toEqual(['PARTY_NOT_LIVING']);
  });

  it('who dies between the sitting and the registration is not married', async () => {
    const [wei, lan] = [he(), she()];
    const sittingId = await verified(office, wei, lan);
    const data = {
      ...{ personId: lan.id, birthDate: lan.birthDate, sex: 'FEMALE' as const, lifeStatus: 'DEAD' as const },
      ...{ hukouDivision: null, residenceDivision: null, version: 2, lifeStatusOn: '2026-09-24' },
    };
    const telling = { subjectVersion: 2, legalDate: legalDate('2026-09-24') };
    await publishAsOutside(office.service.transport, eventOf('yimen.residents.person.changed.v1', data, telling));
    await settled(office.service);
    expect(codes(await registering(office, sittingId))).toEqual(['PARTY_NOT_LIVING']);
  });

  it("is a matter of a registry, never of a street, and of one's own registry only", async () => {
    const parties = [cardOf(he()), cardOf(she())];
    await expect(opening(parties, office.clerk)).rejects.toThrow('FORBIDDEN');
    const elsewhere = { registryCode: '370113-01', parties };
    expect(codes(await sit(office, office.zhou, 'openMarriageRegistration', elsewhere))).toEqual(['NOT_FOUND']);
  });

  it('refuses a registrar whose qualification ended yesterday, at the opening and at the registration', async () => {
    const [wei, lan] = [he(), she()];
    const sittingId = await verified(office, wei, lan);
    await office.service.db.query(`UPDATE registrar_qualification SET ended_on = '2026-09-24' WHERE account = 'qian'`);
    expect(await registering(office, sittingId, office.qian)).toMatchObject({
      sitting: null,
      problems: [{ code: 'QUALIFICATION_ENDED', endedOn: '2026-09-23' }],
    });
    expect(codes(await opening([cardOf(wei), cardOf(lan)], office.qian))).toEqual(['QUALIFICATION_ENDED']);
    await office.service.db.query(`UPDATE registrar_qualification SET ended_on = NULL WHERE account = 'qian'`);
    expect((await registering(office, sittingId, office.qian)).problems).toEqual([]);
    expect(await qualified(office.service, 'spare', '2020-01-01', '2020-12-31')).toBeUndefined();
  });
});

describe('不予登记的四种情形 (婚姻登记条例 9)', () => {
  it('T-MAR-6: under age by one day, with the first day on which it is possible, and nothing changed', async () => {
    const [boy, she] = [somebody(office, 'MALE', '2004-09-25'), somebody(office, 'FEMALE')];
    const sittingId = await verified(office, boy, she);
    const before = await counts();
    expect(await registering(office, sittingId)).toMatchObject({
      problems: [{ code: 'UNDER_AGE', eligibleOn: '2026-09-25', legalBasis: expect.stringContaining('第九条第一项') }],
    });
    expect(await counts()).toEqual(before);
  });

  it('a spouse already: the register and the network say so, and a declaration does not help', async () => {
    const [wei, lan, mei] = [somebody(office, 'MALE'), somebody(office, 'FEMALE'), somebody(office, 'FEMALE')];
    await registered(office.service, marrying(wei.id, mei.id, '2020-01-01'));
    const sittingId = await verified(office, wei, lan, { [wei.id]: 'MARRIED' });
    expect(codes(await registering(office, sittingId))).toEqual(['ALREADY_MARRIED']);
  });

  it('a sibling, as a household shows it; a proof that they are step-siblings lifts it', async () => {
    const [head, son, daughter] = [
      somebody(office, 'MALE', '1970-01-01'),
      somebody(office, 'MALE'),
      somebody(office, 'FEMALE'),
    ];
    const member = (personId: string, relation: string) => ({ personId, relation, from: '2005-01-01', to: null });
    const members = [member(head.id, 'HEAD'), member(son.id, 'SON'), member(daughter.id, 'DAUGHTER')];
    const data = { householdId: randomUUID(), division: '370112001', members, version: 1 };
    const telling = { subjectVersion: 1, legalDate: legalDate('2026-09-24') };
    await publishAsOutside(office.service.transport, eventOf('yimen.residents.household.changed.v1', data, telling));
    const sittingId = await verified(office, son, daughter);
    expect(codes(await registering(office, sittingId))).toEqual(['PARTY_IS_KIN']);
    const proof = {
      sittingId,
      personId: son.id,
      kind: 'NOT_KIN',
      documentNo: '鉴字第 9 号',
      effectiveOn: '2026-09-01',
    };
    expect((await sit(office, office.zhou, 'recordStatusProof', proof)).problems).toEqual([]);
    expect((await registering(office, sittingId)).sitting).toMatchObject({ status: 'REGISTERED' });
  });

  it('is told in writing with every ground and its article, and on no other ground', async () => {
    const [boy, she] = [somebody(office, 'MALE', '2004-09-25'), somebody(office, 'FEMALE')];
    const sittingId = await verified(office, boy, she);
    const refused = await sit(office, office.zhou, 'refuseMarriageRegistration', { sittingId, unwilling: [she.id] });
    expect(refused.sitting).toMatchObject({ status: 'REFUSED', refusedFor: ['UNDER_AGE', 'NOT_VOLUNTARY'] });
    const [paper] = refused.sitting?.documents.nodes ?? [];
    expect(paper).toMatchObject({ kind: 'MARRIAGE_NOT_REGISTERED' });
    expect(paper?.text).toContain('未到法定结婚年龄');
    expect(paper?.text).toContain('第九条第二项');
    const free = await verified(office, somebody(office, 'MALE'), somebody(office, 'FEMALE'));
    expect(codes(await sit(office, office.zhou, 'refuseMarriageRegistration', { sittingId: free }))).toEqual([
      'NO_GROUND_TO_REFUSE',
    ]);
  });

  it('both sign, for themselves', async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    const sittingId = await opened(office, wei, lan);
    const sign = (declarations: object[]) =>
      sit(office, office.zhou, 'signMarriageDeclarations', { sittingId, declarations });
    expect(codes(await sign(declarationsOf(wei)))).toEqual(['DECLARATION_MISSING']);
    expect(codes(await sign(declarationsOf(wei, wei)))).toEqual(['DECLARATION_MISSING']);
  });
});

describe('来登记的，预约记为到场 (domain §6.4 APPOINTED)', () => {
  const booked = async (personId: string, matter: string, on: string, from: string) => {
    const id = randomUUID();
    const { db } = office.service;
    await db.query(
      `INSERT INTO marriage_appointment (id, number, registry, matter, on_day, slot_from, slot_to, seat, status, booked_by, booked_on, version)
       VALUES ($1, $6, $2, $3, $4, $5, '11:00', 1, 'BOOKED', 'zhou', '2026-09-20', 1)`,
      [id, registryCode, matter, on, from, id],
    );
    await db.query('INSERT INTO marriage_appointment_person VALUES ($1, $2, $3, TRUE)', [id, personId, matter]);
    return id;
  };
  const standing = async (id: string) => {
    const [row]: { status: string }[] = await office.service.db.query(
      'SELECT status FROM marriage_appointment WHERE id = $1',
      [id],
    );
    return row?.status;
  };

  it('with the sitting, in one transaction; what was booked besides is given back when the couple is registered', async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    const today = await booked(wei.id, 'MARRIAGE', '2026-09-24', '09:00');
    const later = await booked(lan.id, 'MARRIAGE', '2026-09-28', '10:00');
    const absent = await opening([cardOf(wei), cardOf(lan, { present: false })]);
    expect([codes(absent), await standing(today)]).toEqual([['PARTY_ABSENT'], 'BOOKED']);
    const sittingId = await verified(office, wei, lan);
    expect([await standing(today), await standing(later)]).toEqual(['KEPT', 'BOOKED']);
    await registering(office, sittingId);
    expect([await standing(today), await standing(later)]).toEqual(['KEPT', 'CANCELLED']);
  });
});
