import { randomUUID } from 'node:crypto';
import { eventOf } from '@yimen/events';
import { type LegalDate, legalDate } from '@yimen/standards';
import {
  askEntities,
  department,
  eventsOn,
  moveClock,
  publishAsOutside,
  resident,
  settled,
  streetB,
} from '@yimen/testing';
import { act, aHouse, aHousehold, aNumber, aPerson, ask, codes, consentInput, type House } from './support.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
}, 60_000);
afterAll(() => house?.service.close());

const give = (personId: string, more: object = {}, by = house.li) =>
  act(house, by, 'giveConsent', consentInput(personId, more));

describe('giving a consent', () => {
  it('says who, to whom, for what, until when, and is told without a name', async () => {
    const id = await aPerson(house);
    const { consent, problems } = await give(id);
    expect(problems).toEqual([]);
    expect(consent).toMatchObject({ person: { id }, scopes: ['BANK', 'TAX'], inForce: true, version: 1 });
    await settled(house.service);
    const told = (await eventsOn(house.service.transport, 'yimen.residents')).filter(({ type }) =>
      type.includes('consent'),
    );
    expect(told.at(-1)?.data).toMatchObject({
      consentId: consent?.id,
      personId: id,
      until: '2027-09-20',
      at: '2026-09-20',
      version: 1,
    });
  });

  it.each([
    ['a signature after today', { signedOn: '2026-09-25' }, 'DATE_IN_FUTURE'],
    ['an end before its beginning', { validUntil: '2026-09-19' }, 'CONSENT_ENDS_BEFORE_SIGNED'],
    ['an end beyond all measure', { validUntil: '2099-01-01' }, 'CONSENT_TOO_LONG'],
    ['nothing to check', { scopes: [] }, 'SCOPES_MISSING'],
    ['no agency', { agency: ' ' }, 'AGENCY_MISSING'],
    ['an identity number among its words', { purpose: '核对 370112197803154529' }, 'PURPOSE_HOLDS_NUMBER'],
    ['a signature online at the window', { channel: 'ONLINE' }, 'CHANNEL_NOT_YOURS'],
  ])('refuses %s', async (_, more, code) => {
    const answer = await give(await aPerson(house), more);
    expect([answer.consent, codes(answer)]).toEqual([null, [code]]);
  });

  it('is signed for a minor by a living adult who is another (民法典 17、23)', async () => {
    const [child, mother, sister] = [
      await aPerson(house, { identityNumber: aNumber('2012-09-25') }),
      await aPerson(house),
      await aPerson(house, { identityNumber: aNumber('2009-01-01') }),
    ];
    expect(codes(await give(child))).toEqual(['CONSENT_GUARDIAN_REQUIRED']);
    expect(codes(await give(child, { guardianId: child }))).toEqual(['CONSENT_GUARDIAN_UNFIT']);
    expect(codes(await give(child, { guardianId: sister }))).toEqual(['CONSENT_GUARDIAN_UNFIT']);
    expect((await give(child, { guardianId: mother })).consent).toMatchObject({ guardian: { id: mother } });
    await act(house, house.li, 'recordLifeStatus', {
      personId: mother,
      status: 'DEAD',
      on: '2026-09-01',
      evidence: '死亡证明',
    });
    expect(codes(await give(child, { guardianId: mother }))).toEqual(['CONSENT_GUARDIAN_UNFIT']);
    expect(codes(await give(mother))).toEqual(['CONSENT_PERSON_NOT_LIVING']);
  });

  it('lets residents sign for themselves and for a child of their household, never for another adult', async () => {
    const [mother, father, child] = [
      await aPerson(house),
      await aPerson(house),
      await aPerson(house, { identityNumber: aNumber('2015-01-01') }),
    ];
    await aHousehold(house, mother, [
      { personId: father, relation: 'SPOUSE' },
      { personId: child, relation: 'SON' },
    ]);
    const wei = resident('resident-wei', mother);
    expect((await give(mother, { channel: 'ONLINE' }, wei)).problems).toEqual([]);
    expect(codes(await give(mother, { channel: 'PAPER' }, wei))).toEqual(['CHANNEL_NOT_YOURS']);
    expect((await give(child, { channel: 'ONLINE', guardianId: mother }, wei)).problems).toEqual([]);
    expect(codes(await give(father, { channel: 'ONLINE' }, wei))).toEqual(['NOT_FOUND']);
    expect(codes(await give(child, { channel: 'ONLINE', guardianId: father }, wei))).toEqual(['NOT_FOUND']);
  });
});

describe('withdrawing a consent', () => {
  it('takes effect today, once, and is told', async () => {
    const { consent } = await give(await aPerson(house));
    const withdraw = () => act(house, house.li, 'withdrawConsent', { consentId: consent?.id });
    expect((await withdraw()).consent).toMatchObject({ withdrawnOn: '2026-09-24', inForce: false, version: 2 });
    expect(codes(await withdraw())).toEqual(['CONSENT_ALREADY_WITHDRAWN']);
    await settled(house.service);
    const told = (await eventsOn(house.service.transport, 'yimen.residents')).filter(
      ({ type }) => type === 'yimen.residents.consent.withdrawn.v1',
    );
    expect(told.at(-1)?.data).toMatchObject({ consentId: consent?.id, at: '2026-09-24', version: 2 });
  });

  it('is not for a clerk of another street', async () => {
    const { consent } = await give(await aPerson(house));
    expect(await act(house, house.wangB, 'withdrawConsent', { consentId: consent?.id })).toEqual(
      await act(house, house.wangB, 'withdrawConsent', { consentId: randomUUID() }),
    );
  });
});

describe('who sees a consent', () => {
  it('answers _entities to the person, their street and their bureau; to others it is not there', async () => {
    const id = await aPerson(house);
    const { consent } = await give(id);
    const entity = async (asker: typeof house.li) =>
      (await askEntities(house.service, asker, 'Consent', [{ id: consent?.id }], 'id'))[0];
    for (const asker of [house.li, house.wu, resident('r', id)])
      expect(await entity(asker)).toEqual({ id: consent?.id });
    for (const asker of [house.wangB, resident('r2', await aPerson(house)), department('medical-insurance')])
      expect(await entity(asker)).toBeNull();
  });

  it('shows a resident the consents of nobody else in the household', async () => {
    const [mother, father] = [await aPerson(house), await aPerson(house)];
    await aHousehold(house, mother, [{ personId: father, relation: 'SPOUSE' }]);
    await give(father);
    await give(mother);
    const data = await ask(
      house,
      resident('r', mother),
      'query($a: ID!, $b: ID!) { mine: person(id: $a) { consents { nodes { person { id } } } } theirs: person(id: $b) { name consents { nodes { id } } } }',
      { a: mother, b: father },
    );
    expect(data).toMatchObject({
      mine: { consents: { nodes: [{ person: { id: mother } }] } },
      theirs: { consents: { nodes: [] } },
    });
  });
});

describe('a department that checks data', () => {
  const bank = department('bank');
  const read = async (id: string, asker = bank) =>
    (await ask(house, asker, 'query($id: ID!) { person(id: $id) { name identityNumber } }', { id })).person;

  it('sees a person and their number while a consent to one of its sources is in force, and no longer', async () => {
    const identityNumber = aNumber();
    const id = await aPerson(house, { identityNumber, name: '试授权' });
    expect(await read(id)).toBeNull();
    const { consent } = await give(id, { scopes: ['BANK'] });
    expect(await read(id)).toMatchObject({ name: '试授权', identityNumber: expect.stringContaining('********') });
    expect(await read(id, department('tax'))).toBeNull();
    expect(await read(id, department('education'))).toBeNull();
    const unmask = (purpose: string) => act(house, bank, 'unmaskIdentityNumber', { personId: id, purpose });
    expect(await unmask('DATA_CHECK')).toMatchObject({ identityNumber, problems: [] });
    expect(codes(await unmask('PAYMENT'))).toEqual(['UNMASKING_NOT_ALLOWED']);
    expect(codes(await unmask('VERIFY_IDENTITY'))).toEqual(['NOT_FOUND']);
    const trail = 'query($id: ID!) { person(id: $id) { unmaskings { nodes { by byKind purpose allowed } } } }';
    expect(await ask(house, resident('r', id), trail, { id })).toMatchObject({
      person: {
        unmaskings: {
          nodes: [
            { by: 'dept-bank', byKind: '部门', purpose: 'PAYMENT', allowed: false },
            { by: 'dept-bank', byKind: '部门', purpose: 'DATA_CHECK', allowed: true },
          ],
        },
      },
    });
    expect(await ask(house, house.li, trail, { id })).toEqual({ person: { unmaskings: null } });
    await act(house, house.li, 'withdrawConsent', { consentId: consent?.id });
    expect(await read(id)).toBeNull();
    expect(codes(await unmask('DATA_CHECK'))).toEqual(['NOT_FOUND']);
  });

  it('sees nobody in a household, searches for nobody, changes nothing', async () => {
    const id = await aPerson(house);
    await aHousehold(house, id);
    await give(id, { scopes: ['BANK'] });
    for (const document of [
      '{ persons(search: { name: "试居民" }) { nodes { id } } }',
      `{ household(id: "${randomUUID()}") { id } }`,
      `mutation { movePerson(input: { personId: "${id}", residenceDivision: "${streetB}", on: "2026-09-24" }, idempotencyKey: "0123456789") { person { id } } }`,
    ]) {
      const { errors } = await house.service.query(bank, document);
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(await ask(house, bank, 'query($id: ID!) { person(id: $id) { household { id } } }', { id })).toEqual({
      person: { household: null },
    });
  });

  it('sees nobody any more on the day after the consent ended', async () => {
    const id = await aPerson(house);
    await give(id, { scopes: ['BANK'], validUntil: '2026-09-24' });
    expect(await read(id)).not.toBeNull();
    await moveClock('2026-09-25', house.service);
    expect(await read(id)).toBeNull();
  });
});

describe('a department that is told of an entitlement', () => {
  it('reads back whom its own entitlement concerns, until that ends: no other department does', async () => {
    const identityNumber = aNumber();
    const [pupil, ill] = [await aPerson(house, { identityNumber, name: '试受助' }), await aPerson(house)];
    const [education, medical] = [department('education'), department('medical-insurance')];
    const read = async (id: string, asker = education) =>
      (await ask(house, asker, 'query($id: ID!) { person(id: $id) { name } }', { id })).person;
    const household = { householdId: randomUUID(), tier: 'DIBAO' } as const;
    const telling = { legalDate: house.service.clock.today() };
    const granted = { ...household, from: '2026-10-01', validTo: null, ruleVersion: '2026-1', version: 1 };
    const aid = { entitlement: 'EDUCATION_ASSISTANCE', personIds: [pupil] } as const;
    const care = { entitlement: 'MEDICAL_ASSISTANCE', personIds: [ill] } as const;
    const ended = { ...household, ...aid, endsAt: telling.legalDate, version: 2 };
    const [first, second] = [
      { ...telling, subjectVersion: 1 },
      { ...telling, subjectVersion: 2 },
    ];
    await publishAsOutside(
      house.service.transport,
      eventOf('yimen.assistance.education-entitlement.granted.v1', { ...granted, ...aid }, first),
      eventOf('yimen.assistance.medical-entitlement.granted.v1', { ...granted, ...care }, first),
    );
    await settled(house.service);
    expect([await read(pupil), await read(ill), await read(pupil, department('bank'))]).toEqual([
      { name: '试受助' },
      null,
      null,
    ]);
    expect([await read(pupil, medical), await read(ill, medical)]).toEqual([null, { name: expect.any(String) }]);
    const unmask = (personId: string) =>
      act(house, education, 'unmaskIdentityNumber', { personId, purpose: 'VERIFY_IDENTITY' });
    expect(await unmask(pupil)).toMatchObject({ identityNumber });
    expect(codes(await unmask(ill))).toEqual(['NOT_FOUND']);
    await publishAsOutside(
      house.service.transport,
      eventOf('yimen.assistance.education-entitlement.ended.v1', ended, second),
    );
    await settled(house.service);
    expect(await read(pupil)).toEqual({ name: '试受助' });
    const [year = 0, month = 1, day = 1] = telling.legalDate.split('-').map(Number);
    await moveClock(new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10), house.service);
    expect([await read(pupil), await read(ill, medical)]).toEqual([null, { name: expect.any(String) }]);
  });
});

describe('another province that was asked to determine', () => {
  it('reads back who that is until its day, and on each later day on which it is asked again', async () => {
    const personId = await aPerson(house, { name: '试外省' });
    const read = async () =>
      (await ask(house, department('other-province'), 'query($id: ID!) { person(id: $id) { name } }', { id: personId }))
        .person;
    const today = house.service.clock.today();
    const dayAfter = (days: number) =>
      legalDate(new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
    const question = {
      ...{
        requestId: randomUUID(),
        personId,
        allowance: 'CARE' as const,
        homeDivision: '440305001',
        acceptedAt: '370112001',
      },
      ...{ handedInOn: today, collectedOn: today, answerBy: dayAfter(1) },
    } as const;
    const pushed = async (times: number, legalDay: LegalDate) => {
      const data = { ...question, times, version: times };
      const telling = { subjectVersion: times, legalDate: legalDay };
      await publishAsOutside(
        house.service.transport,
        eventOf('yimen.disability.cross-province.pushed.v1', data, telling),
      );
      await settled(house.service);
    };
    await pushed(1, today);
    expect(await read()).toEqual({ name: '试外省' });
    await moveClock(dayAfter(2), house.service);
    expect(await read()).toBeNull();
    await pushed(2, dayAfter(2));
    expect(await read()).toEqual({ name: '试外省' });
    await moveClock(dayAfter(3), house.service);
    expect(await read()).toBeNull();
  });
});

describe('what a consent is for', () => {
  it('says its purpose as a code, its office and its case; an obligor names the case', async () => {
    const id = await aPerson(house);
    expect(codes(await give(id, { purposeCode: 'OBLIGOR_CHECK' }))).toEqual(['CASE_NUMBER_MISSING']);
    expect(codes(await give(id, { agencyDivision: '37' }))).toEqual(['AGENCY_DIVISION']);
    expect(codes(await give(id, { caseNumber: '第一件' }))).toEqual(['CASE_NUMBER']);
    const caseNumber = '37011220260924AST0000013';
    const { consent } = await give(id, { purposeCode: 'OBLIGOR_CHECK', agencyDivision: '370112', caseNumber });
    await settled(house.service);
    const told = await eventsOn(house.service.transport, 'yimen.residents');
    expect(told.find(({ data }) => 'consentId' in data && data.consentId === consent?.id)?.data).toMatchObject({
      ...{ purposeCode: 'OBLIGOR_CHECK', agencyDivision: '370112', caseNumber },
    });
  });

  it('ends with the case that it was given for, once, and is shown so', async () => {
    const { consent } = await give(await aPerson(house));
    const consentId = String(consent?.id);
    const data = { consentId, caseId: randomUUID(), at: '2026-09-24', reasonCode: 'REJECTED' };
    const telling = { subjectVersion: 1, legalDate: legalDate('2026-09-24') };
    const lapsed = () =>
      publishAsOutside(house.service.transport, eventOf('yimen.assistance.consent.lapsed.v1', data, telling));
    await lapsed();
    await lapsed();
    await settled(house.service);
    const [shown] = await house.service.db.query('SELECT version, lapsed_on::text AS on FROM consent WHERE id = $1', [
      consentId,
    ]);
    expect(shown).toEqual({ version: 2, on: '2026-09-24' });
  });
});
