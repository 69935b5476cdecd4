import { randomUUID } from 'node:crypto';
import { doIt } from '../../tools/load/client.mjs';
import { inventedNumber, documents as windowDocuments } from '../../tools/load/families.mjs';
import { codesOf, streetA, type TestPlatform } from '../support.js';

type Someone = { readonly id: string; readonly number: string };

const problems = 'problems { __typename code message }';
const documents = {
  endQualification: `mutation ($input: EndQualificationInput!, $key: String!) {
    endQualification(input: $input, idempotencyKey: $key) { qualification { id } ${problems} } }`,
  open: `mutation ($input: OpenMarriageRegistrationInput!, $key: String!) {
    openMarriageRegistration(input: $input, idempotencyKey: $key) { sitting { id } ${problems} } }`,
  sign: `mutation ($input: SignMarriageDeclarationsInput!, $key: String!) {
    signMarriageDeclarations(input: $input, idempotencyKey: $key) { sitting { id } ${problems} } }`,
  marry: `mutation ($input: RegisterMarriageInput!, $key: String!) {
    registerMarriage(input: $input, idempotencyKey: $key) { sitting { id } ${problems} } }`,
  bring: `mutation ($input: EnterRecordFromElsewhereInput!, $key: String!) {
    enterRecordFromElsewhere(input: $input, idempotencyKey: $key) { entry { id } ${problems} } }`,
  death: `mutation ($input: ReportDeathInput!, $key: String!) {
    reportDeath(input: $input, idempotencyKey: $key) { person { id } ${problems} } }`,
};

const registryCode = '370112-01';
const he = 'registrar-he';
const qin = 'registrar-qin';
/** The demo district has opened its registry and qualified its registrars. */
const leader = 'registry-leader-yu';
let platform: TestPlatform;
let today: string;
let serial = 10;

/** Somebody registered at a street's window; an odd serial is a man's. */
async function somebody(sex: 'MALE' | 'FEMALE', birthDate = '1995-01-01'): Promise<Someone> {
  serial += 2;
  const number = inventedNumber(streetA, birthDate, sex === 'MALE' ? serial + 1 : serial);
  const input = { identityNumber: number, name: '试婚姻', hukouDivision: streetA, residenceDivision: streetA };
  const { person } = await doIt(platform, 'clerk-li', windowDocuments.register, { input, key: randomUUID() });
  return { id: person.id, number };
}
const couple = async () => [await somebody('MALE'), await somebody('FEMALE')] as const;
const card = ({ id, number }: Someone, more: object = {}) => ({
  ...{ personId: id, kind: 'MAINLAND', present: true, identityNumber: number, faceMatched: true, ...more },
});
const send = (account: string, document: string, input: object) =>
  platform.as(account)(document, { input, key: randomUUID() });
const open = (account: string, parties: readonly object[], code = registryCode) =>
  send(account, documents.open, { registryCode: code, parties });

/** A couple that has declared and of whom the national network has answered. */
async function verified(one: Someone, other: Someone): Promise<string> {
  const { sitting } = await doIt(platform, he, documents.open, {
    input: { registryCode, parties: [card(one), card(other)] },
    key: randomUUID(),
  });
  const declarations = [one, other].map(({ id }) => ({
    ...{ personId: id, noSpouse: true, noKinship: true, voluntary: true },
  }));
  const input = { sittingId: sitting.id, declarations };
  await doIt(platform, he, documents.sign, { input, key: randomUUID() });
  await platform.clock.drained();
  return sitting.id;
}
const marry = (account: string, sittingId: string) =>
  send(account, documents.marry, { sittingId, certificateNo: `J370112-2026-${900_000 + ++serial}` });

async function counts() {
  const { data } = await platform.as(he)(
    '{ marriageSittings(first: 100) { nodes { id status } } recordsFromElsewhere(first: 100) { nodes { id } } }',
  );
  return data;
}

/** A stable code, a Chinese sentence, nothing of the inside, and nothing changed. */
async function expectRefused(answer: () => ReturnType<typeof send>, code: string): Promise<void> {
  const before = await counts();
  const said = await answer();
  expect(codesOf(said)).toEqual([code]);
  const [payload] = Object.values(said.data) as {
    sitting?: unknown;
    entry?: unknown;
    problems: { message: string }[];
  }[];
  expect(payload?.problems[0]?.message).toMatch(/[一-龥]/);
  expect(payload?.sitting ?? payload?.entry ?? null).toBeNull();
  expect(said.text).not.toMatch(/stack|SELECT|INSERT|QueryFailed/);
  await platform.clock.drained();
  expect(await counts()).toEqual(before);
}

/** Each refusal at the marriage window, on whatever day. Moves no clock; the second registrar is qualified no longer. */
export function badInputMarriage(given: () => TestPlatform): void {
  beforeAll(async () => {
    platform = given();
    today = await platform.clock.today();
  });

  describe('a couple that cannot be received', () => {
    it('one of whom is absent is refused', async () => {
      const [man, woman] = await couple();
      await expectRefused(() => open(he, [card(man), card(woman, { present: false })]), 'PARTY_ABSENT');
    });

    it('of one person with themself is refused', async () => {
      const man = await somebody('MALE');
      await expectRefused(() => open(he, [card(man), card(man)]), 'MARRIAGE_TO_ONESELF');
    });

    it('one of whom is dead is refused', async () => {
      const [man, woman] = await couple();
      const input = { personId: woman.id, diedOn: today, evidence: 'DEATH_CERTIFICATE', documentNo: '死证 2026-1' };
      await doIt(platform, 'clerk-li', documents.death, { input, key: randomUUID() });
      await expectRefused(() => open(he, [card(man), card(woman)]), 'PARTY_NOT_LIVING');
    });

    it('at another registry than the registrar’s own, and with the card of somebody else, is refused', async () => {
      const [man, woman] = await couple();
      await expectRefused(() => open(he, [card(man), card(woman)], '370113-01'), 'NOT_FOUND');
      await expectRefused(
        () => open(he, [card(man), card(woman, { identityNumber: man.number })]),
        'IDENTITY_NOT_VERIFIED',
      );
    });
  });

  describe('a marriage that is not registered', () => {
    it('under age by one day', async () => {
      const tomorrow = new Date(`${today}T00:00:00Z`);
      tomorrow.setUTCDate(tomorrow.getUTCDate() + 1);
      const [year, ...rest] = tomorrow.toISOString().slice(0, 10).split('-');
      const boy = await somebody('MALE', [Number(year) - 22, ...rest].join('-'));
      const sittingId = await verified(boy, await somebody('FEMALE'));
      await expectRefused(() => marry(he, sittingId), 'UNDER_AGE');
    });

    it('of a brother and a sister, as their household shows', async () => {
      const [father, son, daughter] = [
        await somebody('MALE', '1965-01-01'),
        await somebody('MALE'),
        await somebody('FEMALE'),
      ];
      const members = [
        { personId: son.id, relation: 'SON', joinedOn: today },
        { personId: daughter.id, relation: 'DAUGHTER', joinedOn: today },
      ];
      const input = { division: streetA, headPersonId: father.id, members, formedOn: today };
      await doIt(platform, 'clerk-li', windowDocuments.household, { input, key: randomUUID() });
      await platform.clock.drained();
      const sittingId = await verified(son, daughter);
      await expectRefused(() => marry(he, sittingId), 'PARTY_IS_KIN');
    });

    it('of somebody who is married, at whatever window; nor is a second marriage of elsewhere entered', async () => {
      const [man, woman] = await couple();
      const other = await somebody('FEMALE');
      const [first, second] = [await verified(man, woman), await verified(man, other)];
      expect(codesOf(await marry(he, first))).toEqual([]);
      await expectRefused(() => marry(qin, second), 'ALREADY_MARRIED');
      const elsewhere = {
        ...{
          registryCode,
          kind: 'MARRIAGE',
          personIds: [man.id, other.id],
          applicantId: man.id,
          identityVerified: true,
        },
        ...{
          certificateNo: 'J410102-2020-000001',
          registeringAuthority: '郑州市中原区民政局',
          registeredOn: '2020-01-01',
        },
      };
      await expectRefused(() => send(he, documents.bring, { ...elsewhere, registeredOn: today }), 'ALREADY_MARRIED');
    });

    it('by a registrar whose qualification ended yesterday', async () => {
      const [man, woman] = await couple();
      const sittingId = await verified(man, woman);
      const { data } = await platform.as(leader)(
        '{ registrarQualifications(first: 20) { nodes { id officer { account } } } }',
      );
      const mine = data.registrarQualifications.nodes.find(
        (one: { officer: { account: string } }) => one.officer.account === qin,
      );
      const input = { qualificationId: mine.id, because: '调离岗位' };
      await doIt(platform, leader, documents.endQualification, { input, key: randomUUID() });
      await expectRefused(() => marry(qin, sittingId), 'QUALIFICATION_ENDED');
      await expectRefused(() => open(qin, [card(man), card(woman)]), 'QUALIFICATION_ENDED');
      expect(codesOf(await marry(he, sittingId))).toEqual([]);
    });
  });
}
