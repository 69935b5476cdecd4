import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { countStatements } from '@yimen/subgraph';
import { type Asker, dataOf, eventsOn, resident, settled } from '@yimen/testing';
import { statusesAt } from '../src/act/statuses.query.js';
import { lifeTold, tell } from './a-registry.js';
import { marrying, registered } from './support/a-registry.js';
import {
  aMarryingOffice,
  type MarryingOffice,
  networkAnswers,
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

type Problems = readonly { readonly code: string; readonly message: string }[];
type Entry = { id: string; status: string; notEnteredFor: string | null; record: { id: string } | null };
type Done = { readonly entry: Entry | null; readonly problems: Problems };
const selection = 'entry { id status notEnteredFor record { id } nextSteps { code } } problems { code message }';
let serial = 0;
const certificate = () => `J410102-2015-${String(++serial).padStart(6, '0')}`;

async function brought(
  input: object,
  { asker = office.zhou, key = randomUUID() }: { asker?: Asker; key?: string } = {},
) {
  const fixed = { registryCode, kind: 'MARRIAGE', identityVerified: true, registeredOn: '2015-05-20' };
  const named = { registeringAuthority: '郑州市中原区民政局婚姻登记处', certificateNo: certificate() };
  const document = `mutation ($input: EnterRecordFromElsewhereInput!, $key: String!) {
    done: enterRecordFromElsewhere(input: $input, idempotencyKey: $key) { ${selection} } }`;
  const answer = await office.service.query<{ done: Done }>(asker, document, {
    ...{ input: { ...fixed, ...named, ...input }, key },
  });
  return dataOf(answer).done;
}
const couple = () => [somebody(office, 'MALE', '1985-01-01'), somebody(office, 'FEMALE', '1986-01-01')] as const;
const entryOf = async (id: string, asker: Asker = office.zhou) => {
  const document = `query ($id: ID!) { recordFromElsewhere(id: $id) {
    status notEnteredFor registeringAuthority certificateNo record { id kind source certificateNo effectiveOn recordedOn
      enteredFrom { id } } } }`;
  return dataOf(await office.service.query<{ recordFromElsewhere: object | null }>(asker, document, { id }))
    .recordFromElsewhere;
};
const statusOf = async (id: string, asOf = '2026-09-24') =>
  (await statusesAt(office.service.db, [id], legalDate(asOf))).get(id)?.status;
const counts = async () =>
  office.service.db.query(
    'SELECT (SELECT count(*) FROM record_entry) AS entries, (SELECT count(*) FROM register_act) AS acts',
  );
const bothBrought = async (states: 'MARRIED' | 'DIVORCED' | 'NO_RECORD' = 'MARRIED', input: object = {}) => {
  const [wei, lan] = couple();
  const done = await brought({ personIds: [wei.id, lan.id], applicantId: wei.id, ...input });
  const id = done.entry?.id ?? '';
  await networkAnswers(office, id, { [wei.id]: states, [lan.id]: states });
  return { wei, lan, id, recordId: ((await entryOf(id)) as { record: { id: string } | null }).record?.id ?? '' };
};

describe('外地登记入簿 (全国通办; domain §6.2, A.4)', () => {
  it('a couple married in another district is on record here once the network bears it out, with the evidence', async () => {
    const { wei, lan, id } = await bothBrought();
    expect(await entryOf(id)).toMatchObject({
      ...{ status: 'ENTERED', registeringAuthority: '郑州市中原区民政局婚姻登记处' },
      record: { kind: 'MARRIAGE', source: 'NATIONAL', effectiveOn: '2015-05-20', recordedOn: '2026-09-24' },
    });
    expect([await statusOf(wei.id, '2015-05-19'), await statusOf(lan.id, '2016-01-01')]).toEqual([
      'UNMARRIED',
      'MARRIED',
    ]);
    expect(await entryOf(id, resident('wei', wei.id))).toMatchObject({ record: { enteredFrom: { id } } });
    expect(await entryOf(id, resident('stranger', randomUUID()))).toBeNull();
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.marriage');
    expect(told.filter(({ subject }) => subject === lan.id).at(-1)?.data).toMatchObject({
      ...{ kind: 'FIRST', effectiveOn: '2015-05-20', registeredOn: '2026-09-24' },
    });
    expect(JSON.stringify(told)).not.toContain('中原区');
  });

  it('enters nothing before the network answers, nor what it contradicts, nor a second answer', async () => {
    const [wei, lan] = couple();
    const { entry } = await brought({ personIds: [wei.id, lan.id], applicantId: lan.id });
    expect(entry).toMatchObject({ status: 'ASKED', record: null });
    expect(await statusOf(wei.id)).toBe('UNMARRIED');
    await networkAnswers(office, entry?.id ?? '', { [wei.id]: 'MARRIED' });
    expect(await entryOf(entry?.id ?? '')).toMatchObject({
      ...{ status: 'NOT_ENTERED', notEnteredFor: 'NETWORK_SAYS_OTHERWISE', record: null },
    });
    await networkAnswers(office, entry?.id ?? '', { [wei.id]: 'MARRIED', [lan.id]: 'MARRIED' });
    expect([await statusOf(wei.id), await statusOf(lan.id)]).toEqual(['UNMARRIED', 'UNMARRIED']);
  });

  it('refuses a second marriage at once and when the register has changed meanwhile; nobody is married twice', async () => {
    const [wei, lan] = couple();
    const mei = somebody(office, 'FEMALE');
    const { entry } = await brought({ personIds: [wei.id, lan.id], applicantId: wei.id });
    await registered(office.service, marrying(wei.id, mei.id, '2020-01-01'));
    const before = await counts();
    const again = await brought({ personIds: [wei.id, lan.id], applicantId: wei.id });
    expect(again).toMatchObject({ entry: null, problems: [{ code: 'ALREADY_MARRIED' }] });
    expect(await counts()).toEqual(before);
    await networkAnswers(office, entry?.id ?? '', { [wei.id]: 'MARRIED', [lan.id]: 'MARRIED' });
    expect(await entryOf(entry?.id ?? '')).toMatchObject({ status: 'NOT_ENTERED', notEnteredFor: 'ALREADY_MARRIED' });
    expect(await statusOf(lan.id)).toBe('UNMARRIED');
  });

  it('a divorce of elsewhere ends the marriage that is on record here, from its own day', async () => {
    const { wei, lan, recordId } = await bothBrought();
    const { entry } = await brought({
      ...{ kind: 'DIVORCE', personIds: [lan.id, wei.id], applicantId: lan.id, registeredOn: '2022-03-01' },
    });
    await networkAnswers(office, entry?.id ?? '', { [wei.id]: 'DIVORCED', [lan.id]: 'MARRIED' });
    expect(await entryOf(entry?.id ?? '')).toMatchObject({ status: 'ENTERED', record: { kind: 'DIVORCE' } });
    expect([await statusOf(lan.id, '2022-02-28'), await statusOf(lan.id)]).toEqual(['MARRIED', 'DIVORCED']);
    expect(recordId).not.toBe('');
  });

  it('a divorce within a cooling-off period of the marriage registered here cannot be its own, whatever the network says', async () => {
    const [wei, lan] = couple();
    await registered(office.service, marrying(wei.id, lan.id, '2024-01-01'));
    const paper = { kind: 'DIVORCE', personIds: [wei.id, lan.id], applicantId: wei.id, registeredOn: '2024-01-31' };
    const { entry, problems } = await brought(paper);
    expect([entry, problems]).toMatchObject([null, [{ code: 'NETWORK_CANNOT_TELL' }]]);
    expect(await statusOf(lan.id)).toBe('MARRIED');
  });

  it('whose spouse was dead already when the marriage came to be on record is widowed, not married for good', async () => {
    const [wei, lan] = couple();
    const done = await brought({ personIds: [wei.id, lan.id], applicantId: lan.id });
    await tell(office.service, lifeTold(wei.id, 'DEAD', '2026-01-05', 2));
    await networkAnswers(office, done.entry?.id ?? '', { [wei.id]: 'MARRIED', [lan.id]: 'MARRIED' });
    expect(await statusOf(lan.id, '2026-09-25')).toBe('WIDOWED');
  });

  it('the entry names the marriage that it ended, though it is another than on the day it was brought', async () => {
    const [wei, lan] = couple();
    const [first] = await registered(office.service, marrying(wei.id, lan.id, '2015-01-01', { source: 'NATIONAL' }));
    const divorce = { kind: 'DIVORCE', personIds: [wei.id, lan.id], applicantId: lan.id, registeredOn: '2022-03-01' };
    const { entry } = await brought(divorce);
    const {
      id: about,
      parties,
      effectiveOn,
    } = first ?? { id: '', parties: [wei.id, lan.id] as const, effectiveOn: legalDate('2015-01-01') };
    const revoked = { kind: 'REVOCATION', basis: 'OTHER_REGISTRY', source: 'NATIONAL' } as const;
    await registered(office.service, { ...revoked, about, parties, effectiveOn, division: '370112' });
    const [second] = await registered(office.service, marrying(wei.id, lan.id, '2016-01-01', { source: 'NATIONAL' }));
    await networkAnswers(office, entry?.id ?? '', { [wei.id]: 'DIVORCED', [lan.id]: 'DIVORCED' });
    const [kept] = await office.service.db.query(
      `SELECT status, facts->>'about' AS about FROM record_entry WHERE id = $1`,
      [entry?.id],
    );
    expect(kept).toEqual({ status: 'ENTERED', about: second?.id });
  });

  it.each([
    ['a certificate of tomorrow', 'DATE_IN_FUTURE', { registeredOn: '2026-09-25' }],
    ['a number that no certificate bears', 'CERTIFICATE_NUMBER_FORMAT', { certificateNo: '无' }],
    ['an authority without a name', 'TEXT_LENGTH', { registeringAuthority: ' ' }],
    ['somebody whose card was not checked', 'IDENTITY_NOT_VERIFIED', { identityVerified: false }],
    ['an applicant who is none of the two', 'PARTIES_WRONG', { applicantId: randomUUID() }],
    ['a divorce of a marriage that is on no record', 'RECORD_NOT_IN_FORCE', { kind: 'DIVORCE' }],
    ['another registry than their own', 'NOT_FOUND', { registryCode: '370113-01' }],
  ])('refuses %s with %s, in Chinese, and keeps nothing', async (_, code, wrong) => {
    const [wei, lan] = couple();
    const before = await counts();
    const { entry, problems } = await brought({ personIds: [wei.id, lan.id], applicantId: wei.id, ...wrong });
    expect([entry, problems]).toEqual([null, [{ code, message: expect.stringMatching(/[一-龥]/) }]]);
    expect(await counts()).toEqual(before);
  });

  it('refuses a marriage of somebody with themself, of a person nobody knows, and the number of another record', async () => {
    const [wei, lan] = couple();
    const codes = async (input: object) => (await brought(input)).problems.map(({ code }) => code);
    expect(await codes({ personIds: [wei.id, wei.id], applicantId: wei.id })).toEqual(['PARTIES_WRONG']);
    expect(await codes({ personIds: [wei.id, randomUUID()], applicantId: wei.id })).toEqual(['NOT_FOUND']);
    const certificateNo = certificate();
    await registered(office.service, marrying(randomUUID(), randomUUID(), '2020-01-01', { certificateNo }));
    const numbered = { personIds: [wei.id, lan.id], applicantId: wei.id, certificateNo };
    expect(await codes(numbered)).toEqual(['CERTIFICATE_NUMBER_USED']);
  });

  it('sent again it is the same; it is no matter of a street, nor of a registrar whose qualification ended yesterday', async () => {
    const [wei, lan] = couple();
    const input = { personIds: [wei.id, lan.id], applicantId: wei.id, certificateNo: certificate() };
    const key = randomUUID();
    const [first, second] = [await brought(input, { key }), await brought(input, { key })];
    expect(second).toEqual(first);
    await expect(brought(input, { asker: office.clerk })).rejects.toThrow('FORBIDDEN');
    await office.service.db.query(`UPDATE registrar_qualification SET ended_on = '2026-09-24' WHERE account = 'qian'`);
    const late = await brought({ ...input, certificateNo: certificate() }, { asker: office.qian });
    expect(late.problems).toMatchObject([{ code: 'QUALIFICATION_ENDED' }]);
    await office.service.db.query(`UPDATE registrar_qualification SET ended_on = NULL WHERE account = 'qian'`);
  });

  it('the list of ten costs as many statements as that of one', async () => {
    const list = (first: number) => () =>
      office.service.query(
        office.zhou,
        `{ recordsFromElsewhere(status: ENTERED, first: ${first}) { nodes { id registeringAuthority record { id enteredFrom { id } } } } }`,
      );
    await list(10)();
    const [one, ten] = [
      await countStatements(office.service.db, list(1)),
      await countStatements(office.service.db, list(10)),
    ];
    expect(ten.statements).toBe(one.statements);
  });
});

describe('全国库说已婚：引向入簿，然后不予登记 (domain §6.2)', () => {
  it('the conflict names the way, and once the marriage is on record the ground is a spouse already', async () => {
    const [wei, lan] = couple();
    const mei = somebody(office, 'FEMALE');
    const sittingId = await verified(office, wei, mei, { [wei.id]: 'MARRIED' });
    expect((await registering(office, sittingId)).problems).toMatchObject([
      {
        code: 'MARITAL_STATUS_CONFLICT',
        nextSteps: [
          { code: 'recordStatusProof' },
          { code: 'enterRecordFromElsewhere' },
          { code: 'recordRevocationElsewhere' },
        ],
      },
    ]);
    const { entry } = await brought({ personIds: [wei.id, lan.id], applicantId: wei.id });
    await networkAnswers(office, entry?.id ?? '', { [wei.id]: 'MARRIED', [lan.id]: 'MARRIED' });
    expect((await registering(office, sittingId)).problems).toMatchObject([{ code: 'ALREADY_MARRIED' }]);
    const refused = await sit(office, office.zhou, 'refuseMarriageRegistration', { sittingId });
    expect(refused.sitting).toMatchObject({ status: 'REFUSED', refusedFor: ['ALREADY_MARRIED'] });
  });
});

describe('外地登记机关已撤销、未同步的登记 (domain §26)', () => {
  const revoke = async (recordId: string, more: object = {}, asker = office.leader) => {
    const input = {
      ...{ division: '370112', recordId, documentNo: '中民婚撤〔2026〕3号', authority: '郑州市中原区民政局' },
      ...{ decidedOn: '2026-09-01', verification: '2026-09-23 函询中原区民政局，复函属实', ...more },
    };
    const document = `mutation ($input: RecordRevocationElsewhereInput!, $key: String!) {
      done: recordRevocationElsewhere(input: $input, idempotencyKey: $key) { record { kind basis source } problems { code } } }`;
    const answer = await office.service.query<{ done: { record: object | null; problems: { code: string }[] } }>(
      asker,
      document,
      { input, key: randomUUID() },
    );
    return dataOf(answer).done;
  };

  it('is taken in by the leader upon a verified decision: the marriage never was, and the network hears of it', async () => {
    const { wei, recordId } = await bothBrought();
    expect((await revoke(recordId, { verification: ' ' })).problems).toMatchObject([{ code: 'TEXT_LENGTH' }]);
    expect((await revoke(recordId, { decidedOn: '2015-05-19' })).problems).toMatchObject([{ code: 'DECISION_DATE' }]);
    await expect(revoke(recordId, {}, office.zhou)).rejects.toThrow('FORBIDDEN');
    expect(await statusOf(wei.id)).toBe('MARRIED');
    expect(await revoke(recordId)).toEqual({
      record: { kind: 'REVOCATION', basis: 'OTHER_REGISTRY', source: 'NATIONAL' },
      problems: [],
    });
    expect(await statusOf(wei.id, '2020-01-01')).toBe('UNMARRIED');
    expect((await revoke(recordId)).problems).toMatchObject([{ code: 'RECORD_NOT_IN_FORCE' }]);
    await settled(office.service);
    const told = await eventsOn(office.service.transport, 'yimen.marriage.marriage-network');
    expect(told.filter(({ subject }) => subject === recordId).map(({ data }) => data)).toMatchObject([
      { because: 'REVOKED_ELSEWHERE' },
    ]);
  });

  it('no paper from elsewhere revokes what was registered here', async () => {
    const [act] = await registered(office.service, marrying(randomUUID(), randomUUID(), '2020-01-01'));
    expect((await revoke(act?.id ?? '')).problems).toMatchObject([{ code: 'REGISTERED_HERE' }]);
  });

  it('at a sitting the decision is a lead, however typed: it settles nothing, folds nothing, and the way is the leader', async () => {
    const proof = { kind: 'REVOCATION_DECISION', documentNo: '中民婚撤〔2026〕4号', effectiveOn: '2026-09-01' };
    const [ling, mei] = couple();
    const unsynced = await verified(office, ling, mei, { [ling.id]: 'MARRIED' });
    await sit(office, office.zhou, 'recordStatusProof', { ...proof, sittingId: unsynced, personId: ling.id });
    const { problems } = await registering(office, unsynced);
    expect(problems.map(({ code }) => code)).toEqual(['MARITAL_STATUS_CONFLICT']);
    expect(JSON.stringify(problems)).toContain('recordRevocationElsewhere');
    const { wei, recordId } = await bothBrought();
    const sittingId = await verified(office, wei, somebody(office, 'FEMALE'));
    await sit(office, office.zhou, 'recordStatusProof', { ...proof, sittingId, personId: wei.id });
    expect((await registering(office, sittingId)).problems).toMatchObject([{ code: 'ALREADY_MARRIED' }]);
    expect((await revoke(recordId)).problems).toEqual([]);
    expect((await registering(office, sittingId)).sitting).toMatchObject({ status: 'REGISTERED' });
  });
});
