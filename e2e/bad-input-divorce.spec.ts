import { randomUUID } from 'node:crypto';
import { doIt } from '../tools/load/client.mjs';
import { inventedNumber, documents as windowDocuments } from '../tools/load/families.mjs';
import { aPlatform, codesOf, streetA, type TestPlatform } from './support.js';

const problems = 'problems { __typename code message }';
const mutation = (field: string, input: string, selection: string) =>
  `mutation ($input: ${input}!, $key: String!) { ${field}(input: $input, idempotencyKey: $key) { ${selection} ${problems} } }`;
const documents = {
  open: mutation('openMarriageRegistration', 'OpenMarriageRegistrationInput', 'sitting { id }'),
  sign: mutation('signMarriageDeclarations', 'SignMarriageDeclarationsInput', 'sitting { id }'),
  marry: mutation('registerMarriage', 'RegisterMarriageInput', 'sitting { id }'),
  apply: mutation('applyForDivorce', 'ApplyForDivorceInput', 'divorceCase { id receiptNumber periods { windowEnd } }'),
  issue: mutation('issueDivorceCertificate', 'IssueDivorceCertificateInput', 'divorceCase { id }'),
};
const registryCode = '370112-01';
const he = 'registrar-he';
const certificate = 'J370112-2026-900001';
const agreement = {
  ...{ voluntary: true, children: { none: true } },
  ...{ property: { none: true }, debts: { none: false, terms: '房贷由女方偿还' } },
};

let platform: TestPlatform;
let couple: readonly [string, string];

beforeAll(async () => {
  platform = await aPlatform({ events: 'postgres', standIns: true });
  couple = await married();
}, 300_000);
afterAll(() => platform.stop());

/** A couple that the registry has married today. */
async function married(): Promise<readonly [string, string]> {
  const done = (account: string, document: string, input: object) =>
    doIt(platform, account, document, { input, key: randomUUID() });
  const parties: { personId: string; identityNumber: string }[] = [];
  for (const serial of [911, 912]) {
    const identityNumber = inventedNumber(streetA, '1990-01-01', serial);
    const input = { identityNumber, name: '试离婚', hukouDivision: streetA, residenceDivision: streetA };
    const { person } = await done('clerk-li', windowDocuments.register, input);
    parties.push({ personId: person.id, identityNumber });
  }
  await platform.clock.drained();
  const cards = parties.map((each) => ({ ...each, kind: 'MAINLAND', present: true, faceMatched: true }));
  const { sitting } = await done(he, documents.open, { registryCode, parties: cards });
  const declarations = parties.map(({ personId }) => ({
    ...{ personId, noSpouse: true, noKinship: true, voluntary: true },
  }));
  await done(he, documents.sign, { sittingId: sitting.id, declarations });
  await platform.clock.drained();
  await done(he, documents.marry, { sittingId: sitting.id, certificateNo: certificate });
  await platform.clock.drained();
  const [one, other] = parties.map(({ personId }) => personId);
  return [one ?? '', other ?? ''];
}

const party = (personId: string, more: object = {}) => ({ personId, present: true, identityVerified: true, ...more });
const application = (more: object = {}) => ({
  ...{ registryCode, parties: couple.map((id) => party(id)), certificate: { number: certificate }, agreement, ...more },
});
const send = (document: string, input: object, account = he) =>
  platform.as(account)(document, { input, key: randomUUID() });
async function cases() {
  const { data } = await platform.as(he)('{ divorceCases(first: 100) { nodes { id status version } } }');
  return data.divorceCases.nodes;
}

/** A stable code, a Chinese sentence, nothing of the inside, and nothing changed. */
async function expectRefused(answer: () => ReturnType<typeof send>, code: string): Promise<void> {
  const before = await cases();
  const said = await answer();
  expect(codesOf(said)).toEqual([code]);
  const [payload] = Object.values(said.data) as { divorceCase: unknown; problems: { message: string }[] }[];
  expect(payload?.problems[0]?.message).toMatch(/[一-龥]/);
  expect(payload?.divorceCase).toBeNull();
  expect(said.text).not.toMatch(/stack|SELECT|INSERT|QueryFailed/);
  expect(await cases()).toEqual(before);
}

describe('an application for divorce that is not received', () => {
  it('whose agreement says nothing of debts', async () => {
    await expectRefused(
      () => send(documents.apply, application({ agreement: { ...agreement, debts: null } })),
      'AGREEMENT_INCOMPLETE',
    );
  });

  it('for which only one has come', async () => {
    const parties = couple.map((id, at) => party(id, { present: at === 0 }));
    await expectRefused(() => send(documents.apply, application({ parties })), 'PARTY_ABSENT');
  });

  it('with the certificate of others, and at a registry where the registrar does not work', async () => {
    const other = application({ certificate: { number: 'J370112-2026-900002' } });
    await expectRefused(() => send(documents.apply, other), 'MARRIAGE_CERTIFICATE_MISMATCH');
    await expectRefused(() => send(documents.apply, application({ registryCode: '370113-01' })), 'NOT_FOUND');
  });
});

describe('a certificate of divorce that is not issued', () => {
  it('before the cooling-off period is over, to one alone, and a day late', async () => {
    const { data } = await send(documents.apply, application());
    const { receiptNumber, periods } = data.applyForDivorce.divorceCase;
    const issue = (present: readonly string[]) =>
      send(documents.issue, {
        ...{ receiptNumber, registryCode, certificateNumber: 'L370112-2026-900001' },
        present: present.map((personId) => ({ personId, identityVerified: true })),
      });
    await expectRefused(() => issue(couple), 'COOLING_NOT_FINISHED');
    await platform.clock.moveTo(periods.windowEnd);
    await expectRefused(() => issue(couple.slice(0, 1)), 'PARTY_ABSENT');
    await platform.clock.advance(1);
    await expectRefused(() => issue(couple), 'WINDOW_EXPIRED');
  }, 300_000);
});
