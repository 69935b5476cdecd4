import { randomUUID } from 'node:crypto';
import { doIt } from '../../tools/load/client.mjs';
import { type ApplicationInput, aFamilyAtTheWindow, documents, inventedNumber } from '../../tools/load/families.mjs';
import { codesOf, streetA, type TestPlatform } from '../support.js';

/** Each refusal as a window meets it, in the year 2026. Moves no clock. */
export function badInput(given: () => TestPlatform): void {
  let platform: TestPlatform;
  let today: string;
  let family = 100;

  beforeAll(async () => {
    platform = given();
    today = await platform.clock.today();
  });

  const clerk = (query: string, variables: object) => platform.as('clerk-li')(query, variables);
  const newFamily = () =>
    aFamilyAtTheWindow(platform, { clerk: 'clerk-li', division: streetA, on: today, index: ++family });

  async function countCases(): Promise<number> {
    const { data } = await clerk('{ cases { totalCount } }', {});
    return data.cases.totalCount;
  }

  async function register(input: object) {
    return clerk(documents.register, {
      input: { name: '试某某', hukouDivision: streetA, residenceDivision: streetA, ...input },
      key: randomUUID(),
    });
  }

  async function apply(input: object, key = randomUUID()) {
    return clerk(documents.apply, { input, key });
  }

  /** Every refusal here reads like this: a stable code, a Chinese sentence, and nothing changed. */
  async function expectRefused(answer: Promise<Awaited<ReturnType<typeof apply>>>, code: string): Promise<void> {
    const { data, errors, text } = await answer;
    expect(codesOf({ data, errors, status: 200, text })).toContain(code);
    const [payload] = Object.values(data) as { case?: unknown; person?: unknown; problems: { message: string }[] }[];
    expect(payload?.problems[0]?.message).toMatch(/[一-龥]/);
    expect(payload?.case ?? payload?.person ?? null).toBeNull();
    expect(text).not.toMatch(/stack|SELECT|INSERT|QueryFailed/);
  }

  describe('an identity number that cannot be', () => {
    it.each([
      ['with a wrong check digit', '370112197803154528', 'IDENTITY_NUMBER_CHECKSUM'],
      ['with the 30th of February', '370112197802304529', 'IDENTITY_NUMBER_BIRTH_DATE'],
      ['of 15 digits', '370112780315452', 'IDENTITY_NUMBER_FIFTEEN_DIGITS'],
    ])('%s is refused', async (_, identityNumber, code) => {
      await expectRefused(register({ identityNumber }), code);
    });

    it('of a person born after today is refused', async () => {
      await expectRefused(
        register({ identityNumber: inventedNumber(streetA, '2027-01-01', 7) }),
        'IDENTITY_NUMBER_BIRTH_DATE_IN_FUTURE',
      );
    });

    it('registered already is refused, and says so', async () => {
      const identityNumber = inventedNumber(streetA, '1971-03-05', 77);
      await doIt(platform, 'clerk-li', documents.register, {
        input: { identityNumber, name: '试重号', hukouDivision: streetA, residenceDivision: streetA },
        key: randomUUID(),
      });
      await expectRefused(register({ identityNumber }), 'PERSON_ALREADY_REGISTERED');
    });
  });

  describe('a division that is not in force', () => {
    it.each([
      ['unknown', '370112800', /DIVISION_/],
      ['abolished long ago', '370181', /DIVISION_/],
    ])('%s is refused', async (_, hukouDivision, code) => {
      const answer = await register({ identityNumber: inventedNumber(streetA, '1972-03-05', 79), hukouDivision });
      expect(codesOf(answer).join()).toMatch(code);
      expect(answer.data.registerPerson.person).toBeNull();
    });
  });

  describe('an application that cannot be taken', () => {
    let input: ApplicationInput;
    let before: number;

    beforeAll(async () => {
      input = await newFamily();
      await platform.clock.drained();
      before = await countCases();
    }, 60_000);

    afterAll(async () => {
      await platform.clock.drained();
      expect(await countCases()).toBe(before);
    });

    it('without the consent of an adult member is refused', async () => {
      await expectRefused(apply({ ...input, consentIds: [] }), 'AUTHORIZATION_MISSING');
    });

    it('with a negative income is refused', async () => {
      const [income] = input.incomes;
      await expectRefused(apply({ ...input, incomes: [{ ...income, monthlyAmount: '-1.00' }] }), 'INCOME_NEGATIVE');
    });

    it('with an absurd income is refused', async () => {
      const [income] = input.incomes;
      await expectRefused(
        apply({ ...input, incomes: [{ ...income, monthlyAmount: '99999999999.00' }] }),
        'INCOME_ABSURD',
      );
    });

    it('with a declaration signed tomorrow is refused', async () => {
      await expectRefused(apply({ ...input, declaration: { signedOn: '2026-12-31' } }), 'DATE_IN_FUTURE');
    });

    it('with a forged ticket is refused', async () => {
      const [head, body] = input.intakeTicket.split('.');
      await expectRefused(
        apply({ ...input, intakeTicket: `${head}.${body}.${'A'.repeat(86)}` }),
        'INTAKE_TICKET_INVALID',
      );
    });

    it('with a consent withdrawn before it was handed in is refused', async () => {
      const other = await newFamily();
      await doIt(
        platform,
        'clerk-li',
        `mutation($input: WithdrawConsentInput!, $key: String!) { withdrawConsent(input: $input, idempotencyKey: $key) { consent { id } problems { __typename code } } }`,
        { input: { consentId: other.consentIds[0] }, key: randomUUID() },
      );
      await platform.clock.drained();
      await expectRefused(apply(other), 'AUTHORIZATION_MISSING');
    });
  });

  describe('an application with people of other households', () => {
    async function aMinor(serial: number): Promise<string> {
      const identityNumber = inventedNumber(streetA, '2015-05-05', serial);
      const { person } = await doIt(platform, 'clerk-li', documents.register, {
        input: { identityNumber, name: '试小侄', hukouDivision: streetA, residenceDivision: streetA },
        key: randomUUID(),
      });
      return person.id;
    }

    it('for a stranger’s household is refused as for one that is not there', async () => {
      const [family, stranger] = [await newFamily(), await newFamily()];
      await platform.clock.drained();
      const claimed = await apply({ ...stranger, householdId: family.householdId });
      const nowhere = await apply({ ...stranger, householdId: randomUUID() });
      await expectRefused(Promise.resolve(claimed), 'HOUSEHOLD_UNKNOWN');
      expect(claimed.data).toEqual(nowhere.data);
      expect((await apply(family)).data.applyForSubsistenceAllowance.case).not.toBeNull();
    });

    it('with a child that nobody of the household signed for is refused; with a guardian’s consent it is taken', async () => {
      const [family, child] = [await newFamily(), await aMinor(801)];
      const members = [...family.members, { personId: child, relation: 'GRANDCHILD' }];
      await expectRefused(apply({ ...family, members }), 'MEMBER_NOT_OF_HOUSEHOLD');
      const { consent } = await doIt(
        platform,
        'clerk-li',
        `mutation($input: GiveConsentInput!, $key: String!) { giveConsent(input: $input, idempotencyKey: $key) { consent { id } problems { __typename code } } }`,
        {
          input: {
            ...{ personId: child, guardianId: family.members[0]?.personId, scopes: ['BANK'], channel: 'PAPER' },
            ...{ agency: '区核对中心', purpose: '最低生活保障审核确认', signedOn: today, validUntil: '2027-01-01' },
          },
          key: randomUUID(),
        },
      );
      const taken = await apply({ ...family, members, consentIds: [...family.consentIds, consent.id] });
      expect(codesOf(taken)).toEqual([]);
    });
  });

  describe('applying twice', () => {
    it('from two windows at the same moment gives one case; the other is told its number', async () => {
      const input = await newFamily();
      await platform.clock.drained();
      const answers = await Promise.all([apply(input), apply(input)]);
      const cases = answers.flatMap(({ data }) => data.applyForSubsistenceAllowance.case ?? []);
      expect(cases).toHaveLength(1);
      const [refusal] = answers.flatMap(({ data }) => data.applyForSubsistenceAllowance.problems);
      expect(refusal.code).toBe('DUPLICATE_APPLICATION');
      expect(refusal.message).toContain(cases[0].number);
    });

    it('with the same key answers the first result and does nothing again', async () => {
      const input = await newFamily();
      await platform.clock.drained();
      const key = randomUUID();
      const first = await apply(input, key);
      const again = await apply(input, key);
      expect(again.data.applyForSubsistenceAllowance.case.id).toBe(first.data.applyForSubsistenceAllowance.case.id);
    });

    it('with the same key and another body is refused', async () => {
      const input = await newFamily();
      await platform.clock.drained();
      const key = randomUUID();
      await apply(input, key);
      const changed = { ...input, incomes: input.incomes.map((income) => ({ ...income, monthlyAmount: '1.00' })) };
      await expectRefused(apply(changed, key), 'IDEMPOTENCY_KEY_REUSED');
    });
  });

  describe('a request that asks for too much', () => {
    it('a body of ten megabytes is refused with 413', async () => {
      const { status, errors } = await clerk('{ me { account } }', { filler: 'x'.repeat(10_000_000) });
      expect(status).toBe(413);
      expect(errors?.[0]?.message).toMatch(/过大/);
    });

    it('a query 200 levels deep is refused with 400', async () => {
      const deep = `{ division(code: "370112") { ${'parent { '.repeat(200)}code${' }'.repeat(200)} } }`;
      const { status, errors } = await clerk(deep, {});
      expect(status).toBe(400);
      expect(errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
    });
  });
}
