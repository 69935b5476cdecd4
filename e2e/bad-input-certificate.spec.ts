import { randomUUID } from 'node:crypto';
import { doIt } from '../tools/load/client.mjs';
import { inventedNumber, documents as windowDocuments } from '../tools/load/families.mjs';
import { aPlatform, codesOf, streetA, type TestPlatform } from './support.js';

type Somebody = { readonly id: string; readonly number: string };

const problems = 'problems { __typename code message nextSteps { code label } }';
const mutation = (name: string, input: string, shown: string) =>
  `mutation ($input: ${input}!, $key: String!) { ${name}(input: $input, idempotencyKey: $key) { ${shown} ${problems} } }`;
const registerCard = mutation(
  'registerDisabilityCertificate',
  'RegisterDisabilityCertificateInput',
  'certificate { id status }',
);
const recordAnswer = mutation('recordFederationAnswer', 'RecordFederationAnswerInput', 'certificate { id level }');
const acceptForOther = mutation('acceptForOtherProvince', 'AcceptForOtherProvinceInput', 'case { id status }');
const applyForCare = mutation('applyForCareAllowance', 'ApplyForCareAllowanceInput', 'case { id status }');
const recordCircumstance = mutation(
  'recordDisabilityCircumstance',
  'RecordDisabilityCircumstanceInput',
  'circumstance { id }',
);
const openIntake = mutation('openIntake', 'OpenIntakeInput', 'ticket');
const chapterOf = `query ($id: ID!) { person(id: $id) { disability { certificate { id status level version }
  crossProvinceCases { nodes { id status } } allowanceCases { nodes { id status } } } } }`;

const far = '440305001';
const village = `${streetA}001`;
const digest = 'a'.repeat(64);
let platform: TestPlatform;
let today: string;
let serial = 500;

beforeAll(async () => {
  platform = await aPlatform({ events: 'postgres' });
  today = await platform.clock.today();
}, 240_000);
afterAll(() => platform.stop());

const send = (account: string, document: string, input: object) =>
  platform.as(account)(document, { input, key: randomUUID() });
const done = (account: string, document: string, input: object) =>
  doIt(platform, account, document, { input, key: randomUUID() });
const years = (more: number) => `${Number(today.slice(0, 4)) + more}${today.slice(4, 8)}01`;

/** Somebody who lives in the street, registered here or in another province. */
async function somebody(hukouDivision = village): Promise<Somebody> {
  serial += 1;
  const number = inventedNumber(hukouDivision, '1978-03-15', serial);
  const places = { hukouDivision, residenceDivision: village };
  const input = { identityType: 'RESIDENT_ID', identityNumber: number, name: '试持证人', ...places };
  // The other province's divisions come with the tree: a young platform is asked again until it knows them.
  for (let tries = 0; ; tries += 1) {
    const answer = await send('clerk-li', windowDocuments.register, input);
    const id = answer.data?.registerPerson.person?.id;
    if (id !== undefined) {
      await platform.clock.drained();
      return { id, number };
    }
    if (tries >= 60) throw new Error(codesOf(answer).join());
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function ticket(person: Somebody, item: string): Promise<string> {
  const visit = { applicantId: person.id, subjectIds: [person.id], division: streetA, channel: 'WINDOW' };
  return (await done('clerk-li', openIntake, { ...visit, reason: '坏输入', items: [item] })).ticket;
}

const cardOf = (person: Somebody, certificateNumber: string, more: object = {}) => ({
  ...{ personId: person.id, certificateNumber, issuedOn: years(-5), validTo: years(5), ...more },
});
const farCard = async (person: Somebody, certificateNumber: string) => ({
  ...{ intakeTicket: await ticket(person, 'DIS-03'), allowance: 'CARE', certificateNumber },
  certificateValidTo: years(5),
});

async function chapter({ id }: Somebody): Promise<unknown> {
  await platform.clock.drained();
  return (await platform.as('clerk-li')(chapterOf, { id })).data.person.disability;
}

/** A stable code, a Chinese sentence, nothing of ours in it, and the person's chapter as it was before. */
async function expectRefused(person: Somebody, attempt: () => ReturnType<typeof send>, code: string): Promise<void> {
  const before = await chapter(person);
  const answer = await attempt();
  expect(codesOf(answer)).toEqual([code]);
  const [payload] = Object.values(answer.data) as { problems: { message: string }[] }[];
  expect(payload?.problems[0]?.message).toMatch(/[一-龥].*。/);
  expect(answer.text).not.toMatch(/stack|SELECT|INSERT|QueryFailed/);
  expect(answer.text).not.toContain(person.number);
  expect(await chapter(person)).toEqual(before);
}

describe('a certificate that is not the holder’s', () => {
  it('shown at the window is refused', async () => {
    const [person, other] = [await somebody(), await somebody()];
    const attempt = () => send('clerk-li', registerCard, cardOf(person, `${other.number}43`));
    await expectRefused(person, attempt, 'CERTIFICATE_NOT_HOLDERS');
  });

  it('shown for another province is refused', async () => {
    const [person, other] = [await somebody(far), await somebody()];
    const input = await farCard(person, `${other.number}41`);
    await expectRefused(person, () => send('clerk-li', acceptForOther, input), 'CERTIFICATE_NOT_HOLDERS');
  });
});

describe('a grade that does not exist', () => {
  it.each([
    ['a fifth level', '45'],
    ['a ninth category', '91'],
  ])('%s in the number is refused', async (_, end) => {
    const person = await somebody();
    const attempt = () => send('clerk-li', registerCard, cardOf(person, `${person.number}${end}`));
    await expectRefused(person, attempt, 'CERTIFICATE_GRADE_UNKNOWN');
  });

  it('written by the federation’s reviewer is refused', async () => {
    const person = await somebody();
    const said = { status: 'VALID', issuedOn: years(-5), validTo: years(5), effectiveOn: years(-5) };
    const disabilities = [{ category: 'HEARING', level: 5 }];
    const attempt = () => send('dpf-shen', recordAnswer, { personId: person.id, ...said, disabilities });
    await expectRefused(person, attempt, 'CERTIFICATE_GRADE_UNKNOWN');
  });

  it('other than the number’s is refused', async () => {
    const person = await somebody();
    const disabilities = [{ category: 'PHYSICAL', level: 1 }];
    const attempt = () => send('clerk-li', registerCard, cardOf(person, `${person.number}43`, { disabilities }));
    await expectRefused(person, attempt, 'CERTIFICATE_GRADES_DIFFER');
  });
});

describe('the same subsidy in two provinces', () => {
  const elsewhere = (person: Somebody) =>
    done('clerk-li', recordCircumstance, {
      ...{ personId: person.id, kind: 'CARE_ELSEWHERE', from: `${today.slice(0, 8)}01` },
      ...{ document: '外地发放证明 2026-1', evidenceDigest: digest },
    });

  it('drawn at home already, it is not accepted here for there', async () => {
    const person = await somebody(far);
    await elsewhere(person);
    const input = await farCard(person, `${person.number}41`);
    await expectRefused(person, () => send('clerk-li', acceptForOther, input), 'SUBSIDY_ELSEWHERE');
  });

  it('drawn elsewhere, it is not applied for here', async () => {
    const person = await somebody();
    await done('clerk-li', registerCard, cardOf(person, `${person.number}41`));
    await elsewhere(person);
    await platform.clock.drained();
    const input = { intakeTicket: await ticket(person, 'DIS-02'), careEvidence: '街道入户核实' };
    await expectRefused(person, () => send('clerk-li', applyForCare, input), 'SUBSIDY_ELSEWHERE');
  });

  it('asked for twice of the same province, the second is refused', async () => {
    const person = await somebody(far);
    await done('clerk-li', acceptForOther, await farCard(person, `${person.number}41`));
    const input = await farCard(person, `${person.number}41`);
    await expectRefused(person, () => send('clerk-li', acceptForOther, input), 'CROSS_PROVINCE_OPEN');
  });
});
