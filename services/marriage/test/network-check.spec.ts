import { randomUUID } from 'node:crypto';
import { dataOf, moveClock, officer } from '@yimen/testing';
import { marrying, registered } from './support/a-registry.js';
import {
  aMarryingOffice,
  declared,
  type MarryingOffice,
  networkAnswers,
  questionOf,
  registering,
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

describe('联网核对：没有答复不得视为无配偶 (domain §6.4)', () => {
  const statusOf = async (id: string) => {
    const document =
      'query ($id: ID!) { marriageSitting(id: $id) { status networkCheck { status } obstacles { needed } } }';
    return dataOf(await office.service.query<{ marriageSitting: object }>(office.zhou, document, { id }))
      .marriageSitting;
  };

  it("an answer about one only, a refusal, a stranger's answer are none; a second answer changes nothing", async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    const sittingId = await declared(office, wei, lan);
    expect(codes(await registering(office, sittingId))).toEqual(['NETWORK_CHECK_PENDING']);
    await networkAnswers(office, sittingId, {}, { checkId: randomUUID() });
    expect(await statusOf(sittingId)).toMatchObject({ status: 'DECLARED' });
    await networkAnswers(office, sittingId, {}, { items: [{ personId: wei.id, state: 'NO_RECORD' }] });
    expect(await statusOf(sittingId)).toMatchObject({
      status: 'PENDING_VERIFY',
      networkCheck: { status: 'UNREADABLE' },
    });
    await networkAnswers(office, sittingId, {}, { status: 'UNAVAILABLE', items: [] });
    expect(codes(await registering(office, sittingId))).toEqual(['NETWORK_CHECK_PENDING']);
    // A late answer to the same question is one.
    await networkAnswers(office, sittingId);
    expect(await statusOf(sittingId)).toMatchObject({ status: 'VERIFIED' });
    await networkAnswers(office, sittingId, { [wei.id]: 'MARRIED' });
    expect((await registering(office, sittingId)).sitting).toMatchObject({ status: 'REGISTERED' });
  });

  it('a word is no proof: the network says married, the register does not; a judgment in force settles it', async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    const sittingId = await verified(office, wei, lan, { [wei.id]: 'MARRIED' });
    expect(await registering(office, sittingId)).toMatchObject({
      problems: [
        {
          code: 'MARITAL_STATUS_CONFLICT',
          personIds: [wei.id],
          needed: ['DIVORCE_CERTIFICATE', 'JUDGMENT_IN_FORCE', 'DEATH_CERTIFICATE'],
        },
      ],
    });
    const proof = { sittingId, personId: wei.id, kind: 'JUDGMENT_IN_FORCE', effectiveOn: '2025-01-01' };
    expect(codes(await sit(office, office.zhou, 'recordStatusProof', { ...proof, documentNo: ' ' }))).toEqual([
      'DOCUMENT_NUMBER_MISSING',
    ]);
    await sit(office, office.zhou, 'recordStatusProof', { ...proof, documentNo: '（2024）鲁 0112 民初 1 号' });
    expect((await registering(office, sittingId)).sitting).toMatchObject({ status: 'REGISTERED' });
  });

  it('divorced elsewhere: certificate and network agree, the divorce is put on record, and the couple is married', async () => {
    const [wei, lan, mei] = [somebody(office, 'MALE'), somebody(office, 'FEMALE'), somebody(office, 'FEMALE')];
    await registered(office.service, marrying(wei.id, mei.id, '2015-01-01'));
    const sittingId = await verified(office, wei, lan, { [wei.id]: 'DIVORCED' });
    expect(codes(await registering(office, sittingId))).toEqual(['MARITAL_STATUS_CONFLICT']);
    const proof = {
      sittingId,
      personId: wei.id,
      kind: 'DIVORCE_CERTIFICATE',
      documentNo: 'l410102-2022-000017',
      effectiveOn: '2022-03-01',
    };
    expect((await sit(office, office.zhou, 'recordStatusProof', proof)).problems).toEqual([]);
    expect((await registering(office, sittingId)).sitting).toMatchObject({ status: 'REGISTERED' });
    const acts: { kind: string; source: string; number: string | null }[] = await office.service.db.query(
      'SELECT kind, source, certificate_no AS number FROM register_act WHERE party_a = $1 ORDER BY seq',
      [wei.id],
    );
    expect(acts.map(({ kind, source }) => `${kind} ${source}`)).toEqual([
      'MARRIAGE LOCAL',
      'DIVORCE NATIONAL',
      'MARRIAGE LOCAL',
    ]);
    // Typed in small letters: on record in the one writing of every certificate.
    expect(acts[1]?.number).toBe('L410102-2022-000017');
  });

  it.each([
    ['too near to the marriage registered here', 'LOCAL', '2022-01-31', '2022-01-01'],
    ['older than the marriage', 'NATIONAL', '2014-03-01', '2015-01-01'],
  ] as const)('a certificate of divorce %s ends nothing at a sitting', async (_, source, effectiveOn, married) => {
    const [wei, lan, mei] = [somebody(office, 'MALE'), somebody(office, 'FEMALE'), somebody(office, 'FEMALE')];
    await registered(office.service, marrying(wei.id, mei.id, married, { source }));
    const sittingId = await verified(office, wei, lan, { [wei.id]: 'DIVORCED' });
    const proof = { kind: 'DIVORCE_CERTIFICATE', documentNo: 'L410102-2014-000099', effectiveOn };
    const shown = await sit(office, office.zhou, 'recordStatusProof', { ...proof, sittingId, personId: wei.id });
    expect(shown.problems).toEqual([]);
    expect(codes(await registering(office, sittingId))).toEqual(['MARITAL_STATUS_CONFLICT']);
  });

  it('a day without an answer: the sitting waits, and is asked again; an answer of yesterday is not enough', async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    const [silent, answered] = [
      await declared(office, wei, lan),
      await verified(office, somebody(office, 'MALE'), somebody(office, 'FEMALE')),
    ];
    await moveClock('2026-09-28', office.service);
    expect(await statusOf(silent)).toMatchObject({ status: 'PENDING_VERIFY', networkCheck: { status: 'UNANSWERED' } });
    expect(codes(await registering(office, silent))).toEqual(['NETWORK_CHECK_PENDING']);
    expect(codes(await registering(office, answered))).toEqual(['NETWORK_CHECK_STALE']);
    const old = await questionOf(office, silent);
    await sit(office, office.zhou, 'askMarriageNetworkAgain', { sittingId: silent });
    await networkAnswers(office, silent, {}, { checkId: old.checkId });
    expect(await statusOf(silent)).toMatchObject({ status: 'DECLARED' });
    await networkAnswers(office, silent);
    expect((await registering(office, silent)).sitting).toMatchObject({ status: 'REGISTERED' });
  });

  it('a message that cannot be read counts as none and holds up nothing', async () => {
    const [wei, lan] = [somebody(office, 'MALE'), somebody(office, 'FEMALE')];
    const sittingId = await declared(office, wei, lan);
    await sit(office, office.zhou, 'leaveMarriageRegistration', { sittingId });
    await networkAnswers(office, sittingId);
    expect(await statusOf(sittingId)).toMatchObject({ status: 'LEFT' });
    expect(
      await office.service.query(
        officer('zhou'),
        '{ marriageSittings(first: 2) { nodes { id } pageInfo { hasNextPage } } }',
      ),
    ).toMatchObject({
      data: { marriageSittings: { pageInfo: { hasNextPage: true } } },
    });
  });
});
